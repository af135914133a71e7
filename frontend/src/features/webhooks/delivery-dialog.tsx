import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, ScrollArea, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { getWebhookDeliveryOptions, resendWebhookDeliveryMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DeliveryAttempt } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import table from '#/ui/small-table.module.css';
import { kindOf } from './kinds.ts';
import { OUTCOME } from './vocabulary.ts';
import classes from './webhooks.module.css';

/** One message: what it says, every try, and sending it again. */
export function DeliveryDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const { data, error } = useQuery(getWebhookDeliveryOptions({ path: { id } }));
  const resend = useChange({
    ...resendWebhookDeliveryMutation(),
    onSuccess: async () => {
      await refresh(queries, 'webhook');
      onClose();
    },
  });
  const title = data ? i18n._(kindOf(data.kind)) : t`Pranešimas`;
  return (
    <Modal opened onClose={onClose} size="xl" title={title} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
      <Stack gap="md">
        <FormProblem error={error ?? resend.error} />
        {!data && !error && <Skeleton height={160} />}
        {data && (
          <>
            <Text size="sm" c="dimmed">
              <code>{data.message_id}</code>
            </Text>
            <pre className={classes.payload}>{JSON.stringify(JSON.parse(data.payload), null, 2)}</pre>
            <Title order={3}>
              <Trans>Bandymai</Trans>
            </Title>
            {data.attempts.length > 0 ? (
              <ScrollArea>
                <Attempts of={data.attempts} />
              </ScrollArea>
            ) : (
              <Text size="sm">
                <Trans>Dar nebandyta.</Trans>
              </Text>
            )}
            <Group gap="sm">
              {data.actions.some(({ key }) => key === 'resend') && (
                <Button loading={resend.isPending} onClick={() => resend.mutate({ path: { id }, body: {} })}>
                  <Trans>Siųsti iš naujo</Trans>
                </Button>
              )}
              <Button variant="default" onClick={onClose}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

function Attempts({ of: attempts }: { of: DeliveryAttempt[] }) {
  const { i18n } = useLingui();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>
            <Trans>Kada</Trans>
          </th>
          <th>
            <Trans>Kuo baigėsi</Trans>
          </th>
          <th data-numeric>
            <Trans>Truko, ms</Trans>
          </th>
          <th>
            <Trans>Gavėjas atsakė</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {attempts.toReversed().map(({ tried_at, outcome, http_status, n_milliseconds, answer }) => (
          <tr key={tried_at}>
            <td data-one-line>{formatDateTime(tried_at)}</td>
            <td>{[i18n._(OUTCOME[outcome]), http_status].filter(Boolean).join(', ')}</td>
            <td data-numeric>{formatNumber(n_milliseconds)}</td>
            <td className={classes.answer}>{answer ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
