import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewPaymentPage } from '#/features/invoices/new-payment-page.tsx';

export const Route = createFileRoute('/_staff/payments/new')({
  beforeLoad: requires('invoices:pay'),
  component: NewPaymentPage,
});
