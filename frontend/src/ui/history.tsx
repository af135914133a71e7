import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import type { TimelineEntry } from '#/api/generated/types.gen.ts';
import { formatDate, formatDateTime } from '#/app/i18n.ts';
import classes from './history.module.css';

type Props = { events: TimelineEntry[]; words: Record<string, MessageDescriptor>; nobody?: string };

/** What happened to a thing, the latest first: nothing is deleted, what was taken back is struck through. */
export const History = ({ events, words, nobody }: Props) => (
  <Paper p="lg" component="section" aria-labelledby="history">
    <Title order={2} id="history" mb="md">
      <Trans>Istorija</Trans>
    </Title>
    <ol className={classes.events}>
      {events.toReversed().map((event) => (
        <Event key={event.id} event={event} words={words[event.kind]} nobody={nobody} />
      ))}
    </ol>
  </Paper>
);

function Event({ event, words, nobody }: { event: TimelineEntry; words?: MessageDescriptor; nobody?: string }) {
  const { i18n } = useLingui();
  const { kind, account, is_corrected, reason } = event;
  return (
    <li className={classes.event}>
      <Text size="sm" fw={550} component={is_corrected ? 's' : 'div'} display="block">
        {words ? i18n._(words) : kind}
      </Text>
      <Text size="xs" c="dimmed" className="numeric">
        <When event={event} />
        {(account?.name ?? nobody) && ` · ${account?.name ?? nobody}`}
      </Text>
      {reason && <Text size="sm">{reason}</Text>}
      {is_corrected && (
        <Text size="xs" c="dimmed">
          <Trans>vėliau pataisyta</Trans>
        </Text>
      )}
    </li>
  );
}

/** The day it happened; and, if it was typed in later, when that was. */
function When({ event: { happened_on, recorded_at } }: { event: TimelineEntry }) {
  if (formatDate(recorded_at) === formatDate(happened_on)) return formatDateTime(recorded_at);
  return (
    <Trans>
      {formatDate(happened_on)}, įrašyta {formatDateTime(recorded_at)}
    </Trans>
  );
}
