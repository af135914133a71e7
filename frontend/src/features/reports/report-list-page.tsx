import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listReportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ReportKind, ReportLine, ReportStatus } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber, today } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import classes from '#/ui/name-link.module.css';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { type ReportSearch, reportQuery } from './reports-search.ts';
import { KIND, STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/reports/');

/** Reports of interlibrary loan, plans of work and the reports on them. */
export function ReportListPage() {
  const { t, i18n } = useLingui();
  const { may, session } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = reportQuery(search);
  const { data } = useQuery({ ...listReportsOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: ReportSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canWrite = may('reports:write');
  useShortcuts(canWrite ? { n: () => void navigate({ to: '/reports/new' }) } : {});
  const views: View[] = [
    { name: t`Visos`, search: {} },
    { name: t`Mano`, search: { owner_id: session.user.id } },
    { name: t`Laukia tvirtinimo`, search: { status: ['submitted'] } },
    { name: t`TBA ataskaitos`, search: { kind: ['tba_year', 'tba_quarter'] } },
    { name: t`Planai`, search: { kind: ['plan'] } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural
      value={n}
      one={`${count} ataskaita ar planas`}
      few={`${count} ataskaitos ir planai`}
      many={`${count} ataskaitos ir plano`}
      other={`${count} ataskaitų ir planų`}
    />
  );
  const years = [...Array(6).keys()].map((back) => String(Number(today().slice(0, 4)) - back));
  return (
    <Page
      title={t`Ataskaitos ir planai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/reports" query={query} />
          <PrintButton />
          <Button variant="default" renderRoot={(props) => <Link to="/reports/forms" {...props} />}>
            <Trans>Statistikos forma</Trans>
          </Button>
          {canWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/reports/new" {...props} />}>
              <Trans>Nauja ataskaita ar planas</Trans>
            </Button>
          )}
        </>
      }
    >
      <SavedViews views={views} current={search} to="/reports" />
      <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Ataskaitų filtrai`}>
        <SearchBox w={250} label={t`Ieškoti ataskaitų`} placeholder={t`Pavadinimas`} value={search.q} onFind={(q) => change({ q })} />
        <NativeSelect
          aria-label={t`Rūšis`}
          value={search.kind?.length === 1 ? search.kind[0] : ''}
          data={[{ value: '', label: t`Visos rūšys` }, ...Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))]}
          onChange={({ currentTarget: { value } }) => change({ kind: value ? [value as ReportKind] : undefined })}
        />
        <NativeSelect
          aria-label={t`Būsena`}
          value={search.status?.length === 1 ? search.status[0] : ''}
          data={[
            { value: '', label: t`Visos būsenos` },
            ...Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ status: value ? [value as ReportStatus] : undefined })}
        />
        <NativeSelect
          aria-label={t`Metai`}
          value={search.year ? String(search.year) : ''}
          data={[{ value: '', label: t`Visi metai` }, ...years]}
          onChange={({ currentTarget: { value } }) => change({ year: value ? Number(value) : undefined })}
        />
      </Group>
      <DataTable
        label={t`Ataskaitos ir planai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as ReportSearch)}
        onOpen={({ id }) => void navigate({ to: '/reports/$reportId', params: { reportId: id } })}
        empty={
          <NothingFound onClear={() => void navigate({ search: {} })}>
            <Trans>Ataskaita pati surenka rodiklius ir paruošia tekstą; jums lieka jį pataisyti ir pateikti.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(): Column<ReportLine>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'title',
      header: t`Pavadinimas`,
      cell: ({ id, title }) => (
        <Link className={classes.name} to="/reports/$reportId" params={{ reportId: id }} onClick={(event) => event.stopPropagation()}>
          {title}
        </Link>
      ),
    },
    { id: 'kind', header: t`Rūšis`, width: 220, cell: ({ kind }) => i18n._(KIND[kind]) },
    { id: 'to', header: t`Laikotarpis`, width: 200, cell: ({ from, to }) => `${formatDate(from)} – ${formatDate(to)}` },
    { id: 'owner', header: t`Rengia`, width: 190, cell: ({ owner }) => owner.name },
    {
      id: 'status',
      header: t`Būsena`,
      width: 140,
      cell: ({ status }) => <StateDot tone={STATUS[status].tone}>{i18n._(STATUS[status].label)}</StateDot>,
    },
  ];
}
