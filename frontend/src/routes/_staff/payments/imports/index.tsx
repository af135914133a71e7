import { createFileRoute } from '@tanstack/react-router';
import { listBankImportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { BankPage } from '#/features/invoices/bank-page.tsx';

export const Route = createFileRoute('/_staff/payments/imports/')({
  beforeLoad: requires('invoices:pay'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listBankImportsOptions()),
  component: BankPage,
});
