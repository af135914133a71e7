import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { runOptions } from '#/features/invoices/run-options.ts';
import { RunPage } from '#/features/invoices/run-page.tsx';
import { importSearch } from '#/ui/imports/search.ts';

export const Route = createFileRoute('/_staff/invoices/runs/$runId')({
  params: {
    parse: ({ runId }) => {
      if (!/^\d+$/.test(runId)) throw notFound();
      return { runId: Number(runId) };
    },
    stringify: ({ runId }) => ({ runId: String(runId) }),
  },
  beforeLoad: requires('invoices:read'),
  validateSearch: importSearch,
  loader: ({ context: { queryClient }, params: { runId } }) => queryClient.ensureQueryData(runOptions(runId)),
  component: RunPage,
});
