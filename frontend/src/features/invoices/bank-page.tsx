import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { listBankImportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { Columns } from '#/ui/columns.tsx';
import { FileDrop } from '#/ui/imports/file-drop.tsx';
import { ImportList } from '#/ui/imports/import-list.tsx';
import { Page } from '#/ui/page.tsx';
import { useUpload } from './bank-file.ts';
import { InvoicesNav } from './invoices-nav.tsx';

/** Statements of the bank: looked at first, and nothing is written before one says so. */
export function BankPage() {
  const { t } = useLingui();
  const { data: imports } = useSuspenseQuery(listBankImportsOptions());
  const { refusal, ...upload } = useUpload();
  const refusals = {
    not_xml: t`Tai ne XML failas. Banke pasirinkite išrašą camt.053 (ISO 20022).`,
    empty: t`Failas tuščias.`,
    too_large: t`Failas per didelis: daugiausia 8 MB.`,
  };
  return (
    <Page title={t`Banko išrašai`} lead={<Trans>pirma patikra, paskui įrašymas</Trans>}>
      <InvoicesNav />
      <Columns aside={<ImportList imports={imports.items} to={(id) => `/payments/imports/${id}`} />}>
        <FileDrop
          label={t`Banko išrašas`}
          hint={t`arba nutempkite jį čia · camt.053 XML, iki 8 MB`}
          accept=".xml,application/xml,text/xml"
          refusal={refusal && refusals[refusal]}
          {...upload}
        />
        <Paper p="lg" component="section" aria-labelledby="what">
          <Title order={2} id="what" mb="sm">
            <Trans>Kas bus su mokėjimais</Trans>
          </Title>
          <Text size="sm">
            <Trans>
              Kiekviena įplauka įrašoma vieną kartą, nors išrašai ir persidengtų. Pagal nuorodą ar sąskaitos numerį ji iš karto susiejama su
              sąskaita; kas lieka, laukia tarp nesusietų mokėjimų. Kitos valiutos, kitos sąskaitos ar dar neįvykdyti įrašai parodomi ir
              neįrašomi. Nukirstas failas atmetamas visas.
            </Trans>
          </Text>
        </Paper>
      </Columns>
    </Page>
  );
}
