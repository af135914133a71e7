import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import type { TimelineEntry } from '#/api/generated/types.gen.ts';
import { formatDate, formatDateTime } from '#/app/i18n.ts';
import { whoActed } from '#/ui/who.ts';
import classes from './history.module.css';

type Props = {
  events: TimelineEntry[];
  words: Record<string, MessageDescriptor>;
  /** Who acted where no account did. */
  nobody?: string;
  /** The words for a field that was changed; without them no fields are named, nor where a thing begins and all are new. */
  fieldName?: (field: string) => MessageDescriptor;
};

/** What happened to a thing, the latest first: nothing is deleted, what was taken back is struck through. */
export const History = ({ events, ...rest }: Props) => (
  <Paper p="lg" component="section" aria-labelledby="history">
    <Title order={2} id="history" mb="md">
      <Trans>Istorija</Trans>
    </Title>
    <ol className={classes.events}>
      {events.toReversed().map((event) => (
        <Event key={event.id} event={event} {...rest} />
      ))}
    </ol>
  </Paper>
);

function Event({ event, words, nobody, fieldName }: Omit<Props, 'events'> & { event: TimelineEntry }) {
  const { i18n } = useLingui();
  const { kind, is_corrected, reason, fields } = event;
  const did = words[kind];
  const who = whoActed(event) ?? nobody;
  return (
    <li className={classes.event}>
      <Text size="sm" fw={550} component={is_corrected ? 's' : 'div'} display="block">
        {did ? i18n._(did) : kind}
      </Text>
      {fieldName && fields.length > 0 && !kind.endsWith('.create') && (
        <Text size="xs">{fields.map((field) => i18n._(fieldName(field)).toLocaleLowerCase()).join(', ')}</Text>
      )}
      <Text size="xs" c="dimmed" className="numeric">
        <When event={event} />
        {who && ` · ${who}`}
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
