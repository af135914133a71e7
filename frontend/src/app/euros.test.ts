import { expect, test } from 'vitest';
import { centsOf } from './euros.ts';

test.each([
  ['3,05', 305],
  ['3.05', 305],
  ['3', 300],
  ['0,5', 50],
  ['1 234,50 €', 123450],
  ['1\u00A0234', 123400],
  ['19,99', 1999],
  ['4,35', 435],
])('%s is %d cents', (typed, cents) => {
  expect(centsOf(typed)).toBe(cents);
});

test.each(['', '0', '0,00', '-1', '1,234', '1.2.3', 'trys', '1e3'])('%s is not an amount', (typed) => {
  expect(centsOf(typed)).toBeNull();
});
