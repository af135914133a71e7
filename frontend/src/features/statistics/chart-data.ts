import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Measure } from '#/api/generated/types.gen.ts';
import { formatMonth } from '#/app/i18n.ts';
import { shortMonth } from '#/app/period.ts';
import { dimensionsOf, figureOf, measuresOf, nameOf, type Row, type Statistics, sorted } from './figures.ts';
import { GROUP, GROUPS, isTime, MEASURE } from './vocabulary.ts';

/** More than this beside each other cannot be read. */
const MOST_BARS = 8;
const MOST_COLUMNS = 24;

export type ChartData = {
  /** Time runs from left to right; names stand one under another; many days are a line. */
  form: 'columns' | 'bars' | 'line';
  points: ({ name: string } & Record<string, number | string>)[];
  /** How many names are left to the table. */
  n_left: number;
};

/** Lines of more colours than this are not told apart. */
const MOST_SERIES = 5;

/** What is drawn together: the sums of a group; of what does not add up, what has one unit, where rows are not split. */
export function panelsOf(data: Statistics, measures: Measure[]): { title: MessageDescriptor; keys: string[] }[] {
  const shown = measuresOf(data).flatMap(({ key }) => measures.find((measure) => measure.key === key) ?? []);
  const sums = GROUPS.map((group) => ({
    title: GROUP[group],
    // Money beside counts would make their columns vanish.
    of: shown.filter(({ key, is_additive, unit }) => is_additive && unit !== 'cent' && MEASURE[key]?.group === group),
  }));
  const computed = shown.filter(({ is_additive }) => !is_additive && dimensionsOf(data).length === 1);
  const units = UNITS.map(({ title, units }) => ({ title, of: computed.filter(({ unit }) => units.includes(unit)) }));
  const panels = [...sums, ...units].map(({ title, of }) => ({ title, keys: of.slice(0, MOST_SERIES).map(({ key }) => String(key)) }));
  return panels.filter(({ keys }) => keys.length > 0);
}

const UNITS = [
  { title: msg`Dalys, %`, units: ['percent'] },
  { title: msg`Trukmė, dienomis`, units: ['day', 'working day'] },
  { title: msg`Neužbaigti laikotarpio pabaigoje`, units: ['request'] },
];

/** The points of a chart by the first dimension; what is split further adds up again. */
export function chartOf(data: Statistics, measures: string[]): ChartData | null {
  const [column] = dimensionsOf(data);
  if (!column || data.rows.length === 0) return null;
  const sum = (rows: Row[]) =>
    Object.fromEntries(measures.map((key) => [key, rows.reduce((total, row) => total + (figureOf(row, key) ?? 0), 0)]));
  const groups = [...Map.groupBy(sorted(data, undefined), (row) => String(row[column.key]))].flatMap(([, rows]) => {
    const [first] = rows;
    return first ? [{ name: shortName(data, column.key, first, nameOf(column, first)), ...sum(rows) }] : [];
  }) as ChartData['points'];
  if (isTime(column.key)) return { form: groups.length > MOST_COLUMNS ? 'line' : 'columns', points: groups, n_left: 0 };
  const [main = ''] = measures;
  const largest = groups.filter((point) => measures.some((key) => point[key] !== 0)).toSorted((a, b) => Number(b[main]) - Number(a[main]));
  return { form: 'bars', points: largest.slice(0, MOST_BARS), n_left: Math.max(0, largest.length - MOST_BARS) };
}

/** Under a column there is room for a word; the year is told only where there is more than one. */
const shortName = ({ header: { from, to } }: Statistics, dimension: string, row: Row, name: string) => {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  if (dimension === 'month') return isOneYear ? shortMonth(`${row.month}-01`) : formatMonth(`${row.month}-01`);
  if (dimension === 'day') return isOneYear ? String(row.day).slice(5) : String(row.day);
  return name;
};
