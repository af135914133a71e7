import { expect, test } from 'vitest';
import { keyring } from './change.ts';

const ring = () => {
  let n = 0;
  return keyring(() => `key-${++n}`);
};

test('a retry of the same request keeps its key', () => {
  const keys = ring();
  expect(keys.keyFor({ path: { id: 1 }, body: { note: 'a' } })).toBe(keys.keyFor({ path: { id: 1 }, body: { note: 'a' } }));
});

test('a changed body, or another thing, is another request', () => {
  const keys = ring();
  const first = keys.keyFor({ path: { id: 1 }, body: { note: 'a' } });
  expect(keys.keyFor({ path: { id: 1 }, body: { note: 'b' } })).not.toBe(first);
  expect(keys.keyFor({ path: { id: 2 }, body: { note: 'a' } })).not.toBe(first);
});

test('after success the same words are a new wish', () => {
  const keys = ring();
  const first = keys.keyFor({ body: { note: 'a' } });
  keys.forget();
  expect(keys.keyFor({ body: { note: 'a' } })).not.toBe(first);
});
