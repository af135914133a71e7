import { createFileRoute } from '@tanstack/react-router';
import { listInvoiceBalancesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { BalancesPage } from '#/features/invoices/balances-page.tsx';

export const Route = createFileRoute('/_staff/invoices/balances')({
  beforeLoad: requires('invoices:read'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listInvoiceBalancesOptions()),
  component: BalancesPage,
});
