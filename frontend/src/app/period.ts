import { i18n } from '@lingui/core';
import { today } from '#/app/i18n.ts';

/** Days inclusive, as the API writes them. */
export type Span = { from: string; to: string };
export const UNITS = ['month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

const MONTHS: Record<Unit, number> = { month: 1, quarter: 3, year: 12 };
const ROMAN = ['I', 'II', 'III', 'IV'];

const dayAt = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const yearOf = (day: string) => Number(day.slice(0, 4));
const monthOf = (day: string) => Number(day.slice(5, 7)) - 1;

/** The whole unit that begins at a month counted from its year; months beyond the year carry over. */
const from = (year: number, month: number, unit: Unit): Span => ({
  from: dayAt(year, month, 1),
  to: dayAt(year, month + MONTHS[unit], 0),
});

/** The month, quarter or year in which a day is. */
export const spanAround = (day: string, unit: Unit): Span => {
  const n = MONTHS[unit];
  return from(yearOf(day), Math.floor(monthOf(day) / n) * n, unit);
};

/** The unit so many units later, or earlier. */
export const shifted = (span: Span, unit: Unit, by: number): Span => from(yearOf(span.from), monthOf(span.from) + by * MONTHS[unit], unit);

/** From a year one goes to the month that is now, if the year is this one, and else to its last. */
export function lastDayOf({ from, to }: Span) {
  const now = today();
  return from <= now && now <= to ? now : to;
}

/** The unit that a span is exactly, if it is one. */
export const unitOf = (span: Span): Unit | null =>
  UNITS.find((unit) => {
    const whole = spanAround(span.from, unit);
    return whole.from === span.from && whole.to === span.to;
  }) ?? null;

export const quarterName = (year: number, quarter: number) =>
  i18n.locale === 'en' ? `${year} Q${quarter}` : `${year} m. ${ROMAN[quarter - 1]} ketv.`;

const inWords = (locale: string, day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(day));

export const monthName = (day: string) =>
  i18n.locale === 'en'
    ? inWords('en-GB', day, { year: 'numeric', month: 'long' })
    : `${yearOf(day)} m. ${inWords('lt-LT', day, { month: 'long' })}`;

/** The browser shortens a Lithuanian month to its number. */
const SHORT_MONTHS = ['saus.', 'vas.', 'kov.', 'bal.', 'geg.', 'birž.', 'liep.', 'rugp.', 'rugs.', 'spal.', 'lapkr.', 'gruod.'];
export const shortMonth = (day: string) =>
  i18n.locale === 'en' ? inWords('en-GB', day, { month: 'short' }) : (SHORT_MONTHS[monthOf(day)] ?? '');

/** A whole unit in words: „2026 m. IV ketv.“ */
export function spanName(span: Span): string {
  const year = yearOf(span.from);
  switch (unitOf(span)) {
    case 'month':
      return monthName(span.from);
    case 'quarter':
      return quarterName(year, monthOf(span.from) / 3 + 1);
    case 'year':
      return i18n.locale === 'en' ? `${year}` : `${year} m.`;
    case null:
      return `${span.from} – ${span.to}`;
  }
}
