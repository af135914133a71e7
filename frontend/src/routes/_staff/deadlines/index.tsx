import { createFileRoute } from '@tanstack/react-router';
import { listDeadlinesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { DeadlinesPage } from '#/features/deadlines/deadlines-page.tsx';
import { deadlinesQuery, deadlinesSearch } from '#/features/deadlines/deadlines-search.ts';

export const Route = createFileRoute('/_staff/deadlines/')({
  beforeLoad: requires('loans:read'),
  validateSearch: deadlinesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listDeadlinesOptions({ query: deadlinesQuery(deps) })),
  component: DeadlinesPage,
});
