import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { BatchPage } from '#/features/invoices/batch-page.tsx';
import { batchOptions } from '#/features/invoices/run-options.ts';
import { importSearch } from '#/ui/imports/search.ts';

export const Route = createFileRoute('/_staff/invoices/batches/$jobId')({
  params: {
    parse: ({ jobId }) => {
      if (!/^\d+$/.test(jobId)) throw notFound();
      return { jobId: Number(jobId) };
    },
    stringify: ({ jobId }) => ({ jobId: String(jobId) }),
  },
  beforeLoad: requires('invoices:read'),
  validateSearch: importSearch,
  loader: ({ context: { queryClient }, params: { jobId } }) => queryClient.ensureQueryData(batchOptions(jobId)),
  component: BatchPage,
});
