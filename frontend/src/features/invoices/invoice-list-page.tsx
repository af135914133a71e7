import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getLibraryOptions, listInvoicesOptions, sumInvoicesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { InvoiceKind, InvoiceRow, InvoiceStatus, InvoiceTotals } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { FileLinks } from '#/ui/file-links.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { InvoiceLink } from './invoice-link.tsx';
import { type InvoiceListSearch, invoiceListQuery } from './invoice-list-search.ts';
import { InvoiceState } from './invoice-state.tsx';
import { InvoicesNav } from './invoices-nav.tsx';
import { KIND, STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/invoices/');

/** Invoices and credit notes, the latest first, with what they come to. */
export function InvoiceListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = invoiceListQuery(search);
  const { data } = useQuery({ ...listInvoicesOptions({ query }), ...asList });
  const { limit, cursor, sort, ...filters } = query;
  const { data: totals } = useQuery({ ...sumInvoicesOptions({ query: filters }), ...asList });
  const columns = useColumns();
  const change = (next: InvoiceListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const views: View[] = [
    { name: t`Visos`, search: {} },
    { name: t`Juodraščiai`, search: { status: ['draft'] } },
    { name: t`Neišsiųstos`, search: { status: ['issued'] } },
    { name: t`Neapmokėtos`, search: { status: ['issued', 'sent', 'partly_paid'], kind: 'invoice' } },
    { name: t`Vėluoja`, search: { is_overdue: true } },
    { name: t`Kreditinės`, search: { kind: 'credit_note' } },
  ];
  return (
    <Page
      title={t`Sąskaitos`}
      lead={totals && <Totals of={totals} />}
      actions={
        <>
          <FileLinks path="/invoices" query={query} />
          <PrintButton />
          {may('invoices:draft') && (
            <Button renderRoot={(props) => <Link to="/invoices/runs" {...props} />}>
              <Trans>Rengti sąskaitas</Trans>
            </Button>
          )}
        </>
      }
    >
      <InvoicesNav />
      <SavedViews views={views} current={search} to="/invoices" />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Sąskaitos`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={totals && <Totals of={totals} />}
        onChange={(next) => change(next as InvoiceListSearch)}
        onOpen={({ id }) => navigate({ to: '/invoices/$invoiceId', params: { invoiceId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Sąskaitos atsiranda parengus laikotarpį.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Totals({ of: { n, total_cents, rest_cents } }: { of: InvoiceTotals }) {
  const count = formatNumber(n);
  return (
    <span className="numeric">
      <Plural value={n} one={`${count} dokumentas`} few={`${count} dokumentai`} many={`${count} dokumento`} other={`${count} dokumentų`} />
      {' · '}
      <Trans>
        iš viso {formatMoney(total_cents)} · neapmokėta {formatMoney(rest_cents)}
      </Trans>
    </span>
  );
}

function Filters({ search, onChange }: { search: InvoiceListSearch; onChange: (next: InvoiceListSearch) => void }) {
  const { t, i18n } = useLingui();
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Sąskaitų filtrai`}>
      <SearchBox
        w={250}
        label={t`Ieškoti sąskaitų`}
        placeholder={t`Numeris, biblioteka, kodas`}
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
        onChange={({ currentTarget: { value } }) => onChange({ status: value ? [value as InvoiceStatus] : undefined })}
      />
      <NativeSelect
        aria-label={t`Dokumentas`}
        value={search.kind ?? ''}
        data={[
          { value: '', label: t`Visi dokumentai` },
          ...Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ kind: (value || undefined) as InvoiceKind | undefined })}
      />
      <LibraryField
        aria-label={t`Abonentas`}
        placeholder={t`Abonentas`}
        clearable
        w={240}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(one) => onChange({ library_id: one?.id })}
      />
    </Group>
  );
}

function useColumns(): Column<InvoiceRow>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'number', header: t`Numeris`, width: 140, cell: (row) => <InvoiceLink of={row} /> },
    { id: 'invoice_on', header: t`Data`, sortable: true, numeric: true, width: 106, cell: ({ invoice_on }) => formatDate(invoice_on) },
    { id: 'name', header: t`Abonentas`, sortable: true, cell: ({ library }) => library.name },
    { id: 'kind', header: t`Dokumentas`, width: 150, cell: ({ kind }) => i18n._(KIND[kind]) },
    { id: 'state', header: t`Būsena`, width: 170, cell: (row) => <InvoiceState of={row} /> },
    { id: 'due_on', header: t`Apmokėti iki`, numeric: true, width: 110, cell: ({ due_on }) => formatDate(due_on) },
    { id: 'total', header: t`Iš viso`, sortable: true, numeric: true, width: 110, cell: ({ total_cents }) => formatMoney(total_cents) },
    { id: 'rest', header: t`Liko`, numeric: true, width: 100, cell: ({ rest_cents }) => formatMoney(rest_cents) },
  ];
}
