import { createFileRoute, notFound } from '@tanstack/react-router';
import { getPaymentOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { PaymentPage } from '#/features/invoices/payment-page.tsx';

export const Route = createFileRoute('/_staff/payments/$paymentId')({
  params: {
    parse: ({ paymentId }) => {
      if (!/^\d+$/.test(paymentId)) throw notFound();
      return { paymentId: Number(paymentId) };
    },
    stringify: ({ paymentId }) => ({ paymentId: String(paymentId) }),
  },
  beforeLoad: requires('invoices:read'),
  loader: ({ context: { queryClient }, params: { paymentId: id } }) => queryClient.ensureQueryData(getPaymentOptions({ path: { id } })),
  component: PaymentPage,
});
