import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { importOptions } from '#/features/libraries/import-options.ts';
import { ImportPage } from '#/features/libraries/import-page.tsx';
import { importSearch } from '#/ui/imports/search.ts';

export const Route = createFileRoute('/_staff/libraries/import/$importId')({
  params: {
    parse: ({ importId }) => {
      if (!/^\d+$/.test(importId)) throw notFound();
      return { importId: Number(importId) };
    },
    stringify: ({ importId }) => ({ importId: String(importId) }),
  },
  beforeLoad: requires('libraries:import'),
  validateSearch: importSearch,
  loader: ({ context: { queryClient }, params: { importId } }) => queryClient.ensureQueryData(importOptions(importId)),
  component: ImportPage,
});
