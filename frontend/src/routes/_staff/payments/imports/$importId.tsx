import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { BankImportPage } from '#/features/invoices/bank-import-page.tsx';
import { bankImportOptions } from '#/features/invoices/run-options.ts';
import { importSearch } from '#/ui/imports/search.ts';

export const Route = createFileRoute('/_staff/payments/imports/$importId')({
  params: {
    parse: ({ importId }) => {
      if (!/^\d+$/.test(importId)) throw notFound();
      return { importId: Number(importId) };
    },
    stringify: ({ importId }) => ({ importId: String(importId) }),
  },
  beforeLoad: requires('invoices:pay'),
  validateSearch: importSearch,
  loader: ({ context: { queryClient }, params: { importId } }) => queryClient.ensureQueryData(bankImportOptions(importId)),
  component: BankImportPage,
});
