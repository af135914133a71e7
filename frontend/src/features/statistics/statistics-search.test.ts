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

test('what the address misspells is ignored', () => {
  const search = statisticsSearch({ side: 'left', medium: 'film', library_id: 'x', measures: 'nothing', compare: 'ever' });
  const query = statisticsQuery(search, ALL);
  expect(query).not.toHaveProperty('side');
  expect(query).not.toHaveProperty('compare');
});
