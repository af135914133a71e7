import { createFileRoute, notFound } from '@tanstack/react-router';
import { getWebhookOptions, listWebhookEventsOptions, listWebhookKindsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { deliverySearch } from '#/features/webhooks/delivery-search.ts';
import { WebhookPage } from '#/features/webhooks/webhook-page.tsx';

export const Route = createFileRoute('/_staff/webhooks/$webhookId')({
  params: {
    parse: ({ webhookId }) => {
      if (!/^\d+$/.test(webhookId)) throw notFound();
      return { webhookId: Number(webhookId) };
    },
    stringify: ({ webhookId }) => ({ webhookId: String(webhookId) }),
  },
  beforeLoad: requires('webhooks:manage'),
  validateSearch: deliverySearch,
  loader: ({ context: { queryClient }, params: { webhookId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getWebhookOptions({ path: { id } })),
      queryClient.ensureQueryData(listWebhookEventsOptions({ path: { id } })),
      queryClient.ensureQueryData(listWebhookKindsOptions()),
    ]),
  component: WebhookPage,
});
