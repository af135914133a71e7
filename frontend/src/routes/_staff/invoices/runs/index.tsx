import { createFileRoute } from '@tanstack/react-router';
import { listInvoiceRunsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { RunListPage } from '#/features/invoices/run-list-page.tsx';

export const Route = createFileRoute('/_staff/invoices/runs/')({
  beforeLoad: requires('invoices:read'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listInvoiceRunsOptions()),
  component: RunListPage,
});
