import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listLateLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LateLoan, LateReason } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { LoanCount } from '#/features/loans/loan-count.tsx';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './quality.module.css';
import { QualityNav } from './quality-nav.tsx';
import { type LateSearch, lateQuery } from './quality-search.ts';
import { StageFilters } from './stage-filters.tsx';
import { REASON } from './vocabulary.ts';
import { useWaitingColumns } from './waiting-columns.tsx';

const route = getRouteApi('/_staff/quality/late');

type Row = LateLoan & { id: number };

/** Open loans that are late: at which step, since when, who must act. */
export function LatePage() {
  const { t, i18n } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = lateQuery(search);
  const { data } = useQuery({ ...listLateLoansOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: LateSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const page = data && { ...data, items: data.items.map((loan): Row => ({ ...loan, id: loan.loan_id })) };
  const total = data && <LoanCount n={data.total ?? 0} />;
  return (
    <Page
      title={t`Kas vėluoja ir kodėl`}
      lead={total}
      actions={
        <>
          <CsvLink path="/quality/late" query={query} />
          <PrintButton />
        </>
      }
    >
      <QualityNav />
      <StageFilters label={t`Vėluojančių filtrai`} search={search} onChange={change}>
        <NativeSelect
          aria-label={t`Priežastis`}
          value={search.reason ?? ''}
          data={[
            { value: '', label: t`Visos priežastys` },
            ...Object.entries(REASON).map(([value, word]) => ({ value, label: i18n._(word) })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ reason: (value || undefined) as LateReason | undefined })}
        />
      </StageFilters>
      <DataTable
        label={t`Vėluojantys užsakymai`}
        columns={columns}
        page={page}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as LateSearch)}
        onOpen={({ id }) => void navigate({ to: '/loans/$loanId', params: { loanId: id } })}
        empty={
          data?.counts.length === 0 ? (
            <NothingFound title={<Trans>Niekas nevėluoja</Trans>}>
              <Trans>Vėluojančiu laikomas užsakymas, kuris stovi ilgiau, nei nustatyta jo žingsniui, arba kurio terminas praėjo.</Trans>
            </NothingFound>
          ) : (
            <NothingFound onClear={() => void navigate({ search: {} })}>
              <Trans>Su šiais filtrais vėluojančių nėra.</Trans>
            </NothingFound>
          )
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
      id: 'late_days',
      header: t`Vėluoja d. d.`,
      sortable: true,
      numeric: true,
      width: 118,
      cell: ({ late_days }) => <span className={classes.late}>{formatNumber(late_days)}</span>,
    },
    { id: 'since_on', header: t`Stovi nuo`, sortable: true, width: 110, cell: ({ since_on }) => formatDate(since_on) },
    library,
  ];
}
