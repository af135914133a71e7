import { createFileRoute } from '@tanstack/react-router';
import { listLateLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { LatePage } from '#/features/quality/late-page.tsx';
import { lateQuery, lateSearch } from '#/features/quality/quality-search.ts';

export const Route = createFileRoute('/_staff/quality/late')({
  beforeLoad: requires('quality:read'),
  validateSearch: lateSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listLateLoansOptions({ query: lateQuery(deps) })),
  component: LatePage,
});
