import { expect, test } from 'vitest';
import { bodyOf, emptyDescription, faultsOf } from './description-draft.ts';

test('numbers are one a line, or with commas between', () => {
  const body = bodyOf({ ...emptyDescription, title: ' Metai ', isbns: '978-609-480-104-1\n\n0-8044-2957-X, 1', year: ' 1990' });
  expect(body).toMatchObject({ title: 'Metai', year: 1990, subtitle: null, issns: [] });
  expect(body.isbns).toEqual(['978-609-480-104-1', '0-8044-2957-X', '1']);
});

test('what a description cannot be without is told before it is sent', () => {
  expect(Object.keys(faultsOf({ ...emptyDescription, year: '99', language: 'lietuvių' }))).toEqual(['title', 'year', 'language']);
  expect(faultsOf({ ...emptyDescription, title: 'Metai' })).toEqual({});
});
