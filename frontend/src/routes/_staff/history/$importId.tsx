import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { importOptions } from '#/features/history/import-options.ts';
import { ImportPage } from '#/features/history/import-page.tsx';
import { importSearch } from '#/ui/imports/search.ts';

export const Route = createFileRoute('/_staff/history/$importId')({
  params: {
    parse: ({ importId }) => {
      if (!/^\d+$/.test(importId)) throw notFound();
      return { importId: Number(importId) };
    },
    stringify: ({ importId }) => ({ importId: String(importId) }),
  },
  beforeLoad: requires('history:import'),
  validateSearch: importSearch,
  loader: ({ context: { queryClient }, params: { importId } }) => queryClient.ensureQueryData(importOptions(importId)),
  component: ImportPage,
});
