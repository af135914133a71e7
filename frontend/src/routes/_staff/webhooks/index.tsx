import { createFileRoute } from '@tanstack/react-router';
import { listWebhooksOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { WebhookListPage } from '#/features/webhooks/webhook-list-page.tsx';
import { webhookListQuery, webhookListSearch } from '#/features/webhooks/webhook-list-search.ts';

export const Route = createFileRoute('/_staff/webhooks/')({
  beforeLoad: requires('webhooks:manage'),
  validateSearch: webhookListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listWebhooksOptions({ query: webhookListQuery(deps) })),
  component: WebhookListPage,
});
