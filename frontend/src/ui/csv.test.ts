import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a formula is text, and a comma or a quote stays in its cell', () => {
  expect(csvOf([['=1+1', 'a,b', '„Metai“', 'sako "taip"', '-5']])).toBe(`\u{feff}'=1+1,"a,b",„Metai“,"sako ""taip""",'-5\r\n`);
});
