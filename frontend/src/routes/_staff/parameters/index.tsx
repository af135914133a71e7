import { createFileRoute } from '@tanstack/react-router';
import { listParametersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { ParameterListPage } from '#/features/parameters/parameter-list-page.tsx';
import { asOf, parameterSearch } from '#/features/parameters/parameter-search.ts';

export const Route = createFileRoute('/_staff/parameters/')({
  beforeLoad: requires('parameters:read'),
  validateSearch: parameterSearch,
  loaderDeps: ({ search }) => asOf(search),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listParametersOptions({ query: deps })),
  component: ParameterListPage,
});
