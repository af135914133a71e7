import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import type { CalendarDay } from '#/api/generated/types.gen.ts';
import classes from './calendar.module.css';
import { DAY_KIND } from './vocabulary.ts';
import { hoursWords, spanWords } from './words.ts';

/** The holidays, closed days and extra open days of a year in words, days one after another in one line. */
export function ClosedDayList({ days }: { days: CalendarDay[] }) {
  const { i18n } = useLingui();
  const runs = runsOf(days);
  return (
    <Paper p="lg" mt="md" component="section" aria-labelledby="closed">
      <Title order={2} id="closed" mb="sm">
        <Trans>Šventės ir kitos ypatingos dienos</Trans>
      </Title>
      {runs.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Tokių dienų nėra.</Trans>
        </Text>
      )}
      <ul className={classes.list}>
        {runs.map(({ from, to, day }) => (
          <li key={from}>
            <span className={classes.when}>{spanWords(from, to)}</span>
            <span>{day.name ?? i18n._(DAY_KIND[day.kind])}</span>
            {day.kind === 'extra_open' && <span className={classes.count}>{hoursWords(day.hours)}</span>}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

type Run = { from: string; to: string; day: CalendarDay };

/** A free weekend between two closed days of one reason does not part them. */
function runsOf(days: CalendarDay[]): Run[] {
  const runs: Run[] = [];
  let isJoined = false;
  for (const day of days) {
    const run = runs.at(-1);
    if (day.kind === 'open') isJoined = false;
    if (day.kind === 'open' || day.kind === 'weekday') continue;
    if (isJoined && run && day.kind === 'closed_day' && run.day.kind === day.kind && run.day.name === day.name) run.to = day.on;
    else runs.push({ from: day.on, to: day.on, day });
    isJoined = true;
  }
  return runs;
}
