import { expect, test } from 'vitest';
import { code128 } from './code128.ts';

test('a letter stands between start, check and stop, as the standard has them', () => {
  // Start B is 104, A is 33, so the check is (104 + 33) mod 103 = 34.
  expect(code128('A')?.join('')).toBe(['211214', '111323', '131123', '2331112'].join(''));
});

test('every letter takes eleven modules, and what is not ASCII has no bars', () => {
  const modules = code128('TBA-2026-0001')?.reduce((sum, width) => sum + width, 0);
  expect(modules).toBe(11 * ('TBA-2026-0001'.length + 2) + 13);
  expect(code128('Žemaitė')).toBeUndefined();
});
