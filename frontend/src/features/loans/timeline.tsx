import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listLoanEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan, TimelineEntry } from '#/api/generated/types.gen.ts';
import { formatDate, formatDateTime } from '#/app/i18n.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { eventWords, reasonWords } from './events.ts';
import classes from './timeline.module.css';

/** What happened to a loan, latest first: nothing is deleted, what was taken back is struck through. */
export function Timeline({ loan }: { loan: Loan }) {
  const { data, error } = useQuery(listLoanEventsOptions({ path: { id: loan.id } }));
  return (
    <Paper p="lg" component="section" aria-labelledby="timeline">
      <Title order={2} id="timeline" mb="md">
        <Trans>Eiga</Trans>
      </Title>
      <FormProblem error={error} />
      {!data && !error && [0, 1, 2].map((line) => <Skeleton key={line} h={34} mb="sm" />)}
      <ol className={classes.events}>
        {data?.items.toReversed().map((event) => (
          <Event key={event.id} event={event} />
        ))}
      </ol>
    </Paper>
  );
}

function Event({ event }: { event: TimelineEntry }) {
  const { i18n } = useLingui();
  const { account, is_corrected, corrects_id } = event;
  const why = reasonWords(event);
  const words = i18n._(eventWords(event));
  return (
    <li className={classes.event} data-kind={corrects_id === null ? undefined : 'correction'} data-corrected={is_corrected || undefined}>
      <Text size="sm" fw={550} component={is_corrected ? 's' : 'div'} td={is_corrected ? 'line-through' : undefined} display="block">
        {words}
      </Text>
      <Text size="xs" c="dimmed" className="numeric">
        <When event={event} />
        {account && ` · ${account.name}`}
      </Text>
      {why && <Text size="sm">{i18n._(why)}</Text>}
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
