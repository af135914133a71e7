import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { CsvLink, exportHref } from './export-link.tsx';

type Query = Record<string, unknown>;

/** What a list shows, as CSV and as a spreadsheet in which amounts are numbers. */
export const FileLinks = ({ path, query }: { path: string; query: Query }) => (
  <>
    <CsvLink path={path} query={query} />
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      renderRoot={(props) => <a {...props} href={exportHref(path, query, 'xlsx')} download />}
    >
      Excel
    </Button>
  </>
);
