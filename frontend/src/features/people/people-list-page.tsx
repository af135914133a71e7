import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listAccountsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Account } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './people.module.css';
import { type PeopleListSearch, peopleListQuery, UNUSED_DAYS } from './people-list-search.ts';
import { DisableAccount } from './person-actions.tsx';
import { WaitingRequests } from './role-requests.tsx';
import { STATE } from './vocabulary.ts';

const route = getRouteApi('/_staff/people/');

export function PeopleListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = peopleListQuery(search);
  const { data } = useQuery({ ...listAccountsOptions({ query }), ...asList });
  const columns = useColumns(search.unused_days !== undefined);
  const change = (next: PeopleListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const add = () => navigate({ to: '/people/new' });
  useShortcuts(may('people:manage') ? { n: add } : {});

  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} žmogus`} few={`${count} žmonės`} many={`${count} žmogaus`} other={`${count} žmonių`} />
  );
  const shown = search.is_enabled === undefined ? 'all' : String(search.is_enabled);

  return (
    <Page
      title={t`Žmonės`}
      lead={total}
      actions={
        <>
          <Button variant="default" renderRoot={(props) => <Link to="/people/rights" {...props} />}>
            <Trans>Kas ką turėjo</Trans>
          </Button>
          {may('people:manage') && (
            <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/people/new" {...props} />}>
              <Trans>Pakviesti žmogų</Trans>
            </Button>
          )}
        </>
      }
    >
      <WaitingRequests />
      <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Žmonių filtrai`}>
        <SearchBox label={t`Ieškoti žmonių`} placeholder={t`Vardas, el. paštas, pareigos`} value={search.q} onFind={(q) => change({ q })} />
        <SegmentedControl
          aria-label={t`Paskyros`}
          value={shown}
          data={[
            { value: 'all', label: t`Visos` },
            { value: 'true', label: t`Veikiančios` },
            { value: 'false', label: t`Išjungtos` },
          ]}
          onChange={(is) => change({ is_enabled: is === 'all' ? undefined : is === 'true' })}
        />
        <Select
          aria-label={t`Nenaudojamos paskyros`}
          placeholder={t`Kada naudotos`}
          clearable
          w={230}
          data={UNUSED_DAYS.map((days) => ({ value: String(days), label: t`Nenaudotos ${days} d. ar niekada` }))}
          value={search.unused_days ? String(search.unused_days) : null}
          onChange={(days) => change({ unused_days: days ? Number(days) : undefined, is_enabled: undefined })}
        />
      </Group>
      <DataTable
        label={t`Žmonės`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={change}
        onOpen={({ id }) => navigate({ to: '/people/$personId', params: { personId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus žmonių nėra.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

/** Of accounts that nobody uses, each with the way to disable it. */
function useColumns(areUnused: boolean): Column<Account>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'name',
      header: t`Vardas ir pavardė`,
      cell: ({ id, name }) => (
        <Link
          className={classes.name}
          to="/people/$personId"
          params={{ personId: id }}
          title={name}
          onClick={(event) => event.stopPropagation()}
        >
          {name}
        </Link>
      ),
    },
    { id: 'position', header: t`Pareigos`, cell: ({ position }) => <span title={position ?? undefined}>{position ?? '—'}</span> },
    {
      id: 'library',
      header: t`Biblioteka`,
      width: 190,
      cell: ({ library }) => <span title={library.name}>{library.short_name ?? library.name}</span>,
    },
    {
      id: 'roles',
      header: t`Rolės`,
      cell: ({ assignments }) =>
        [...new Set(assignments.filter(({ is_current }) => is_current).map(({ role }) => role.name))].join(', ') || '—',
    },
    {
      id: 'state',
      header: t`Būsena`,
      width: 130,
      cell: ({ state }) => <StateDot tone={STATE[state].tone}>{i18n._(STATE[state].label)}</StateDot>,
    },
    {
      id: 'last_signed_in_at',
      header: t`Paskutinį kartą`,
      width: 160,
      numeric: true,
      cell: ({ last_signed_in_at }) => formatDateTime(last_signed_in_at),
    },
    ...(areUnused
      ? [
          {
            id: 'disable',
            header: t`Veiksmas`,
            width: 180,
            cell: (account: Account) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: keeps the button's click from opening the row
              <span onClick={(event) => event.stopPropagation()}>
                <DisableAccount account={account} size="xs" />
              </span>
            ),
          },
        ]
      : []),
  ];
}
