import { createFileRoute } from '@tanstack/react-router';
import { listWebhookKindsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewWebhookPage } from '#/features/webhooks/new-webhook-page.tsx';

export const Route = createFileRoute('/_staff/webhooks/new')({
  beforeLoad: requires('webhooks:manage'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listWebhookKindsOptions()),
  component: NewWebhookPage,
});
