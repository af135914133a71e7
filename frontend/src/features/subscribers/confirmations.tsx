import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { fieldErrors } from '#/api/field-errors.ts';
import {
  acceptSubscriberCorrectionsMutation,
  dismissSubscriberCorrectionsMutation,
  getSubscriberQueryKey,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Subscriber, SubscriberConfirmation, SubscriberDetails } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDate } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import small from '#/ui/small-table.module.css';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './subscribers.module.css';
import { CONFIRMATION, DETAIL } from './vocabulary.ts';

/** Who confirmed what data when; corrections that wait are taken over or dismissed here. */
export function Confirmations({ subscriber }: { subscriber: Subscriber }) {
  const { confirmations } = subscriber;
  if (confirmations.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="confirmations">
      <Title order={2} id="confirmations" mb="sm">
        <Trans>Duomenų patvirtinimai</Trans>
      </Title>
      <ol className={classes.confirmations}>
        {confirmations.map((confirmation) => (
          <Confirmation key={confirmation.id} id={subscriber.id} confirmation={confirmation} />
        ))}
      </ol>
    </Paper>
  );
}

function Confirmation({ id, confirmation }: { id: number; confirmation: SubscriberConfirmation }) {
  const { i18n } = useLingui();
  const { year, way, state, person, position, account, confirmed_on, corrections, details, note } = confirmation;
  const who = [person, position].filter(Boolean).join(', ');
  return (
    <li>
      <Group gap="md" justify="space-between">
        <StateDot tone={CONFIRMATION[state].tone}>{i18n._(CONFIRMATION[state].label)}</StateDot>
        <Text size="sm" c="dimmed" className="numeric">
          <Trans>
            {formatDate(confirmed_on)}, {year} metams
          </Trans>
        </Text>
      </Group>
      <Text size="sm">
        {way === 'link' ? <Trans>Per nuorodą: {who}</Trans> : <Trans>Įrašė {account?.name}</Trans>}
        {way === 'staff' && who && ` · ${who}`}
      </Text>
      {note && (
        <Text size="sm" c="dimmed">
          {note}
        </Text>
      )}
      {corrections && <Differences before={details} after={corrections} />}
      {state === 'waiting' && <Review id={id} confirmationId={confirmation.id} />}
    </li>
  );
}

/** What the subscriber wants otherwise, field by field. */
function Differences({ before, after }: { before: SubscriberDetails; after: SubscriberDetails }) {
  const { i18n, t } = useLingui();
  const changed = Object.entries(DETAIL).filter(([name]) => textOf(before, name) !== textOf(after, name));
  return (
    <table className={small.table} aria-label={t`Pataisymai`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Laukas</Trans>
          </th>
          <th scope="col">
            <Trans>Buvo</Trans>
          </th>
          <th scope="col">
            <Trans>Turi būti</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([name, label]) => (
          <tr key={name}>
            <td>{i18n._(label)}</td>
            <td>{textOf(before, name) || '—'}</td>
            <td>{textOf(after, name) || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf(details: SubscriberDetails, name: string) {
  if (name !== 'contacts') return String(details[name as keyof SubscriberDetails] ?? '');
  return details.contacts.map(({ role, person, email, phone }) => [role, person, email, phone].filter(Boolean).join(', ')).join('; ');
}

function Review({ id, confirmationId }: { id: number; confirmationId: number }) {
  const { t } = useLingui();
  const { may } = useSession();
  const queries = useQueryClient();
  const show = async (changed: Subscriber) => {
    queries.setQueryData(getSubscriberQueryKey({ path: { id } }), changed);
    await refresh(queries, 'subscriber');
  };
  const tell = (error: unknown) =>
    notifications.show({
      title: problemTitle(error),
      message: Object.values(fieldErrors(error)).join('; ') || problemDetail(error),
      color: 'red',
      autoClose: false,
    });
  const accept = useChange({ ...acceptSubscriberCorrectionsMutation(), onSuccess: show, onError: tell });
  const dismiss = useChange({ ...dismissSubscriberCorrectionsMutation(), onSuccess: show });
  if (!may('subscribers:manage')) return null;
  const path = { id, confirmation_id: confirmationId };
  return (
    <Group gap="sm" mt="sm" className="no-print">
      <Button size="compact-sm" loading={accept.isPending} onClick={() => accept.mutate({ path, body: {} })}>
        <Trans>Priimti ir užregistruoti</Trans>
      </Button>
      <ConfirmButton
        size="compact-sm"
        label={t`Atmesti`}
        consequence={t`Katalogas liks kaip buvo. Bibliotekos bus galima paprašyti iš naujo.`}
        change={dismiss}
        input={{ path, body: { reason: t`Pataisymai nepriimti` } }}
      />
    </Group>
  );
}
