import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getLibraryOptions, listDeadlinesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LoanDeadline, ServiceStep, Side, WaitsFor } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { SIDE, STEP, WAITS_FOR } from '#/features/quality/vocabulary.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './deadlines.module.css';
import { DeadlinesNav } from './deadlines-nav.tsx';
import { type DeadlinesSearch, deadlinesQuery } from './deadlines-search.ts';
import { Left } from './left.tsx';

const route = getRouteApi('/_staff/deadlines/');

type Row = LoanDeadline & { id: number };

/** Open loans by their deadline: who must act, until when, and why. */
export function DeadlinesPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = deadlinesQuery(search);
  const { data } = useQuery({ ...listDeadlinesOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: DeadlinesSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const page = data && { ...data, items: data.items.map((loan): Row => ({ ...loan, id: loan.loan_id })) };
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} užsakymas`} few={`${count} užsakymai`} many={`${count} užsakymo`} other={`${count} užsakymų`} />
  );
  return (
    <Page
      title={t`Terminai darbo dienomis`}
      lead={total}
      actions={
        <>
          <CsvLink path="/deadlines" query={query} />
          <PrintButton />
        </>
      }
    >
      <DeadlinesNav counts={data?.counts} search={search} />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Užsakymai pagal terminą`}
        columns={columns}
        page={page}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as DeadlinesSearch)}
        onOpen={({ id }) => void navigate({ to: '/loans/$loanId', params: { loanId: id } })}
        empty={
          <NothingFound title={<Trans>Tokių užsakymų nėra</Trans>} onClear={() => void navigate({ search: {} })}>
            <Trans>Terminas skaičiuojamas darbo dienomis to, kuris turi veikti, pagal sutartį arba mūsų nustatytą siekį.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: DeadlinesSearch; onChange: (next: DeadlinesSearch) => void }) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  const named = (words: Record<string, MessageDescriptor>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: i18n._(label) }));
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Terminų filtrai`}>
      <NativeSelect
        aria-label={t`Kryptis`}
        value={search.side ?? ''}
        data={[{ value: '', label: t`Abi kryptys` }, ...named(SIDE)]}
        onChange={({ currentTarget: { value } }) => onChange({ side: (value || undefined) as Side | undefined })}
      />
      <NativeSelect
        aria-label={t`Žingsnis`}
        value={search.step ?? ''}
        data={[
          { value: '', label: t`Visi žingsniai` },
          ...Object.entries(STEP).map(([value, { label }]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ step: (value || undefined) as ServiceStep | undefined })}
      />
      <NativeSelect
        aria-label={t`Ko laukiama`}
        value={search.waits_for ?? ''}
        data={[{ value: '', label: t`Laukiama bet ko` }, ...named(WAITS_FOR)]}
        onChange={({ currentTarget: { value } }) => onChange({ waits_for: (value || undefined) as WaitsFor | undefined })}
      />
      <LibraryField
        aria-label={t`Biblioteka`}
        placeholder={t`Biblioteka`}
        clearable
        w={240}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(one) => onChange({ library_id: one?.id })}
      />
    </Group>
  );
}

function useColumns(): Column<Row>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'number',
      header: t`Numeris`,
      sortable: true,
      width: 130,
      cell: ({ id, number }) => (
        <Link className={classes.name} to="/loans/$loanId" params={{ loanId: id }} onClick={(event) => event.stopPropagation()}>
          {number}
        </Link>
      ),
    },
    { id: 'why', header: t`Kodėl`, cell: ({ why }) => <span title={why}>{why}</span> },
    { id: 'waits_for', header: t`Ko laukiama`, width: 122, cell: ({ waits_for }) => i18n._(WAITS_FOR[waits_for]) },
    {
      id: 'deadline_on',
      header: t`Terminas`,
      sortable: true,
      width: 110,
      cell: ({ deadline_on }) => (deadline_on ? formatDate(deadline_on) : '—'),
    },
    { id: 'late_days', header: t`Liko`, sortable: true, width: 130, cell: (loan) => <Left of={loan} /> },
    {
      id: 'library',
      header: t`Biblioteka, leidinys`,
      sortable: true,
      width: '25%',
      cell: ({ library, title }) => (
        <>
          {library?.short_name ?? library?.name ?? '—'} <span className={classes.muted}>{title}</span>
        </>
      ),
    },
  ];
}
