import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listLibraryImportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { Columns } from '#/ui/columns.tsx';
import { FileDrop } from '#/ui/imports/file-drop.tsx';
import { ImportList } from '#/ui/imports/import-list.tsx';
import { Page } from '#/ui/page.tsx';
import { ImportColumns } from './import-columns.tsx';
import { useUpload } from './import-file.ts';

/** The directory from a file: it is checked first, and nothing is written before one says so. */
export function NewImportPage() {
  const { t } = useLingui();
  const { data: imports } = useSuspenseQuery(listLibraryImportsOptions());
  const { refusal, ...upload } = useUpload();
  const refusals = {
    not_csv: t`Tai ne CSV failas. Skaičiuoklėje pasirinkite „Įrašyti kaip“ → CSV (UTF-8).`,
    empty: t`Failas tuščias.`,
    too_large: t`Failas per didelis: daugiausia 10 MB.`,
  };
  return (
    <Page
      title={t`Bibliotekų importas`}
      lead={<Trans>pirma patikra, paskui įrašymas</Trans>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/libraries" {...props} />}>
          <Trans>Bibliotekos</Trans>
        </Anchor>
      }
    >
      <Columns aside={<ImportList imports={imports.items} to={(id) => `/libraries/import/${id}`} />}>
        <FileDrop
          label={t`CSV failas`}
          hint={t`arba nutempkite jį čia · CSV, UTF-8, iki 10 MB`}
          accept=".csv,.txt,text/csv"
          refusal={refusal && refusals[refusal]}
          {...upload}
        />
        <ImportColumns />
      </Columns>
    </Page>
  );
}
