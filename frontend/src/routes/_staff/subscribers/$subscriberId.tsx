import { createFileRoute, notFound } from '@tanstack/react-router';
import { getSubscriberOptions, listSubscriberEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { SubscriberPage } from '#/features/subscribers/subscriber-page.tsx';

export const Route = createFileRoute('/_staff/subscribers/$subscriberId')({
  params: {
    parse: ({ subscriberId }) => {
      if (!/^\d+$/.test(subscriberId)) throw notFound();
      return { subscriberId: Number(subscriberId) };
    },
    stringify: ({ subscriberId }) => ({ subscriberId: String(subscriberId) }),
  },
  beforeLoad: requires('subscribers:read'),
  loader: ({ context: { queryClient }, params: { subscriberId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getSubscriberOptions({ path: { id } })),
      queryClient.ensureQueryData(listSubscriberEventsOptions({ path: { id } })),
    ]),
  component: SubscriberPage,
});
