import { createFileRoute } from '@tanstack/react-router';
import { getInvoiceOptions, listInvoiceEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { InvoicePage } from '#/features/invoices/invoice-page.tsx';

export const Route = createFileRoute('/_staff/invoices/$invoiceId/')({
  loader: ({ context: { queryClient }, params: { invoiceId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getInvoiceOptions({ path: { id } })),
      queryClient.ensureQueryData(listInvoiceEventsOptions({ path: { id } })),
    ]),
  component: InvoicePage,
});
