import { expect, test } from 'vitest';
import { changeOf, draftOf } from './change-draft.ts';

const draft = (kind: string, value: unknown) => ({ ...draftOf({ kind, value }), from_on: '2026-12-01', reason: 'Įsakymas' });

test('numbers are typed with commas and sent as numbers', () => {
  const typed = draft('numbers', [1, 7]);
  expect(typed.value).toBe('1, 7');
  const value = (text: string) => changeOf({ kind: 'numbers', unit: 'days' }, { ...typed, value: text }).value;
  expect(value('1, 7;14 30')).toEqual([1, 7, 14, 30]);
  expect(value('')).toEqual([]);
  expect(value('1, rytoj')).toEqual([1, 'rytoj']);
});

test('an empty limit is no limit, and nought is nought', () => {
  const value = (typed: unknown) => changeOf({ kind: 'limit', unit: 'items' }, { ...draft('limit', 5), value: typed }).value;
  expect([value(''), value(0), value(5)]).toEqual([null, 0, 5]);
});

test('the place is sent by its id', () => {
  const branch = { id: 4, name: 'Filialas', short_name: null };
  const change = changeOf({ kind: 'closed_days', unit: null }, { ...draft('closed_days', []), branch });
  expect(change).toEqual({ value: [], from_on: '2026-12-01', to_on: null, branch_id: 4, reason: 'Įsakymas' });
});
