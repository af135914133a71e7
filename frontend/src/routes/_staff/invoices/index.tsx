import { createFileRoute } from '@tanstack/react-router';
import { listInvoicesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { InvoiceListPage } from '#/features/invoices/invoice-list-page.tsx';
import { invoiceListQuery, invoiceListSearch } from '#/features/invoices/invoice-list-search.ts';

export const Route = createFileRoute('/_staff/invoices/')({
  beforeLoad: requires('invoices:read'),
  validateSearch: invoiceListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listInvoicesOptions({ query: invoiceListQuery(deps) })),
  component: InvoiceListPage,
});
