import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATION } from '#/app/operations.ts';
import spec from '../../../../openapi/openapi.json';
import { ENTITY } from './vocabulary.ts';

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
  expect(ENTITY.import?.at?.(7, 'history.import_done')).toBe('/history/7');
});

/** Where the server names a step and its thing itself, it names them so. */
const EVENT = /Event::new\(\s*"([\w.]+)",\s*"(\w+)"/g;
const SERVER = resolve('../backend/src');
const SOURCES = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rs'));

test('what the server writes into the log has words', () => {
  const written = SOURCES.flatMap((name) => [...readFileSync(join(SERVER, name), 'utf8').matchAll(EVENT)]);
  expect(written.map(([, operation]) => operation)).toContain('reminders.start');
  expect(written.filter(([, operation = '', entity = '']) => !(operation in OPERATION && entity in ENTITY)).map(([text]) => text)).toEqual(
    [],
  );
});

test('a day of the diary is named by its date and shown there', () => {
  expect(ENTITY.visits?.name?.(20260302)).toBe('2026-03-02');
  expect(ENTITY.diary_day?.at?.(20260302, 'diary.lock')).toBe('/diary?day=2026-03-02');
});
