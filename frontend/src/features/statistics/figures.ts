import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { GetStatisticsResponse } from '#/api/generated/types.gen.ts';
import { countryName } from '#/app/i18n.ts';
import { monthName, quarterName } from '#/app/period.ts';
import { isTime } from './vocabulary.ts';

export type Statistics = GetStatisticsResponse;
export type StatisticsColumn = Statistics['columns'][number];
export type Row = Statistics['rows'][number];

export const dimensionsOf = ({ columns }: Statistics) => columns.filter(({ kind }) => kind === 'dimension');
export const measuresOf = ({ columns }: Statistics) => columns.filter(({ kind }) => kind === 'measure');

/** `null` is not collected, 0 is none. */
export const figureOf = (row: Row, measure: string) => (row[measure] == null ? null : Number(row[measure]));

/** The figure a year before; nothing where it was not asked for. */
export function previousOf(row: Row, measure: string): number | null | undefined {
  const { previous } = row as { previous?: Record<string, number | null> };
  return previous && (previous[measure] ?? null);
}

/** A value of a dimension in words: the server names libraries, periods are named here. */
export function nameOf({ key, labels }: StatisticsColumn, row: Row): string {
  const value = row[key];
  if (value === null || value === undefined) return t`Nenurodyta`;
  const text = String(value);
  if (key === 'place' && text !== '0') return t`${text}-oji`;
  if (key === 'country') return countryName(text);
  if (key === 'month') return monthName(`${text}-01`);
  if (key === 'quarter') {
    const [year, quarter] = text.split('-Q');
    return quarterName(Number(year), Number(quarter));
  }
  return labels?.[text] ?? text;
}

/** Where the loans behind a number are. */
export const linkOf = (row: Row, measure: string) => (typeof row.link === 'string' ? `${row.link}&measure=${measure}` : null);

/** Rows in time order, or by name; by a measure when one asks for it. */
export function sorted(data: Statistics, sort: string | undefined): Row[] {
  const key = sort?.replace('-', '') ?? '';
  if (measuresOf(data).some((measure) => measure.key === key)) {
    const sign = sort?.startsWith('-') ? -1 : 1;
    return data.rows.toSorted((a, b) => sign * ((figureOf(a, key) ?? 0) - (figureOf(b, key) ?? 0)));
  }
  const byName = new Intl.Collator(i18n.locale, { numeric: true });
  return data.rows.toSorted((a, b) => {
    for (const column of dimensionsOf(data)) {
      const order = isTime(column.key)
        ? String(a[column.key]).localeCompare(String(b[column.key]))
        : byName.compare(nameOf(column, a), nameOf(column, b));
      if (order !== 0) return order;
    }
    return 0;
  });
}
