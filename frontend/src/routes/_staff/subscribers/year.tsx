import { createFileRoute } from '@tanstack/react-router';
import { getSubscriberCountsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { YearPage } from '#/features/subscribers/year-page.tsx';

export const Route = createFileRoute('/_staff/subscribers/year')({
  beforeLoad: requires('subscribers:read'),
  validateSearch: (search): { year?: number } => ({ year: numberIn(search.year) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { year } }) => queryClient.ensureQueryData(getSubscriberCountsOptions({ query: { year } })),
  component: YearPage,
});
