import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Columns } from '#/ui/columns.tsx';
import { FileDrop } from '#/ui/imports/file-drop.tsx';
import { Page } from '#/ui/page.tsx';
import { ImportColumns } from './import-columns.tsx';
import { useUpload } from './import-file.ts';
import { ImportList } from './import-list.tsx';

/** The directory from a file: it is checked first, and nothing is written before one says so. */
export function NewImportPage() {
  const { t } = useLingui();
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
      <Columns aside={<ImportList />}>
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
