import { createFileRoute } from '@tanstack/react-router';
import { listAccountsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { PeopleListPage } from '#/features/people/people-list-page.tsx';
import { peopleListQuery, peopleListSearch } from '#/features/people/people-list-search.ts';

export const Route = createFileRoute('/_staff/people/')({
  beforeLoad: requires('people:read'),
  validateSearch: peopleListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listAccountsOptions({ query: peopleListQuery(deps) })),
  component: PeopleListPage,
});
