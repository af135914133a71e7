import { createFileRoute } from '@tanstack/react-router';
import { listHistoryImportsOptions, listHistoryMappingsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { HistoryPage } from '#/features/history/history-page.tsx';

export const Route = createFileRoute('/_staff/history/')({
  beforeLoad: requires('history:import'),
  validateSearch: (search: Record<string, unknown>): { mapping?: number } => ({ mapping: numberIn(search.mapping) }),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(listHistoryMappingsOptions()), queryClient.ensureQueryData(listHistoryImportsOptions())]),
  component: HistoryPage,
});
