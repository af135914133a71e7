import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { listLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { BatchBar } from './batch-bar.tsx';
import { useLoanColumns } from './loan-columns.tsx';
import { LoanCount } from './loan-count.tsx';
import { LoanFilters } from './loan-filters.tsx';
import { type LoanListSearch, loanListQuery } from './loan-list-search.ts';
import { NewLoanButton } from './new-loan-button.tsx';

const route = getRouteApi('/_staff/loans/');
const NONE: ReadonlySet<number> = new Set();

/** Every loan that this person may see, by views that are links. */
export function LoanListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = loanListQuery(search);
  const { data } = useQuery({ ...listLoansOptions({ query }), ...asList });
  const columns = useLoanColumns();
  const [chosen, setChosen] = useChosen(search);
  const change = (next: LoanListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const total = data && <LoanCount n={data.total ?? 0} />;

  return (
    <Page
      title={t`Užsakymai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/loans" query={query} />
          <PrintButton />
          <NewLoanButton />
        </>
      }
    >
      <SavedViews views={useViews()} current={search} to="/loans" />
      <LoanFilters search={search} onChange={change} />
      <BatchBar loans={data?.items.filter(({ id }) => chosen.has(id)) ?? []} onClear={() => setChosen(NONE)} />
      <DataTable
        label={t`Užsakymai`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit ?? 50}
        limits={[25, 50, 100, 200]} // as many as a step is taken on at once
        cursor={search.cursor}
        summary={total}
        selection={{ ids: chosen, onChange: setChosen }}
        onChange={(next) => change(next as LoanListSearch)}
        onOpen={({ id }) => navigate({ to: '/loans/$loanId', params: { loanId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus užsakymų nėra.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

/** What is chosen belongs to the rows on show: other filters, another page, and it is gone. */
function useChosen(search: LoanListSearch) {
  const address = JSON.stringify(search);
  const [chosen, setChosen] = useState({ address, ids: NONE });
  return [chosen.address === address ? chosen.ids : NONE, (ids: ReadonlySet<number>) => setChosen({ address, ids })] as const;
}

function useViews(): (View & { search: LoanListSearch })[] {
  const { t } = useLingui();
  return [
    { name: t`Visi`, search: {} },
    { name: t`Nebaigti`, search: { is_open: true } },
    { name: t`Laukia mūsų`, search: { view: 'waits_for_us' } },
    { name: t`Laukia kitų`, search: { view: 'waits_for_them' } },
    { name: t`Vėluoja`, search: { is_overdue: true, sort: 'due_on' } },
    { name: t`Klausimai`, search: { view: 'questions' } },
    { name: t`Priminti`, search: { view: 'to_remind', sort: 'due_on' } },
    { name: t`Grąžinti anksčiau`, search: { view: 'recalled', sort: 'due_on' } },
    { name: t`Ne visi tomai`, search: { view: 'partial' } },
    { name: t`Kreiptis vėliau`, search: { view: 'retry_later' } },
    { name: t`Prarasta ar sugadinta`, search: { view: 'lost' } },
    { name: t`Nepasiekė partnerio`, search: { view: 'partner_failed' } },
    { name: t`Perskaityti`, search: { view: 'partner_to_read' } },
    { name: t`Skaitytojų prašymai`, search: { view: 'reader_wishes' } },
    { name: t`Kelyje`, search: { status: ['shipped', 'return_shipped'] } },
    { name: t`Neįvykdyti`, search: { status: ['unfilled'] } },
  ];
}
