import { expect, test } from 'vitest';
import { flagIn, numberIn, parseSearch, someOf, stringifySearch } from './search.ts';

test('an address holds many values as the API takes them', () => {
  expect(stringifySearch({ status: ['sent', 'shipped'], q: 'metai', side: undefined })).toBe('?status=sent,shipped&q=metai');
  expect(someOf(['sent', 'shipped', 'received'], parseSearch('?status=shipped,sent').status)).toEqual(['sent', 'shipped']);
});

test('what the address misspells is ignored', () => {
  expect(someOf(['sent'], 'lost_in_space')).toBeUndefined();
  expect(numberIn('1e3')).toBeUndefined();
  expect(flagIn('yes')).toBeUndefined();
});

test('nothing to filter leaves a bare address', () => {
  expect(stringifySearch({ q: '', sort: undefined })).toBe('');
});
