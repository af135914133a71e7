import { expect, test } from 'vitest';
import { chartOf } from './chart-data.ts';
import { nameOf, type Statistics, sorted } from './figures.ts';

const LABELS = { 1: 'Žagarės', 2: 'Ąžuolyno', 3: 'Trakų' };
const answer = (by: string[], rows: Statistics['rows'], labels?: Record<string, string>): Statistics => ({
  header: {
    measures: ['n'],
    by,
    from: '2026-01-01',
    to: '2026-12-31',
    filters: {},
    data_through: null,
    is_final: false,
    generated_at: '',
  } as unknown as Statistics['header'],
  columns: [
    ...by.map((key) => ({ key, name: key, kind: 'dimension' as const, labels })),
    { key: 'n', name: 'Užsakymai', kind: 'measure' },
    { key: 'm', name: 'Kiti', kind: 'measure' },
  ],
  rows,
  totals: {},
});

test('libraries stand by the Lithuanian alphabet, or by a figure', () => {
  const data = answer(
    ['library'],
    [
      { library: 1, n: 5 },
      { library: 2, n: 9 },
      { library: 3, n: 7 },
    ],
    LABELS,
  );
  expect(sorted(data, undefined).map((row) => row.library)).toEqual([2, 3, 1]);
  expect(sorted(data, '-n').map((row) => row.n)).toEqual([9, 7, 5]);
  expect(sorted(data, 'made_up').map((row) => row.library)).toEqual([2, 3, 1]);
});

test('periods are named', () => {
  const [month, quarter] = answer(['month', 'quarter'], []).columns;
  expect(month && nameOf(month, { month: '2026-03' })).toBe('2026 m. kovas');
  expect(quarter && nameOf(quarter, { quarter: '2026-Q2' })).toBe('2026 m. II ketv.');
  expect(month && nameOf(month, { month: null })).toBe('Nenurodyta');
});

test('a chart adds up what is split further', () => {
  const rows = [
    { month: '2026-02', medium: 'original', n: 3 },
    { month: '2026-01', medium: 'original', n: 1 },
    { month: '2026-02', medium: 'paper_copy', n: 4 },
  ];
  const chart = chartOf(answer(['month', 'medium'], rows), ['n']);
  expect(chart?.form).toBe('columns');
  expect(chart?.points.map(({ n }) => n)).toEqual([1, 7]);
});

test('of many libraries the largest are drawn, and the rest are told', () => {
  const rows = Array.from({ length: 14 }, (_, i) => ({ library: i, n: i }));
  const chart = chartOf(answer(['library'], rows), ['n']);
  expect(chart).toMatchObject({ form: 'bars', n_left: 5 }); // thirteen have something, eight are drawn
  expect(chart?.points[0]?.n).toBe(13);
});

test('many days are a line', () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ day: `2026-01-${i}`, n: i }));
  expect(chartOf(answer(['day'], rows), ['n'])?.form).toBe('line');
});

test('nothing to draw is no chart', () => {
  expect(chartOf(answer(['library'], []), ['n'])).toBeNull();
});
