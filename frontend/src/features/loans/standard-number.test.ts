import { expect, test } from 'vitest';
import { isIsbn, isIssn, isWholeIsbn } from './standard-number.ts';

test.each(['978-3-16-148410-0', '9783161484100', '0-306-40615-2', '080442957X', '0 8044 2957 x'])('%s is an ISBN', (text) => {
  expect(isIsbn(text)).toBe(true);
});

test.each(['978-3-16-148410-1', '0-306-40615-3', '123', '9773161484100', 'abcdefghij'])('%s is not an ISBN', (text) => {
  expect(isIsbn(text)).toBe(false);
});

test.each([
  ['1392-1428', true],
  ['13921428', true],
  ['2434-561X', true],
  ['1392-1429', false],
  ['1392', false],
])('%s as an ISSN: %s', (text, is) => {
  expect(isIssn(text)).toBe(is);
});

test('a number that is still being typed is not judged', () => {
  expect(isWholeIsbn('978-3-16-1484')).toBe(false);
  expect(isWholeIsbn('0-306-4061')).toBe(false);
  expect(isWholeIsbn('978-3-16-148410-0')).toBe(true);
});
