import { expect, test } from 'vitest';
import spec from '../../../../openapi/openapi.json';
import { ENTITY, OPERATION } from './vocabulary.ts';

test('every step of a loan has words in the log', () => {
  const steps = Object.keys(spec.paths).map((path) => /^\/api\/v1\/loans\/\{id\}\/actions\/(\w+)$/.exec(path)?.[1]);
  expect(steps.filter((step) => step && !(`loans.${step}` in OPERATION))).toEqual([]);
});

/** The words that each feature has for what happened to its own things. */
const FEATURES = import.meta.glob<{ EVENT?: Record<string, unknown> }>('../*/vocabulary.ts', { eager: true });

test('what a history tells has words in the log too', () => {
  const told = Object.values(FEATURES).flatMap(({ EVENT = {} }) => Object.keys(EVENT));
  expect(told).toContain('agreements.sign');
  expect(told.filter((operation) => !(operation in OPERATION))).toEqual([]);
});

test('an import is shown where it was made', () => {
  expect(ENTITY.import?.at?.(7, 'catalogue.import_done')).toBe('/catalogue/import/7');
  expect(ENTITY.import?.at?.(7, 'libraries.import_done')).toBe('/libraries/import/7');
});
