import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listDeadlinesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LoanDeadline } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { LoanCount } from '#/features/loans/loan-count.tsx';
import { StageFilters } from '#/features/quality/stage-filters.tsx';
import { useWaitingColumns } from '#/features/quality/waiting-columns.tsx';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { NothingFound } from '#/ui/states.tsx';
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
  const total = data && <LoanCount n={data.total ?? 0} />;
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
      <StageFilters label={t`Terminų filtrai`} search={search} onChange={change} />
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

function useColumns(): Column<Row>[] {
  const { t } = useLingui();
  const { number, why, waitsFor, library } = useWaitingColumns<Row>();
  return [
    number,
    why,
    waitsFor,
    {
      id: 'deadline_on',
      header: t`Terminas`,
      sortable: true,
      width: 110,
      cell: ({ deadline_on }) => (deadline_on ? formatDate(deadline_on) : '—'),
    },
    { id: 'late_days', header: t`Liko`, sortable: true, width: 130, cell: (loan) => <Left of={loan} /> },
    library,
  ];
}
