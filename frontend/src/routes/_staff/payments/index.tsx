import { createFileRoute } from '@tanstack/react-router';
import { listPaymentsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { PaymentListPage, paymentListQuery, paymentListSearch } from '#/features/invoices/payment-list-page.tsx';

export const Route = createFileRoute('/_staff/payments/')({
  beforeLoad: requires('invoices:read'),
  validateSearch: paymentListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listPaymentsOptions({ query: paymentListQuery(deps) })),
  component: PaymentListPage,
});
