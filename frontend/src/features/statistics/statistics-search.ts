import type { Medium, Side } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { compact, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { type Span, spanAround } from './period.ts';
import { DIMENSIONS, type Dimension, MEASURE, MEASURES, MEDIA, SIDES } from './vocabulary.ts';

export type StatisticsSearch = {
  from?: string;
  to?: string;
  /** Says that the days are one's own even when they happen to be a whole month. */
  period?: 'days';
  by?: Dimension[];
  measures?: string[];
  library_id?: number;
  side?: Side;
  medium?: Medium;
  sort?: string;
};

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

/** At most two, in the order in which they were named: the first is the rows' own. */
function dimensionsIn(value: unknown) {
  const named = [value].flat().flatMap((one) => String(one ?? '').split(','));
  const known = named.flatMap((name) => oneOf(DIMENSIONS, name) ?? []);
  return known.length ? [...new Set(known)].slice(0, 2) : undefined;
}

export const statisticsSearch = (search: Record<string, unknown>): StatisticsSearch => ({
  from: dayIn(search.from),
  to: dayIn(search.to),
  period: oneOf(['days'], search.period),
  by: dimensionsIn(search.by),
  measures: someOf(MEASURES, search.measures),
  library_id: numberIn(search.library_id),
  side: oneOf(SIDES, search.side),
  medium: oneOf(MEDIA, search.medium),
  sort: textIn(search.sort),
});

/** The days that an address names; this year when it names none. */
export function spanIn({ from, to }: StatisticsSearch): Span {
  const year = spanAround(from ?? to ?? today(), 'year');
  const span = { from: from ?? year.from, to: to ?? year.to };
  return span.from <= span.to ? span : { from: span.to, to: span.from };
}

/** What is asked for; of one side, only what is counted on it. */
export const measuresOf = ({ measures, side }: StatisticsSearch) =>
  measures ?? MEASURES.filter((key) => side === undefined || MEASURE[key]?.side === side);

export const dimensionsOf = ({ by }: StatisticsSearch): Dimension[] => by ?? ['month'];

/** The question to the server. Days that have not come yet are left out: nothing there is not a nought. */
export function statisticsQuery(search: StatisticsSearch, day = today()) {
  const { library_id, side, medium } = search;
  const { from, to } = spanIn(search);
  return compact({
    measures: measuresOf(search).join(','),
    by: dimensionsOf(search).join(','),
    from,
    to: from <= day && to > day ? day : to,
    library_id,
    side,
    medium,
  });
}
