import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { CalendarDay, CalendarMonth, CalendarYear } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import classes from './calendar.module.css';
import { DAY_KIND, WEEKDAY, WEEKDAY_SHORT, type Weekday } from './vocabulary.ts';
import { hoursWords } from './words.ts';

const DAYS = Object.keys(WEEKDAY) as Weekday[];

/** Twelve months, each a small table; a closed day is marked by its form, not by colour alone. */
export function YearGrid({ data }: { data: CalendarYear }) {
  return (
    <>
      <div className={classes.year}>
        {data.months.map((month) => (
          <Month key={month.month} month={month} days={data.days.filter(({ on }) => Number(on.slice(5, 7)) === month.month)} />
        ))}
      </div>
      <Legend />
    </>
  );
}

function Month({ month, days }: { month: CalendarMonth; days: CalendarDay[] }) {
  const { i18n } = useLingui();
  const name = new Intl.DateTimeFormat(i18n.locale, { month: 'long' }).format(new Date(Date.UTC(2026, month.month - 1, 15)));
  return (
    <table className={classes.month}>
      <caption>
        <span className={classes.name}>{name}</span>{' '}
        <span className={classes.count}>
          <Trans>{month.n_open} d.</Trans>
        </span>
      </caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col" abbr={i18n._(WEEKDAY[day])}>
              {i18n._(WEEKDAY_SHORT[day])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (
              <td key={day?.on ?? `empty-${at}`}>{day && <Day day={day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: CalendarDay }) {
  const { i18n } = useLingui();
  const said = [i18n._(DAY_KIND[day.kind]), day.name, hoursWords(day.hours)].filter(Boolean).join(', ');
  return (
    <span className={classes.day} data-kind={day.kind} data-today={day.on === today() || undefined} title={`${day.on}: ${said}`}>
      {Number(day.on.slice(8))}
      {day.kind !== 'open' && <VisuallyHidden>, {said}</VisuallyHidden>}
    </span>
  );
}

function Legend() {
  const { i18n } = useLingui();
  return (
    <ul className={classes.legend}>
      {(['open', 'weekday', 'holiday', 'closed_day', 'extra_open'] as const).map((kind) => (
        <li key={kind}>
          <span className={classes.day} data-kind={kind} aria-hidden>
            9
          </span>
          {i18n._(DAY_KIND[kind])}
        </li>
      ))}
    </ul>
  );
}

/** The days of a month in weeks from Monday to Sunday; the days of other months are empty. */
function weeksOf(days: CalendarDay[]): (CalendarDay | null)[][] {
  const first = days[0] ? (new Date(`${days[0].on}T12:00Z`).getUTCDay() + 6) % 7 : 0;
  const cells = [...Array.from({ length: first }, () => null), ...days];
  const n = Math.ceil(cells.length / 7);
  return Array.from({ length: n }, (_, week) => Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null));
}
