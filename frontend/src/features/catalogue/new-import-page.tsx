import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Select, SimpleGrid, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { listCatalogueImportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { Columns } from '#/ui/columns.tsx';
import { FileDrop } from '#/ui/imports/file-drop.tsx';
import { ImportList } from '#/ui/imports/import-list.tsx';
import { Page } from '#/ui/page.tsx';
import { type Reading, useUpload } from './import-file.ts';

/** Records from a file: they are checked first, and nothing is written before one says so. */
export function NewImportPage() {
  const { t } = useLingui();
  const { data: imports } = useSuspenseQuery(listCatalogueImportsOptions());
  const [reading, setReading] = useState<Reading>({});
  const { refusal, ...upload } = useUpload(reading);
  const refusals = { empty: t`Failas tuščias.`, too_large: t`Failas per didelis: daugiausia 32 MB.` };
  return (
    <Page
      title={t`MARC įrašų importas`}
      lead={<Trans>pirma patikra, paskui įrašymas</Trans>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/catalogue" {...props} />}>
          <Trans>Katalogas</Trans>
        </Anchor>
      }
    >
      <Columns aside={<ImportList imports={imports.items} to={(id) => `/catalogue/import/${id}`} />}>
        <HowToRead reading={reading} onChange={setReading} />
        <FileDrop
          label={t`MARC failas`}
          hint={t`arba nutempkite jį čia · ISO 2709 arba MARCXML, iki 32 MB`}
          accept=".mrc,.marc,.dat,.iso,.xml,application/marc,application/marcxml+xml"
          refusal={refusal && refusals[refusal]}
          {...upload}
        />
        <WhatHappens />
      </Columns>
    </Page>
  );
}

type Props = { reading: Reading; onChange: (reading: Reading) => void };

/** Records mostly say of themselves how they are to be read; some do not, and some say it wrongly. */
function HowToRead({ reading, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="reading">
      <Title order={2} id="reading" mb="sm">
        <Trans>Kaip skaityti</Trans>
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t`Formatas`}
          placeholder={t`Pagal įrašą`}
          clearable
          data={[
            { value: 'marc21', label: 'MARC 21' },
            { value: 'unimarc', label: 'UNIMARC' },
          ]}
          value={reading.format ?? null}
          onChange={(format) => onChange({ ...reading, format: (format ?? undefined) as Reading['format'] })}
        />
        <Select
          label={t`Koduotė`}
          placeholder={t`Pagal įrašą`}
          clearable
          data={[
            { value: 'utf-8', label: 'UTF-8' },
            { value: 'marc-8', label: 'MARC-8' },
            { value: 'windows-1257', label: t`Windows-1257 (Baltijos)` },
            { value: 'windows-1251', label: t`Windows-1251 (kirilica)` },
            { value: 'windows-1252', label: t`Windows-1252 (Vakarų Europos)` },
          ]}
          value={reading.charset ?? null}
          onChange={(charset) => onChange({ ...reading, charset: (charset ?? undefined) as Reading['charset'] })}
        />
      </SimpleGrid>
    </Paper>
  );
}

const WhatHappens = () => (
  <Paper p="lg" component="section" aria-labelledby="what">
    <Title order={2} id="what" mb="sm">
      <Trans>Kas bus su įrašais</Trans>
    </Title>
    <Text size="sm">
      <Trans>
        Įrašas atpažįstamas pagal šaltinį ir kontrolinį numerį (003 ir 001), o jei šaltinio nėra – pagal ISBN, antraštę ir metus. Tas pats
        įrašas antrą kartą nieko nekeičia; pakeistas šaltinio – atnaujinamas, o kas buvo, lieka istorijoje.
      </Trans>
    </Text>
    <Text size="sm" mt="xs">
      <Trans>
        Sugadintas įrašas atmetamas ir parodomas su numeriu, lauku ir baitu, kur yra klaida; geri įrašai dėl jo nedingsta. Neteisingas ISBN
        paliekamas toks, koks yra, su įspėjimu.
      </Trans>
    </Text>
  </Paper>
);
