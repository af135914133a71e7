import { createFileRoute } from '@tanstack/react-router';
import { listTargetsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { targetQuery, targetSearch } from '#/features/quality/quality-search.ts';
import { TargetListPage } from '#/features/quality/target-list-page.tsx';

export const Route = createFileRoute('/_staff/quality/targets')({
  beforeLoad: requires('quality:read'),
  validateSearch: targetSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listTargetsOptions({ query: targetQuery(deps) })),
  component: TargetListPage,
});
