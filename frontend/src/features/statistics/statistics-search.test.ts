import { expect, test } from 'vitest';
import { spanIn, statisticsQuery, statisticsSearch } from './statistics-search.ts';

test('an empty address asks for this year by month, up to today', () => {
  expect(statisticsQuery(statisticsSearch({}), '2026-11-23')).toMatchObject({ by: 'month' });
  const query = statisticsQuery(statisticsSearch({ from: '2026-01-01', to: '2026-12-31' }), '2026-11-23');
  expect(query).toMatchObject({ from: '2026-01-01', to: '2026-11-23' });
  expect(query.measures.split(',')).toHaveLength(9);
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
  expect(statisticsQuery(statisticsSearch({ side: 'left', medium: 'film', library_id: 'x', measures: 'nothing' }))).not.toHaveProperty(
    'side',
  );
});
