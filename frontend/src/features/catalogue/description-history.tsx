import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { listDescriptionEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import classes from './catalogue.module.css';
import { EVENT, fieldName } from './vocabulary.ts';

/** Who changed what, and when; the newest first. */
export function DescriptionHistory({ id }: { id: number }) {
  const { i18n } = useLingui();
  const { data } = useSuspenseQuery(listDescriptionEventsOptions({ path: { id } }));
  return (
    <Paper p="lg" component="section" aria-labelledby="history">
      <Title order={2} id="history" mb="md">
        <Trans>Istorija</Trans>
      </Title>
      <ol className={classes.events}>
        {data.items
          .toSorted((a, b) => b.id - a.id)
          .map(({ id: event, kind, recorded_at, account, fields }) => (
            <li key={event} className={classes.event}>
              <Text size="sm" fw={550}>
                {EVENT[kind] ? i18n._(EVENT[kind]) : kind}
              </Text>
              {kind !== 'catalogue.create' && (
                <Text size="xs">{fields.map((field) => i18n._(fieldName(field)).toLocaleLowerCase()).join(', ')}</Text>
              )}
              <Text size="xs" c="dimmed" className="numeric">
                {[formatDateTime(recorded_at), account?.name].filter(Boolean).join(' · ')}
              </Text>
            </li>
          ))}
      </ol>
    </Paper>
  );
}
