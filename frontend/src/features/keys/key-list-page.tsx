import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listKeysOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Holder, Key, KeyState } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { type KeyListSearch, keyListQuery } from './key-list-search.ts';
import classes from './keys.module.css';
import { HOLDER, HOLDERS, STATE, STATES } from './vocabulary.ts';

const route = getRouteApi('/_staff/keys/');

/** The keys of scripts and partner libraries, the newest first. */
export function KeyListPage() {
  const { t, i18n } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = keyListQuery(search);
  const { data } = useQuery({ ...listKeysOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: KeyListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  useShortcuts({ n: () => navigate({ to: '/keys/new' }) });
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} raktas`} few={`${count} raktai`} many={`${count} rakto`} other={`${count} raktų`} />
  );
  const states = STATES.map((state) => ({ value: state as string, label: i18n._(STATE[state].label) }));
  return (
    <Page
      title={t`API raktai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/keys" query={query} />
          <PrintButton />
          <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/keys/new" {...props} />}>
            <Trans>Naujas raktas</Trans>
          </Button>
        </>
      }
    >
      <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Raktų filtrai`}>
        <SearchBox label={t`Ieškoti raktų`} placeholder={t`Pavadinimas, biblioteka`} value={search.q} onFind={(q) => change({ q })} />
        <SegmentedControl
          aria-label={t`Būsena`}
          value={search.state ?? 'all'}
          data={[{ value: 'all', label: t`Visi` }, ...states]}
          onChange={(state) => change({ state: state === 'all' ? undefined : (state as KeyState) })}
        />
        <Select
          aria-label={t`Kam raktas`}
          placeholder={t`Programoms ir partneriams`}
          clearable
          w={230}
          data={HOLDERS.map((holder) => ({ value: holder, label: i18n._(HOLDER[holder]) }))}
          value={search.holder ?? null}
          onChange={(holder) => change({ holder: (holder as Holder | null) ?? undefined })}
        />
      </Group>
      <DataTable
        label={t`API raktai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={change}
        onOpen={({ id }) => navigate({ to: '/keys/$keyId', params: { keyId: id } })}
        empty={
          isFiltered ? (
            <NothingFound onClear={() => navigate({ search: {} })}>
              <Trans>Pagal šiuos filtrus raktų nerasta.</Trans>
            </NothingFound>
          ) : (
            <NothingFound title={<Trans>Raktų nėra</Trans>}>
              <Trans>Raktu programa arba biblioteka partnerė naudojasi sistema be žmogaus prisijungimo.</Trans>
            </NothingFound>
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<Key>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'name',
      header: t`Pavadinimas`,
      cell: ({ id, name }) => (
        <Link className={classes.name} to="/keys/$keyId" params={{ keyId: id }} title={name} onClick={(event) => event.stopPropagation()}>
          {name}
        </Link>
      ),
    },
    {
      id: 'holder',
      header: t`Kam`,
      cell: ({ holder, library }) => {
        const whose = library?.name ?? i18n._(HOLDER[holder]);
        return <span title={whose}>{whose}</span>;
      },
    },
    { id: 'ending', header: t`Baigiasi`, width: 100, cell: ({ ending }) => <code>…{ending}</code> },
    { id: 'expires_on', header: t`Galioja iki`, width: 120, numeric: true, cell: ({ expires_on }) => expires_on },
    {
      id: 'last_used_at',
      header: t`Naudotas`,
      width: 160,
      numeric: true,
      cell: ({ last_used_at }) => (last_used_at ? formatDateTime(last_used_at) : '—'),
    },
    { id: 'made_by', header: t`Atsako`, width: 190, cell: ({ made_by }) => <span title={made_by.name}>{made_by.name}</span> },
    {
      id: 'state',
      header: t`Būsena`,
      width: 130,
      cell: ({ state }) => <StateDot tone={STATE[state].tone}>{i18n._(STATE[state].label)}</StateDot>,
    },
  ];
}
