import type { Kind, Measure, Medium, Side } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { type Span, spanAround } from '#/app/period.ts';
import { compact, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { DIMENSIONS, type Dimension, KINDS, MEASURE, MEASURES, MEDIA, SIDES, USUAL } from './vocabulary.ts';

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
  kind?: Kind;
  /** Beside each figure that of the same days a year before. */
  compare?: 'year_before';
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
  kind: oneOf(KINDS, search.kind),
  compare: oneOf(['year_before'], search.compare),
  sort: textIn(search.sort),
});

/** The days that an address names; this year when it names none. */
export function spanIn({ from, to }: StatisticsSearch): Span {
  const year = spanAround(from ?? to ?? today(), 'year');
  const span = { from: from ?? year.from, to: to ?? year.to };
  return span.from <= span.to ? span : { from: span.to, to: span.from };
}

export const dimensionsOf = ({ by }: StatisticsSearch): Dimension[] => by ?? ['month'];

/** By what is asked: the dimensions, and the filters that narrow by one. */
function asked({ by, library_id, side, medium, kind }: StatisticsSearch): Dimension[] {
  const narrowed = { library: library_id, side, medium, kind };
  const filters = Object.entries(narrowed).flatMap(([dimension, value]) => (value === undefined ? [] : [dimension as Dimension]));
  return [...dimensionsOf({ by }), ...filters];
}

/** Whether a measure is known by all that is asked for, and its sides are told apart where they must be. */
export function fits(measure: Measure, search: StatisticsSearch) {
  const by = asked(search);
  return by.every((dimension) => measure.dimensions.includes(dimension)) && (!measure.needs_side || by.includes('side'));
}

/** What is asked for, of one side what is counted on it: the measures that fit; where none of them does, those that do. */
export function measuresOf(search: StatisticsSearch, all: Measure[]): string[] {
  const { measures, side } = search;
  const ofSide = (key: string) => side === undefined || MEASURE[key]?.group === side || !SIDES.some((one) => one === MEASURE[key]?.group);
  const fitting = all.filter((measure) => fits(measure, search)).map(({ key }) => String(key));
  const shown = (measures ?? USUAL.filter(ofSide)).filter((key) => fitting.includes(key));
  return shown.length > 0 ? shown : fitting.filter((key) => key in MEASURE && ofSide(key));
}

/** The question to the server. Days that have not come yet are left out: nothing there is not a nought. */
export function statisticsQuery(search: StatisticsSearch, all: Measure[], day = today()) {
  const { library_id, side, medium, kind, compare } = search;
  const { from, to } = spanIn(search);
  return compact({
    measures: measuresOf(search, all).join(','),
    by: dimensionsOf(search).join(','),
    from,
    to: from <= day && to > day ? day : to,
    library_id,
    side,
    medium,
    kind,
    compare,
  });
}
