import { createFileRoute } from '@tanstack/react-router';
import { countNegativeAnswersOptions, listNegativeAnswersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NegativeAnswersPage } from '#/features/loans/negative-answers-page.tsx';
import { negativeAnswersQuery, negativeAnswersSearch, negativeCountsQuery } from '#/features/loans/negative-answers-search.ts';

export const Route = createFileRoute('/_staff/negative-answers')({
  beforeLoad: requires('loans:read'),
  validateSearch: negativeAnswersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(listNegativeAnswersOptions({ query: negativeAnswersQuery(deps) })),
      queryClient.ensureQueryData(countNegativeAnswersOptions({ query: negativeCountsQuery(deps) })),
    ]),
  component: NegativeAnswersPage,
});
