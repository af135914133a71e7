import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { getLibraryOptions, listDemandOptions, listDemandSuggestionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DemandPriority, DemandRow, DemandStatus } from '#/api/generated/types.gen.ts';
import { formatMoney, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './demand.module.css';
import { type DemandListSearch, demandListQuery } from './demand-list-search.ts';
import { DemandState } from './demand-state.tsx';
import { ProposeButton } from './propose-button.tsx';
import { PRIORITY, STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/demand/');

/** What was asked for and could not be had, those titles first that are asked for most; chosen ones become a list of proposals. */
export function DemandListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = demandListQuery(search);
  const { data } = useQuery({ ...listDemandOptions({ query }), ...asList });
  const { data: suggestions } = useQuery(listDemandSuggestionsOptions());
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const columns = useColumns();
  const change = (next: DemandListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canWrite = may('demand:write');
  useShortcuts(canWrite ? { n: () => void navigate({ to: '/demand/new' }) } : {});
  const views: View[] = [
    { name: t`Visas poreikis`, search: {} },
    { name: t`Nauji`, search: { status: ['new'] } },
    { name: t`Prašyti bent du kartus`, search: { status: ['new'], min_requests: 2 } },
    { name: t`Svarstomi`, search: { status: ['considered'] } },
    { name: t`Priimti, dar neįsigyti`, search: { status: ['accepted'] } },
    { name: t`Įsigyti`, search: { status: ['acquired'] } },
    { name: t`Atmesti ir nesiūlomi`, search: { status: ['rejected', 'dropped'] } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} leidinys`} few={`${count} leidiniai`} many={`${count} leidinio`} other={`${count} leidinių`} />
  );
  const nAlike = suggestions?.items.length ?? 0;
  const proposable = (data?.items ?? []).filter(({ id, status }) => status === 'new' && chosen.has(id));
  return (
    <Page
      title={t`Poreikio sąrašas`}
      lead={total}
      actions={
        <>
          <CsvLink path="/demand" query={query} />
          <PrintButton />
          <Button variant="default" renderRoot={(props) => <Link to="/demand/proposals" {...props} />}>
            <Trans>Siūlymai</Trans>
          </Button>
          {nAlike > 0 && (
            <Button variant="default" renderRoot={(props) => <Link to="/demand/suggestions" {...props} />}>
              <Trans>Galbūt tas pats: {formatNumber(nAlike)}</Trans>
            </Button>
          )}
          {canWrite && (
            <>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                renderRoot={(props) => <Link to="/demand/new" {...props} />}
              >
                <Trans>Pridėti leidinį</Trans>
              </Button>
              <ProposeButton entries={proposable} />
            </>
          )}
        </>
      }
    >
      <SavedViews views={views} current={search} to="/demand" />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Poreikio sąrašas`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        selection={canWrite ? { ids: chosen, onChange: setChosen } : undefined}
        onChange={(next) => change(next as DemandListSearch)}
        onOpen={({ id }) => navigate({ to: '/demand/$demandId', params: { demandId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Čia patenka leidiniai iš neigiamų atsakymų: ko nėra fonde ar ko per mažai.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: DemandListSearch; onChange: (next: DemandListSearch) => void }) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Poreikio sąrašo filtrai`}>
      <SearchBox
        w={250}
        label={t`Ieškoti poreikio sąraše`}
        placeholder={t`Antraštė, autorius, ISBN`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <NativeSelect
        aria-label={t`Būsena`}
        value={search.status?.length === 1 ? search.status[0] : ''}
        data={[
          { value: '', label: t`Visos būsenos` },
          ...Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ status: value ? [value as DemandStatus] : undefined })}
      />
      <NativeSelect
        aria-label={t`Pirmenybė`}
        value={search.priority ?? ''}
        data={[
          { value: '', label: t`Bet kokia pirmenybė` },
          ...Object.entries(PRIORITY).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ priority: (value || undefined) as DemandPriority | undefined })}
      />
      <NativeSelect
        aria-label={t`Kaina`}
        value={String(search.has_price ?? '')}
        data={[
          { value: '', label: t`Su kaina ir be jos` },
          { value: 'true', label: t`Kaina rasta` },
          { value: 'false', label: t`Kainos dar nėra` },
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ has_price: value ? value === 'true' : undefined })}
      />
      <LibraryField
        aria-label={t`Prašiusi biblioteka`}
        placeholder={t`Prašiusi biblioteka`}
        clearable
        w={240}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(one) => onChange({ library_id: one?.id })}
      />
    </Group>
  );
}

function useColumns(): Column<DemandRow>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'title',
      header: t`Leidinys`,
      sortable: true,
      cell: ({ id, title, author, year, isbn, issn }) => (
        <>
          <Link className={classes.name} to="/demand/$demandId" params={{ demandId: id }} onClick={(event) => event.stopPropagation()}>
            {title}
          </Link>{' '}
          <span className={classes.muted}>{[author, year, isbn ?? issn].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    { id: 'demand', header: t`Užsakymai`, sortable: true, numeric: true, width: 108, cell: ({ n_requests }) => formatNumber(n_requests) },
    { id: 'libraries', header: t`Bibliotekos`, numeric: true, width: 96, cell: ({ n_libraries }) => formatNumber(n_libraries) },
    { id: 'readers', header: t`Skaitytojai`, numeric: true, width: 96, cell: ({ n_readers }) => formatNumber(n_readers) },
    { id: 'priority', header: t`Pirmenybė`, width: 94, cell: ({ priority }) => i18n._(PRIORITY[priority]) },
    {
      id: 'price',
      header: t`Kaina`,
      numeric: true,
      width: 86,
      cell: ({ price_cents }) => (price_cents === null ? '—' : formatMoney(price_cents)),
    },
    { id: 'status', header: t`Būsena`, width: 124, cell: ({ status }) => <DemandState status={status} /> },
    {
      id: 'proposal',
      header: t`Siūlymas`,
      width: 100,
      cell: ({ proposal }) =>
        proposal ? (
          <Link
            className={classes.name}
            to="/demand/proposals/$proposalId"
            params={{ proposalId: proposal.id }}
            onClick={(event) => event.stopPropagation()}
          >
            {proposal.number}
          </Link>
        ) : (
          '—'
        ),
    },
  ];
}
