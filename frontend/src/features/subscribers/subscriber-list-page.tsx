import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listSubscribersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { SubscriberRow } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { KIND } from '#/app/library-kind.ts';
import { stringifySearch } from '#/app/search.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { PapersMenu } from '#/ui/papers-menu.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { SubscriberFilters } from './subscriber-filters.tsx';
import { type SubscriberListSearch, subscriberListQuery } from './subscriber-list-search.ts';
import { SubscriberState } from './subscriber-state.tsx';
import classes from './subscribers.module.css';

const route = getRouteApi('/_staff/subscribers/');

/** A paper of what the list shows. */
const paperHref = (paper: 'register' | 'cards', { q, status, kind, municipality, is_registered, sort }: SubscriberListSearch) =>
  `/api/v1/subscribers/papers/${paper}${stringifySearch({ q, status: status?.join(','), kind, municipality, is_registered, sort })}`;

export function SubscriberListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = subscriberListQuery(search);
  const { data } = useQuery({ ...listSubscribersOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: SubscriberListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canAdd = may('subscribers:manage');
  useShortcuts(canAdd ? { n: () => void navigate({ to: '/subscribers/new' }) } : {});
  const views: (View & { search: SubscriberListSearch })[] = [
    { name: t`Visi`, search: {} },
    { name: t`Registruoti šiems metams`, search: { is_registered: true } },
    { name: t`Dar neregistruoti`, search: { is_registered: false } },
    { name: t`Laukia peržiūros`, search: { has_corrections: true } },
    { name: t({ message: 'Sustabdyti', context: 'kokie abonentai' }), search: { status: ['suspended'] } },
    { name: t({ message: 'Išregistruoti', context: 'kokie abonentai' }), search: { status: ['removed'] } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} abonentas`} few={`${count} abonentai`} many={`${count} abonento`} other={`${count} abonentų`} />
  );
  return (
    <Page
      title={t`Abonentai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/subscribers" query={query} />
          <PapersMenu
            papers={[
              { label: t`Registras`, href: paperHref('register', search), hasDocx: true },
              { label: t`Pažymėjimai`, href: paperHref('cards', search) },
            ]}
          />
          <PrintButton />
          <Button variant="default" renderRoot={(props) => <Link to="/subscribers/year" {...props} />}>
            <Trans>Metų registracija</Trans>
          </Button>
          {canAdd && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/subscribers/new" {...props} />}>
              <Trans>Naujas abonentas</Trans>
            </Button>
          )}
        </>
      }
    >
      <SavedViews views={views} current={search} to="/subscribers" />
      <SubscriberFilters search={search} onChange={change} />
      <DataTable
        label={t`Abonentai`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as SubscriberListSearch)}
        onOpen={({ id }) => navigate({ to: '/subscribers/$subscriberId', params: { subscriberId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus abonentų nėra. Abonente tampa katalogo biblioteka, kuriai išduodama kortelė.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(): Column<SubscriberRow>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'card_no', header: t`Kortelė`, sortable: true, width: 96, cell: ({ card_no }) => <span className="numeric">{card_no}</span> },
    {
      id: 'name',
      header: t`Biblioteka`,
      sortable: true,
      cell: ({ id, library }) => (
        <Link
          className={classes.name}
          title={library.name}
          to="/subscribers/$subscriberId"
          params={{ subscriberId: id }}
          onClick={(event) => event.stopPropagation()}
        >
          {library.name}
        </Link>
      ),
    },
    { id: 'kind', header: t`Rūšis`, width: 150, cell: ({ library }) => i18n._(KIND[library.kind]) },
    { id: 'municipality', header: t`Savivaldybė`, sortable: true, width: 150, cell: ({ library }) => library.municipality ?? '—' },
    { id: 'status', header: t`Būsena`, width: 190, cell: (row) => <SubscriberState subscriber={row} /> },
    { id: 'registered_for', header: t`Metams`, numeric: true, width: 80, cell: ({ registered_for }) => registered_for ?? '—' },
    {
      id: 'asked_on',
      header: t`Patvirtinimas`,
      width: 190,
      cell: ({ asked_on, has_corrections }) =>
        has_corrections ? (
          <StateDot tone="yellow">
            <Trans>atsiuntė pataisymų</Trans>
          </StateDot>
        ) : asked_on ? (
          <Trans>paprašyta {formatDate(asked_on)}</Trans>
        ) : (
          '—'
        ),
    },
  ];
}
