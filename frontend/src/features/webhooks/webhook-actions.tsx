import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import {
  getWebhookQueryKey,
  pauseWebhookMutation,
  pingWebhookMutation,
  removeWebhookMutation,
  resendDeadWebhookDeliveriesMutation,
  resumeWebhookMutation,
  rotateWebhookSecretMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Webhook } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { EditWebhook } from './edit-webhook.tsx';
import { keepSecret } from './webhook-secret.tsx';

/** What can be done to a webhook now: the server says what is open. */
export function WebhookActions({ of: webhook }: { of: Webhook }) {
  const { t } = useLingui();
  const { id, name, actions } = webhook;
  const queries = useQueryClient();
  const show = { onSuccess: (changed: Webhook) => queries.setQueryData(getWebhookQueryKey({ path: { id } }), changed) };
  const askAnew = { onSuccess: () => refresh(queries, 'webhook') };
  const ping = useChange({ ...pingWebhookMutation(), ...askAnew });
  const resend = useChange({ ...resendDeadWebhookDeliveriesMutation(), ...askAnew });
  const pause = useChange({ ...pauseWebhookMutation(), ...show });
  const resume = useChange({ ...resumeWebhookMutation(), ...show });
  const remove = useChange({ ...removeWebhookMutation(), ...show });
  const rotate = useChange({
    ...rotateWebhookSecretMutation(),
    onSuccess: (made) => {
      keepSecret(queries, made);
      return refresh(queries, 'webhook');
    },
  });
  const offers = (action: string) => actions.some(({ key }) => key === action);
  const input = { path: { id }, body: {} };
  return (
    <>
      {offers('remove') && (
        <ConfirmButton
          label={t`Pašalinti`}
          consequence={t`Gavėjui „${name}“ daugiau nebus pranešama ir jo nebus galima sugrąžinti. Kas jau išsiųsta, matoma dar 90 dienų.`}
          change={remove}
          input={input}
        />
      )}
      {offers('rotate') && (
        <ConfirmButton
          variant="default"
          color={undefined}
          label={t`Pakeisti parašo raktą`}
          consequence={t`Naujas raktas rodomas vieną kartą. Parą pranešimai pasirašomi abiem raktais, kad gavėjas spėtų jį pakeisti.`}
          change={rotate}
          input={input}
        />
      )}
      {offers('pause') && (
        <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate(input)}>
          <Trans>Pristabdyti</Trans>
        </Button>
      )}
      {offers('remove') && <EditWebhook of={webhook} />}
      {offers('resend_dead') && (
        <Button variant="default" loading={resend.isPending} onClick={() => resend.mutate(input)}>
          <Trans>Siųsti nepristatytus iš naujo</Trans>
        </Button>
      )}
      {offers('resume') && (
        <Button loading={resume.isPending} onClick={() => resume.mutate(input)}>
          <Trans>Vėl pranešti</Trans>
        </Button>
      )}
      {offers('ping') && (
        <Button loading={ping.isPending} onClick={() => ping.mutate(input)}>
          <Trans>Siųsti bandomąjį</Trans>
        </Button>
      )}
    </>
  );
}
