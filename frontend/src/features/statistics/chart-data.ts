import { formatMonth } from '#/app/i18n.ts';
import { dimensionsOf, figureOf, nameOf, type Row, type Statistics, sorted } from './figures.ts';
import { shortMonth } from './period.ts';
import { isTime } from './vocabulary.ts';

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
