import { expect, test } from 'vitest';
import type { Measure } from '#/api/generated/types.gen.ts';
import { measuresOf, spanIn, statisticsQuery, statisticsSearch } from './statistics-search.ts';
import { USUAL } from './vocabulary.ts';

const measure = (key: string, dimensions: string[], needs_side = false) => ({ key, dimensions, needs_side }) as unknown as Measure;
const ALL = [
  ...USUAL.map((key) => measure(key, key === 'requests_refused' ? ['month', 'library', 'side', 'reason'] : ['month', 'library', 'side'])),
  measure('days_median', ['month', 'side', 'stage'], true),
];

test('an empty address asks for this year by month, up to today', () => {
  expect(statisticsQuery(statisticsSearch({}), ALL, '2026-11-23')).toMatchObject({ by: 'month' });
  const query = statisticsQuery(statisticsSearch({ from: '2026-01-01', to: '2026-12-31' }), ALL, '2026-11-23');
  expect(query).toMatchObject({ from: '2026-01-01', to: '2026-11-23' });
  expect(query.measures?.split(',')).toHaveLength(9);
});

test('only what fits is asked for; where nothing that was chosen fits, what does', () => {
  expect(measuresOf(statisticsSearch({ by: 'reason' }), ALL)).toEqual(['requests_refused']);
  expect(measuresOf(statisticsSearch({ by: 'stage', side: 'borrowing' }), ALL)).toEqual(['days_median']);
  expect(measuresOf(statisticsSearch({ measures: 'days_median,requests_sent' }), ALL)).toEqual(['requests_sent']);
  expect(measuresOf(statisticsSearch({ measures: 'days_median', side: 'lending' }), ALL)).toEqual(['days_median']);
});

test('dimensions keep their order; more than two and unknown ones are left out', () => {
  expect(statisticsSearch({ by: 'medium,month,library' }).by).toEqual(['medium', 'month']);
  expect(statisticsSearch({ by: 'weather,side,side' }).by).toEqual(['side']);
  expect(statisticsSearch({ by: 'weather' }).by).toBeUndefined();
});

test('days in the wrong order are put right', () => {
  expect(spanIn({ from: '2026-05-01', to: '2026-02-01' })).toEqual({ from: '2026-02-01', to: '2026-05-01' });
});

test('a filter leaves the measures that know it; where none does, what was chosen is asked for, to be refused by name', () => {
  expect(measuresOf(statisticsSearch({ reason: 'not_held' }), ALL)).toEqual(['requests_refused']);
  expect(measuresOf(statisticsSearch({ is_subscriber: 'false', measures: 'requests_sent' }), ALL)).toEqual(['requests_sent']);
});

test('what is not a filter is not asked for, whatever else the address holds', () => {
  const search = { ...statisticsSearch({ place: '2' }), stage: 'total', theme: 'dark' };
  const query = statisticsQuery(search, [measure('requests_sent', ['month', 'place'])]);
  expect(query).toMatchObject({ measures: 'requests_sent', place: 2 });
  expect(query).not.toHaveProperty('theme');
});

test('what the address misspells is ignored', () => {
  const search = statisticsSearch({ side: 'left', medium: 'film', library_id: 'x', measures: 'nothing', compare: 'ever' });
  const query = statisticsQuery(search, ALL);
  expect(query).not.toHaveProperty('side');
  expect(query).not.toHaveProperty('compare');
});

test.each([
  { municipality: '' },
  { country: 'Latvia' },
  { country: 'lv' },
  { is_subscriber: 'maybe' },
  { is_abroad: '1' },
  { reason: 'weather' },
  { place: '0' },
  { place: '1000' },
  { place: 'first' },
])('a wrong value of a filter is ignored: %o', (wrong) => {
  const [name = ''] = Object.keys(wrong);
  expect(statisticsQuery(statisticsSearch(wrong), ALL)).not.toHaveProperty(name);
});
