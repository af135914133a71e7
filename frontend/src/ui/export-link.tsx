import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { stringifySearch } from '#/app/search.ts';

type Query = Record<string, unknown>;

/** The address at the API of the same rows in another format, all of them. */
export const exportHref = (path: string, query: Query, format: 'csv' | 'json' | 'ndjson' | 'xlsx' | 'marc' | 'marcxml') =>
  `/api/v1${path}${stringifySearch({ ...query, limit: undefined, cursor: undefined, count: undefined, format })}`;

/** What a list shows, as a file for a spreadsheet. */
export const CsvLink = ({ path, query }: { path: string; query: Query }) => (
  <Button
    variant="default"
    leftSection={<IconDownload size={16} aria-hidden />}
    renderRoot={(props) => <a {...props} href={exportHref(path, query, 'csv')} download />}
  >
    CSV
  </Button>
);

export const PrintButton = () => (
  <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
    <Trans>Spausdinti</Trans>
  </Button>
);
