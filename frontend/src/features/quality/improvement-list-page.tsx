import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listImprovementsOptions, listQualityPeopleOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Improvement, ImprovementStatus } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { ImprovementState } from './improvement-state.tsx';
import classes from './quality.module.css';
import { QualityNav } from './quality-nav.tsx';
import { type ImprovementSearch, improvementQuery } from './quality-search.ts';
import { STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/quality/improvements/');

/** What is done to better the service, by the day until which it is to be done. */
export function ImprovementListPage() {
  const { t } = useLingui();
  const { may, session } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = improvementQuery(search);
  const { data } = useQuery({ ...listImprovementsOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: ImprovementSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canPlan = may('quality:improve');
  useShortcuts(canPlan ? { n: () => void navigate({ to: '/quality/improvements/new' }) } : {});
  const views: View[] = [
    { name: t`Visi`, search: {} },
    { name: t`Mano`, search: { owner_id: session.user.id } },
    { name: t`Vėluoja`, search: { is_late: true } },
    { name: t`Nebaigti`, search: { status: ['planned', 'under_way'] } },
    { name: t`Laukia vertinimo`, search: { status: ['done'] } },
    { name: t`Įvertinti`, search: { status: ['judged'] } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} veiksmas`} few={`${count} veiksmai`} many={`${count} veiksmo`} other={`${count} veiksmų`} />
  );
  return (
    <Page
      title={t`Gerinimo veiksmai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/quality/improvements" query={query} />
          <PrintButton />
          {canPlan && (
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              renderRoot={(props) => <Link to="/quality/improvements/new" {...props} />}
            >
              <Trans>Planuoti veiksmą</Trans>
            </Button>
          )}
        </>
      }
    >
      <QualityNav />
      <SavedViews views={views} current={search} to="/quality/improvements" />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Gerinimo veiksmai`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as ImprovementSearch)}
        onOpen={({ id }) => void navigate({ to: '/quality/improvements/$improvementId', params: { improvementId: id } })}
        empty={
          <NothingFound onClear={() => void navigate({ search: {} })}>
            <Trans>Čia planuojama, kas bus daroma, kad paslauga gerėtų, ir įrašoma, ar pavyko.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: ImprovementSearch; onChange: (next: ImprovementSearch) => void }) {
  const { t, i18n } = useLingui();
  const { data: people } = useSuspenseQuery(listQualityPeopleOptions());
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Veiksmų filtrai`}>
      <SearchBox w={250} label={t`Ieškoti veiksmų`} placeholder={t`Pavadinimas, planas`} value={search.q} onFind={(q) => onChange({ q })} />
      <NativeSelect
        aria-label={t`Būsena`}
        value={search.status?.length === 1 ? search.status[0] : ''}
        data={[
          { value: '', label: t`Visos būsenos` },
          ...Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ status: value ? [value as ImprovementStatus] : undefined })}
      />
      <NativeSelect
        aria-label={t`Atsakingas`}
        value={search.owner_id === undefined ? '' : String(search.owner_id)}
        data={[{ value: '', label: t`Visi atsakingi` }, ...people.items.map(({ id, name }) => ({ value: String(id), label: name }))]}
        onChange={({ currentTarget: { value } }) => onChange({ owner_id: value ? Number(value) : undefined })}
      />
    </Group>
  );
}

function useColumns(): Column<Improvement>[] {
  const { t } = useLingui();
  return [
    {
      id: 'title',
      header: t`Veiksmas`,
      cell: ({ id, title }) => (
        <Link
          className={classes.name}
          to="/quality/improvements/$improvementId"
          params={{ improvementId: id }}
          onClick={(event) => event.stopPropagation()}
        >
          {title}
        </Link>
      ),
    },
    { id: 'measure', header: t`Rodiklis`, cell: ({ measure_name }) => measure_name ?? '—' },
    { id: 'owner', header: t`Atsakingas`, width: 200, cell: ({ owner }) => owner.name },
    { id: 'deadline_on', header: t`Terminas`, sortable: true, width: 112, cell: ({ deadline_on }) => formatDate(deadline_on) },
    { id: 'status', header: t`Būsena`, width: 190, cell: (improvement) => <ImprovementState of={improvement} /> },
  ];
}
