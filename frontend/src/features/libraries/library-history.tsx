import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { listLibraryEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ListLibraryEventsResponse } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { whoActed } from '#/ui/who.ts';
import classes from './libraries.module.css';
import { EVENT } from './vocabulary.ts';

/** Who changed what, and when; the newest first. */
export function LibraryHistory({ id }: { id: number }) {
  const { data } = useSuspenseQuery(listLibraryEventsOptions({ path: { id } }));
  return (
    <Paper p="lg" component="section" aria-labelledby="history">
      <Title order={2} id="history" mb="md">
        <Trans>Istorija</Trans>
      </Title>
      <ol className={classes.events}>
        {data.items
          .toSorted((a, b) => b.id - a.id)
          .map((event) => (
            <EventItem key={event.id} event={event} />
          ))}
      </ol>
    </Paper>
  );
}

type TimelineEntry = ListLibraryEventsResponse['items'][number];

function EventItem({ event }: { event: TimelineEntry }) {
  const { i18n } = useLingui();
  const { kind, recorded_at } = event;
  const words = EVENT[kind];
  return (
    <li className={classes.event}>
      <Text size="sm" fw={550}>
        {words ? i18n._(words) : kind}
      </Text>
      <Text size="xs" c="dimmed" className="numeric">
        {[formatDateTime(recorded_at), whoActed(event)].filter(Boolean).join(' · ')}
      </Text>
    </li>
  );
}
