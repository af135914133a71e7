import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Paper, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getWebhookOptions, listWebhookEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Webhook } from '#/api/generated/types.gen.ts';
import { formatDate, formatDateTime, formatNumber } from '#/app/i18n.ts';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { Deliveries } from './deliveries.tsx';
import { kindOf } from './kinds.ts';
import { BECAUSE, EVENT, STATE } from './vocabulary.ts';
import { WebhookActions } from './webhook-actions.tsx';
import { WebhookSecret } from './webhook-secret.tsx';

const route = getRouteApi('/_staff/webhooks/$webhookId');

/** One receiver: what it is told, how that goes, and what became of it. */
export function WebhookPage() {
  const { t, i18n } = useLingui();
  const { webhookId: id } = route.useParams();
  const { data: webhook } = useSuspenseQuery(getWebhookOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listWebhookEventsOptions({ path: { id } }));
  return (
    <Page
      title={webhook.name}
      lead={<StateDot tone={STATE[webhook.state].tone}>{i18n._(STATE[webhook.state].label)}</StateDot>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/webhooks" {...props} />}>
          <Trans>Pranešimai sistemoms</Trans>
        </Anchor>
      }
      actions={<WebhookActions of={webhook} />}
    >
      <WebhookSecret id={id} />
      {webhook.disabled_because && (
        <Alert color="red" mb="md" title={t`Nebepranešama`}>
          {i18n._(BECAUSE[webhook.disabled_because])}
        </Alert>
      )}
      <Stack gap="md">
        <Columns
          aside={
            <div className="no-print">
              <History events={events.items} words={EVENT} />
            </div>
          }
        >
          <About of={webhook} />
        </Columns>
        <Deliveries id={id} />
      </Stack>
    </Page>
  );
}

function About({ of: webhook }: { of: Webhook }) {
  const { t, i18n } = useLingui();
  const { old_secret_until, failing_since, last_delivered_at } = webhook;
  return (
    <Paper p="lg" component="section" aria-label={t`Apie gavėją`}>
      <Facts
        facts={[
          [t`Adresas`, <code key="url">{webhook.url}</code>],
          [t`Kieno`, webhook.library?.name ?? t`mūsų`],
          [t`Apie kokius įvykius`, webhook.kinds.map((kind) => i18n._(kindOf(kind))).join(', ')],
          [t`Laukia`, formatNumber(webhook.n_pending)],
          [t`Nepristatyta`, formatNumber(webhook.n_dead)],
          [t`Paskutinį kartą pristatyta`, last_delivered_at ? formatDateTime(last_delivered_at) : t`dar ne`],
          [t`Sukurta`, formatDate(webhook.created_at)],
          ...(failing_since ? [[t`Nepavyksta nuo`, formatDateTime(failing_since)] as [string, string]] : []),
          ...(old_secret_until ? [[t`Senasis parašo raktas galioja iki`, formatDateTime(old_secret_until)] as [string, string]] : []),
        ]}
      />
    </Paper>
  );
}
