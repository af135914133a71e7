import { expect, test } from 'vitest';
import type { Library } from '#/api/generated/types.gen.ts';
import { bodyOf, draftOf, emptyClosure, emptyContact, emptyDraft, faultsOf } from './library-draft.ts';

const draft = { ...emptyDraft, name: 'Trakų viešoji biblioteka' };

test('a name is enough for a municipal library', () => {
  expect(faultsOf(draft)).toEqual({});
  expect(faultsOf(emptyDraft)).toEqual({ name: 'Būtina užpildyti' });
});

test('a branch belongs to a library, and nothing else does', () => {
  expect(faultsOf({ ...draft, kind: 'branch' })).toEqual({ parent_id: 'Nurodykite, kuriai bibliotekai priklauso' });
  const parent = { id: 7, name: 'Centrinė', short_name: null };
  expect(bodyOf({ ...draft, kind: 'branch', parent }).parent_id).toBe(7);
  expect(bodyOf({ ...draft, kind: 'municipal', parent }).parent_id).toBeNull();
});

test('the codes of Lithuania are checked for libraries of Lithuania', () => {
  expect(faultsOf({ ...draft, company_code: '188204008', postal_code: '123' })).toEqual({
    company_code: 'Neteisingas kontrolinis skaitmuo',
    postal_code: 'Netinkamas formatas',
  });
  expect(faultsOf({ ...draft, country: 'DE', kind: 'foreign', company_code: 'HRB 12345', postal_code: '10117 B' })).toEqual({});
});

test('the address fits the way a library is reached', () => {
  expect(Object.keys(faultsOf({ ...draft, reached_by: 'email', reached_at: 'https://biblioteka.lt' }))).toEqual(['reached_at']);
  expect(Object.keys(faultsOf({ ...draft, reached_by: 'iso18626', reached_at: 'tba@biblioteka.lt' }))).toEqual(['reached_at']);
  expect(faultsOf({ ...draft, reached_by: 'paper', reached_at: 'TBA skyriui' })).toEqual({});
});

test('a closure has both ends, in order', () => {
  const closures = [emptyClosure, { from_on: '2026-07-10', to_on: '2026-07-01', reason: '' }];
  expect(faultsOf({ ...draft, closures })).toEqual({
    'closures.0.from_on': 'Būtina užpildyti',
    'closures.0.to_on': 'Būtina užpildyti',
    'closures.1.to_on': 'Pabaiga ankstesnė už pradžią',
  });
});

test('a contact says what it is for', () => {
  expect(Object.keys(faultsOf({ ...draft, contacts: [{ ...emptyContact, email: 'nera' }] }))).toEqual([
    'contacts.0.role',
    'contacts.0.email',
  ]);
});

test('what is empty is null, and comes back as it was', () => {
  const body = bodyOf({ ...draft, sigla: ' C188 ', contacts: [{ role: 'TBA', person: '', email: '', phone: '' }] });
  expect(body).toMatchObject({
    sigla: 'C188',
    isil: null,
    note: null,
    contacts: [{ role: 'TBA', person: null, email: null, phone: null }],
  });
  expect(draftOf({ ...body, parent: null } as unknown as Library)).toMatchObject({ sigla: 'C188', isil: '', note: '' });
});
