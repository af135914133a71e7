import { createFileRoute } from '@tanstack/react-router';
import { listDeputiesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { DeputyListPage } from '#/features/deputies/deputy-list-page.tsx';
import { deputyListQuery, deputyListSearch } from '#/features/deputies/deputy-list-search.ts';

export const Route = createFileRoute('/_staff/deputies/')({
  beforeLoad: requires('deputies:read'),
  validateSearch: deputyListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listDeputiesOptions({ query: deputyListQuery(deps) })),
  component: DeputyListPage,
});
