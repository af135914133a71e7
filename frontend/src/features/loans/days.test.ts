import { expect, test } from 'vitest';
import { dayAfter, daysBetween } from './days.ts';

test('days pass months, years and changes of the hour', () => {
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
  expect(dayAfter('2026-01-01', -3)).toBe('2025-12-29');
  expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});
