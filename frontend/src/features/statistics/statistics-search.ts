import type { Kind, Measure, Medium, Side, UnfilledReason } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { type Span, spanAround } from '#/app/period.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { REASONS } from '#/app/unfilled-reason.ts';
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
  /** Of the other library, as the directory has it today. */
  municipality?: string;
  country?: string;
  is_subscriber?: boolean;
  is_abroad?: boolean;
  reason?: UnfilledReason;
  /** Which of the libraries asked, the first being 1. */
  place?: number;
  /** Beside each figure that of the same days a year before. */
  compare?: 'year_before';
  sort?: string;
};

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);
const countryIn = (value: unknown) => (/^[A-Z]{2}$/.test(String(value)) ? String(value) : undefined);
const placeIn = (value: unknown) => (/^[1-9]\d{0,2}$/.test(String(value)) ? Number(value) : undefined);

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
  municipality: textIn(search.municipality),
  country: countryIn(search.country),
  is_subscriber: flagIn(search.is_subscriber),
  is_abroad: flagIn(search.is_abroad),
  reason: oneOf(REASONS, search.reason),
  place: placeIn(search.place),
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

/** The filters alone: an address may hold anything else besides. */
function filtersOf(search: StatisticsSearch) {
  const { library_id, side, medium, kind, municipality, country, is_subscriber, is_abroad, reason, place } = search;
  return { library_id, side, medium, kind, municipality, country, is_subscriber, is_abroad, reason, place };
}

/** By what is asked: the dimensions, and the filters that narrow by one. */
function asked(search: StatisticsSearch): Dimension[] {
  const { library_id: library, ...others } = filtersOf(search);
  const filters = Object.entries({ library, ...others }).flatMap(([name, value]) => (value === undefined ? [] : [name as Dimension]));
  return [...dimensionsOf(search), ...filters];
}

/** Whether a measure is known by all that is asked for, and its sides are told apart where they must be. */
export function fits(measure: Measure, search: StatisticsSearch) {
  const by = asked(search);
  return by.every((dimension) => measure.dimensions.includes(dimension)) && (!measure.needs_side || by.includes('side'));
}

/**
 * What is asked for, of one side what is counted on it: the measures that fit; where none of them does, those that do.
 * Where nothing fits at all, what is asked for stays, and the server says by what it is not known.
 */
export function measuresOf(search: StatisticsSearch, all: Measure[]): string[] {
  const { measures, side } = search;
  const ofSide = (key: string) => side === undefined || MEASURE[key]?.group === side || !SIDES.some((one) => one === MEASURE[key]?.group);
  const fitting = all.filter((measure) => fits(measure, search)).map(({ key }) => String(key));
  const wanted = measures ?? USUAL.filter(ofSide);
  const shown = wanted.filter((key) => fitting.includes(key));
  const others = fitting.filter((key) => key in MEASURE && ofSide(key));
  return [shown, others].find(({ length }) => length > 0) ?? wanted;
}

/** The question to the server. Days that have not come yet are left out: nothing there is not a nought. */
export function statisticsQuery(search: StatisticsSearch, all: Measure[], day = today()) {
  const { from, to } = spanIn(search);
  return compact({
    measures: measuresOf(search, all).join(','),
    by: dimensionsOf(search).join(','),
    from,
    to: from <= day && to > day ? day : to,
    ...filtersOf(search),
    compare: search.compare,
  });
}
