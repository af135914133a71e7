import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getLibraryOptions, listLateLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LateLoan, LateReason, ServiceStep, Side, WaitsFor } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './quality.module.css';
import { QualityNav } from './quality-nav.tsx';
import { type LateSearch, lateQuery } from './quality-search.ts';
import { REASON, SIDE, STEP, WAITS_FOR } from './vocabulary.ts';

const route = getRouteApi('/_staff/quality/late');

type Row = LateLoan & { id: number };

/** Open loans that are late: at which step, since when, who must act. */
export function LatePage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = lateQuery(search);
  const { data } = useQuery({ ...listLateLoansOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: LateSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const page = data && { ...data, items: data.items.map((loan): Row => ({ ...loan, id: loan.loan_id })) };
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} užsakymas`} few={`${count} užsakymai`} many={`${count} užsakymo`} other={`${count} užsakymų`} />
  );
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
      <Filters search={search} onChange={change} />
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

function Filters({ search, onChange }: { search: LateSearch; onChange: (next: LateSearch) => void }) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  const named = (words: Record<string, MessageDescriptor>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: i18n._(label) }));
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Vėluojančių filtrai`}>
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
      <NativeSelect
        aria-label={t`Priežastis`}
        value={search.reason ?? ''}
        data={[{ value: '', label: t`Visos priežastys` }, ...named(REASON)]}
        onChange={({ currentTarget: { value } }) => onChange({ reason: (value || undefined) as LateReason | undefined })}
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
    { id: 'waits_for', header: t`Ko laukiama`, width: 128, cell: ({ waits_for }) => i18n._(WAITS_FOR[waits_for]) },
    {
      id: 'late_days',
      header: t`Vėluoja d. d.`,
      sortable: true,
      numeric: true,
      width: 118,
      cell: ({ late_days }) => <span className={classes.late}>{formatNumber(late_days)}</span>,
    },
    { id: 'since_on', header: t`Stovi nuo`, sortable: true, width: 112, cell: ({ since_on }) => formatDate(since_on) },
    { id: 'library', header: t`Biblioteka`, sortable: true, cell: ({ library }) => library?.short_name ?? library?.name ?? '—' },
    { id: 'title', header: t`Leidinys`, cell: ({ title }) => title },
  ];
}
