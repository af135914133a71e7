import { createFileRoute } from '@tanstack/react-router';
import { listDemandOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { DemandListPage } from '#/features/demand/demand-list-page.tsx';
import { demandListQuery, demandListSearch } from '#/features/demand/demand-list-search.ts';

export const Route = createFileRoute('/_staff/demand/')({
  beforeLoad: requires('demand:read'),
  validateSearch: demandListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listDemandOptions({ query: demandListQuery(deps) })),
  component: DemandListPage,
});
