import { expect, test, vi } from 'vitest';
import { switchLanguage } from '#/app/i18n.ts';
import { lastDayOf, shifted, spanAround, spanName, unitOf } from './period.ts';

test.each([
  ['month', '2026-02-01', '2026-02-28'],
  ['quarter', '2026-01-01', '2026-03-31'],
  ['year', '2026-01-01', '2026-12-31'],
] as const)('the %s around a day is whole', (unit, from, to) => {
  expect(spanAround('2026-02-15', unit)).toEqual({ from, to });
  expect(unitOf({ from, to })).toBe(unit);
});

test('February of a leap year has its last day', () => {
  expect(spanAround('2028-02-03', 'month').to).toBe('2028-02-29');
});

test('the one before January is December of the year before', () => {
  expect(shifted(spanAround('2026-01-10', 'month'), 'month', -1)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(shifted(spanAround('2026-11-10', 'quarter'), 'quarter', 1)).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  expect(shifted(spanAround('2026-11-10', 'year'), 'year', -1)).toEqual({ from: '2025-01-01', to: '2025-12-31' });
});

test('after midnight in Vilnius it is the next day, though not yet in UTC', () => {
  vi.useFakeTimers({ now: new Date('2026-03-31T21:30:00Z') });
  expect(lastDayOf({ from: '2026-01-01', to: '2026-12-31' })).toBe('2026-04-01');
  expect(lastDayOf({ from: '2025-01-01', to: '2025-12-31' })).toBe('2025-12-31');
  vi.useRealTimers();
});

test('days that are no whole unit are own days', () => {
  expect(unitOf({ from: '2026-01-02', to: '2026-01-31' })).toBeNull();
  expect(unitOf({ from: '2026-01-01', to: '2026-02-28' })).toBeNull();
});

test('a period in words, in both languages', async () => {
  const names = () => (['month', 'quarter', 'year'] as const).map((unit) => spanName(spanAround('2026-11-23', unit)));
  expect(names()).toEqual(['2026 m. lapkritis', '2026 m. IV ketv.', '2026 m.']);
  expect(spanName({ from: '2026-11-02', to: '2026-11-08' })).toBe('2026-11-02 – 2026-11-08');
  await switchLanguage('en');
  expect(names()).toEqual(['November 2026', '2026 Q4', '2026']);
  await switchLanguage('lt');
});
