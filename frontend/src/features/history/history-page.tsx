import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listHistoryImportsOptions, listHistoryMappingsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { HistoryMapping } from '#/api/generated/types.gen.ts';
import { Columns } from '#/ui/columns.tsx';
import { FileDrop } from '#/ui/imports/file-drop.tsx';
import { ImportList } from '#/ui/imports/import-list.tsx';
import { Page } from '#/ui/page.tsx';
import classes from './history.module.css';
import { useUpload } from './import-file.ts';

const route = getRouteApi('/_staff/history/');

/** Loans of past years from a file: it is checked first, and nothing is written before one says so. */
export function HistoryPage() {
  const { t } = useLingui();
  const { data: mappings } = useSuspenseQuery(listHistoryMappingsOptions());
  const { data: imports } = useSuspenseQuery(listHistoryImportsOptions());
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [only, ...more] = mappings.items;
  const known = mappings.items.find(({ id }) => id === search.mapping);
  const chosen = known ?? (more.length === 0 ? only : undefined);
  const { refusal, ...upload } = useUpload(chosen?.id ?? null);
  const refusals = {
    no_mapping: t`Pirma pasirinkite, kaip failas skaitomas.`,
    not_csv: t`Tai ne CSV failas. Skaičiuoklėje pasirinkite „Įrašyti kaip“ → CSV (UTF-8).`,
    empty: t`Failas tuščias.`,
    too_large: t`Failas per didelis: daugiausia 20 MB.`,
  };
  return (
    <Page
      title={t`Ankstesnių metų užsakymai`}
      lead={<Trans>pirma patikra, paskui įrašymas</Trans>}
      actions={
        <Button
          variant={mappings.items.length === 0 ? 'filled' : 'default'}
          leftSection={<IconPlus size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/history/mappings/new" {...props} />}
        >
          <Trans>Naujas susiejimas</Trans>
        </Button>
      }
    >
      <Columns
        aside={
          <>
            <MappingList of={mappings.items} />
            <ImportList imports={imports.items} to={(id) => `/history/${id}`} />
          </>
        }
      >
        {mappings.items.length > 0 && (
          <>
            <Paper p="lg">
              <NativeSelect
                label={t`Kaip failas skaitomas`}
                data={[
                  ...(chosen ? [] : [{ value: '', label: '—' }]),
                  ...mappings.items.map(({ id, name }) => ({ value: String(id), label: name })),
                ]}
                value={chosen ? String(chosen.id) : ''}
                onChange={({ currentTarget: { value } }) =>
                  void navigate({ search: { mapping: Number(value) || undefined }, replace: true })
                }
              />
            </Paper>
            <FileDrop
              label={t`CSV failas`}
              hint={t`arba nutempkite jį čia · CSV, iki 20 MB ir 200 000 eilučių`}
              accept=".csv,.txt,text/csv"
              refusal={refusal && refusals[refusal]}
              {...upload}
            />
          </>
        )}
        <WhatHappens />
      </Columns>
    </Page>
  );
}

/** How files are read, each saved by name. */
function MappingList({ of }: { of: HistoryMapping[] }) {
  return (
    <Paper p="lg" component="section" aria-labelledby="mappings">
      <Title order={2} id="mappings" mb="sm">
        <Trans>Susiejimai</Trans>
      </Title>
      {of.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Dar nė vieno: susiekite failo stulpelius su užsakymo laukais.</Trans>
        </Text>
      ) : (
        <ul className={classes.mappings}>
          {of.map(({ id, name, reading }) => (
            <li key={id}>
              <Link className={classes.name} to="/history/mappings/$mappingId" params={{ mappingId: id }}>
                {name}
              </Link>
              <Text size="xs" c="dimmed">
                {reading.source}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}

const WhatHappens = () => (
  <Paper p="lg" component="section" aria-labelledby="what">
    <Title order={2} id="what" mb="sm">
      <Trans>Kas bus su eilutėmis</Trans>
    </Title>
    <Text size="sm">
      <Trans>
        Kiekviena eilutė tampa baigtu užsakymu su savo žingsniais tomis dienomis, kuriomis jie įvyko: rodikliai teisingi nuo pirmųjų metų.
        Laiškai, pranešimai kitoms sistemoms ir poreikio sąrašas dėl jų nejuda.
      </Trans>
    </Text>
    <Text size="sm" mt="xs">
      <Trans>
        Eilutė su klaida atmetama ir parodoma su visomis klaidomis; geros dėl jos nedingsta. Ta pati eilutė antrą kartą nieko nekeičia.
        Nebaigtus užsakymus įrašykite ranka.
      </Trans>
    </Text>
    <Anchor size="sm" mt="xs" renderRoot={(props) => <Link to="/libraries/import" {...props} />}>
      <Trans>Bibliotekas importuokite pirma</Trans>
    </Anchor>
  </Paper>
);
