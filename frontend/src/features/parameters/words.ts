import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Hours, ParameterRow } from '#/api/generated/types.gen.ts';
import { COUNTED, WEEKDAY_SHORT, type Weekday } from './vocabulary.ts';

export type Week = Record<Weekday, Hours[]>;
export type ClosedPeriod = { from_on: string; to_on: string; reason: string | null };
export type OpenDay = { on: string; hours: Hours[]; reason: string | null };

type Typed = Pick<ParameterRow, 'kind' | 'unit' | 'choices'>;

/** A value as people read it: „30 dienų“, „Pr–Pn 09:00–18:00“. */
export function wordsOf(parameter: Typed, value: unknown): string {
  if (value === null || value === undefined) return parameter.kind === 'limit' ? t`be ribos` : t`nenurodyta`;
  const named = (key: unknown) => parameter.choices.find((choice) => choice.key === key)?.name ?? String(key);
  switch (parameter.kind) {
    case 'whole':
    case 'limit':
      return parameter.unit ? COUNTED[parameter.unit](value as number) : String(value);
    case 'numbers':
      return (value as number[]).length ? (value as number[]).join(', ') : t`nėra`;
    case 'choice':
      return named(value);
    case 'choices':
      return (value as string[]).map(named).join(', ');
    case 'opening_hours':
      return weekWords(value as Week);
    case 'closed_days':
      return listed((value as ClosedPeriod[]).map(({ from_on, to_on, reason }) => because(spanWords(from_on, to_on), reason)));
    case 'open_days':
      return listed((value as OpenDay[]).map(({ on, hours, reason }) => because(`${on} ${hoursWords(hours)}`, reason)));
    default:
      return String(value);
  }
}

/** An account number in groups of four is read without losing one's place. */
export const spaced = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ');

const listed = (lines: string[]) => (lines.length ? lines.join('; ') : t`nėra`);
const because = (text: string, reason: string | null) => (reason ? `${text} (${reason})` : text);
export const spanWords = (from: string, to: string) => (from === to ? from : `${from} – ${to}`);
export const hoursWords = (hours: Hours[]) => hours.map(({ from, to }) => `${from}–${to}`).join(', ');

/** Days one after another with the same hours are said once. */
export function weekWords(week: Week): string {
  const days = (Object.keys(WEEKDAY_SHORT) as Weekday[]).map((day) => ({ name: i18n._(WEEKDAY_SHORT[day]), hours: hoursWords(week[day]) }));
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const { name, hours } of days) {
    const run = runs.at(-1);
    if (run?.hours === hours) run.last = name;
    else runs.push({ first: name, last: name, hours });
  }
  const said = runs.filter(({ hours }) => hours).map(({ first, last, hours }) => `${first === last ? first : `${first}–${last}`} ${hours}`);
  return said.length ? said.join(', ') : t`nedirbama`;
}
