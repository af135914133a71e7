import { expect, test } from 'vitest';
import { dayAway, diaryQuery, diarySearch, monthAway } from './diary-search.ts';

test('an address without a period is this month, a year alone is the whole year', () => {
  expect(diaryQuery({})).toMatchObject({ year: new Date().getFullYear() });
  expect(diaryQuery(diarySearch({ year: '2026' }))).toEqual({ year: 2026 });
  expect(diaryQuery(diarySearch({ year: '2026', month: '2', place_id: '3' }))).toEqual({ year: 2026, month: 2, place_id: 3 });
  expect(diarySearch({ year: '2026', month: '13' }).month).toBeUndefined();
});

test('the day and the month beside are found across the ends', () => {
  expect(dayAway('2026-03-01', -1)).toBe('2026-02-28');
  expect(dayAway('2026-10-25', 1)).toBe('2026-10-26');
  expect(monthAway({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  expect(monthAway({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
});
