import { createFileRoute } from '@tanstack/react-router';
import { listSubscribersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { SubscriberListPage } from '#/features/subscribers/subscriber-list-page.tsx';
import { subscriberListQuery, subscriberListSearch } from '#/features/subscribers/subscriber-list-search.ts';

export const Route = createFileRoute('/_staff/subscribers/')({
  beforeLoad: requires('subscribers:read'),
  validateSearch: subscriberListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listSubscribersOptions({ query: subscriberListQuery(deps) })),
  component: SubscriberListPage,
});
