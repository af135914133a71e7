import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listDeputiesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Deputy, DeputyState } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './deputies.module.css';
import { type DeputyListSearch, deputyListQuery } from './deputy-list-search.ts';
import { DeputyStanding } from './deputy-standing.tsx';
import { STATE, STATES } from './vocabulary.ts';

const route = getRouteApi('/_staff/deputies/');

/** Who stands in for whom, those that begin last first. */
export function DeputyListPage() {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = deputyListQuery(search);
  const { data } = useQuery({ ...listDeputiesOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: DeputyListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  useShortcuts(may('deputies:manage') ? { n: () => navigate({ to: '/deputies/new' }) } : {});
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural
      value={n}
      one={`${count} pavadavimas`}
      few={`${count} pavadavimai`}
      many={`${count} pavadavimo`}
      other={`${count} pavadavimų`}
    />
  );
  const states = STATES.map((state) => ({ value: state as string, label: i18n._(STATE[state].label) }));
  return (
    <Page
      title={t`Pavadavimai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/deputies" query={query} />
          <PrintButton />
          {may('deputies:manage') && (
            <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/deputies/new" {...props} />}>
              <Trans>Skirti pavaduotoją</Trans>
            </Button>
          )}
        </>
      }
    >
      <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Pavadavimų filtrai`}>
        <SearchBox label={t`Ieškoti pavadavimų`} placeholder={t`Vardas, įsakymo numeris`} value={search.q} onFind={(q) => change({ q })} />
        <SegmentedControl
          aria-label={t`Būsena`}
          value={search.state ?? 'all'}
          data={[{ value: 'all', label: t`Visi` }, ...states]}
          onChange={(state) => change({ state: state === 'all' ? undefined : (state as DeputyState) })}
        />
      </Group>
      <DataTable
        label={t`Pavadavimai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={change}
        onOpen={({ id }) => navigate({ to: '/deputies/$deputyId', params: { deputyId: id } })}
        empty={
          <NothingFound title={<Trans>Pavadavimų nėra</Trans>} onClear={() => navigate({ search: {} })}>
            <Trans>Čia bus matyti, kas ką pavaduoja, nuo kada iki kada ir pagal kurį įsakymą.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Deputy>[] {
  const { t } = useLingui();
  return [
    {
      id: 'deputy',
      header: t`Pavaduoja`,
      cell: ({ id, deputy }) => (
        <Link
          className={classes.name}
          to="/deputies/$deputyId"
          params={{ deputyId: id }}
          title={deputy.name}
          onClick={(event) => event.stopPropagation()}
        >
          {deputy.name}
        </Link>
      ),
    },
    { id: 'absent', header: t`Ką pavaduoja`, cell: ({ absent }) => <span title={absent.name}>{absent.name}</span> },
    { id: 'days', header: t`Dienos`, width: 210, numeric: true, cell: ({ from_on, to_on }) => `${from_on} – ${to_on}` },
    {
      id: 'order',
      header: t`Įsakymas`,
      width: 190,
      cell: ({ order_number, order_on }) => (
        <span className="numeric" title={order_number}>
          {t`Nr. ${order_number}, ${order_on}`}
        </span>
      ),
    },
    {
      id: 'rights',
      header: t`Teisės`,
      width: 130,
      cell: ({ rights }) =>
        rights ? (
          <Plural value={rights.length} one="# teisė" few="# teisės" many="# teisės" other="# teisių" />
        ) : (
          <Trans context="all rights">visos</Trans>
        ),
    },
    { id: 'state', header: t`Būsena`, width: 190, cell: (deputy) => <DeputyStanding deputy={deputy} /> },
  ];
}
