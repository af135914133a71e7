import { expect, test } from 'vitest';
import { switchLanguage } from '#/app/i18n.ts';
import { spaced, type Week, weekWords, wordsOf } from './words.ts';

const of = (kind: string, unit: 'days' | 'times' | null = null) => ({ kind, unit, choices: [{ key: 'reader', name: 'skaitytojas' }] });
const hours = [{ from: '09:00', to: '18:00' }];
const week: Week = { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: [], sunday: [] };

test('a count is said in the right form of its unit', () => {
  const said = [1, 2, 10, 21, 30].map((n) => wordsOf(of('whole', 'days'), n));
  expect(said).toEqual(['1 diena', '2 dienos', '10 dienų', '21 diena', '30 dienų']);
});

test('a count is said in English too', async () => {
  await switchLanguage('en');
  expect([1, 2].map((n) => wordsOf(of('whole', 'times'), n))).toEqual(['once', 'twice']);
  expect(wordsOf(of('whole', 'days'), 30)).toBe('30 days');
  await switchLanguage('lt');
});

test('no limit is not the same as nothing known', () => {
  expect(wordsOf(of('limit'), null)).toBe('be ribos');
  expect(wordsOf(of('text'), null)).toBe('nenurodyta');
});

test('days one after another with the same hours are said once', () => {
  expect(weekWords(week)).toBe('Pr–Pn 09:00–18:00');
  expect(weekWords({ ...week, wednesday: [], saturday: [{ from: '10:00', to: '15:00' }] })).toBe(
    'Pr–An 09:00–18:00, Kt–Pn 09:00–18:00, Št 10:00–15:00',
  );
});

test('closed days are said with their reasons', () => {
  const days = [
    { from_on: '2026-07-01', to_on: '2026-07-31', reason: 'Remontas' },
    { from_on: '2026-12-31', to_on: '2026-12-31', reason: null },
  ];
  expect(wordsOf(of('closed_days'), days)).toBe('2026-07-01 – 2026-07-31 (Remontas); 2026-12-31');
  expect(wordsOf(of('closed_days'), [])).toBe('nėra');
});

test('a word of a list has its name, and an account number its groups', () => {
  expect(wordsOf(of('choice'), 'reader')).toBe('skaitytojas');
  expect(spaced('LT121000011101001000')).toBe('LT12 1000 0111 0100 1000');
});
