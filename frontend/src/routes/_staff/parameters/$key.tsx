import { createFileRoute } from '@tanstack/react-router';
import { getParameterOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { ParameterPage } from '#/features/parameters/parameter-page.tsx';
import { asOf, parameterSearch } from '#/features/parameters/parameter-search.ts';

export const Route = createFileRoute('/_staff/parameters/$key')({
  beforeLoad: requires('parameters:read'),
  validateSearch: parameterSearch,
  loaderDeps: ({ search }) => asOf(search),
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(getParameterOptions({ path: params, query: deps })),
  component: ParameterPage,
});
