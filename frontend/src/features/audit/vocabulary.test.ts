import { expect, test } from 'vitest';
import spec from '../../../../openapi/openapi.json';
import { OPERATION } from './vocabulary.ts';

test('every step of a loan has words in the log', () => {
  const steps = Object.keys(spec.paths).map((path) => /^\/api\/v1\/loans\/\{id\}\/actions\/(\w+)$/.exec(path)?.[1]);
  expect(steps.filter((step) => step && !(`loans.${step}` in OPERATION))).toEqual([]);
});
