import { expect, test } from 'vitest';
import { switchLanguage } from '#/app/i18n.ts';
import { fieldErrors, messageFor } from './field-errors.ts';
import type { Fault } from './generated/types.gen.ts';

const refused = (...errors: Fault[]) => ({ type: '', title: '', status: 422, code: 'body.invalid', errors, request_id: '' });

test('a pointer becomes the path of a form field', () => {
  expect(fieldErrors(refused({ pointer: '/assignments/0/role_id', code: 'field.required' }))).toEqual({
    'assignments.0.role_id': 'Būtina užpildyti',
  });
  expect(Object.keys(fieldErrors(refused({ pointer: '/a~1b/c~0d', code: 'field.required' })))).toEqual(['a/b.c~d']);
});

test('of many faults of a field the first is told', () => {
  expect(
    fieldErrors(refused({ pointer: '/name', code: 'field.required' }, { pointer: '/name', code: 'text.too_long', params: { limit: 9 } })),
  ).toEqual({ name: 'Būtina užpildyti' });
});

test.each([
  [1, 'Ne daugiau kaip 1 ženklas'],
  [200, 'Ne daugiau kaip 200 ženklų'],
  [52, 'Ne daugiau kaip 52 ženklai'],
])('the limit %d is told in words that agree with it', (limit, words) => {
  expect(messageFor({ code: 'text.too_long', params: { limit } })).toBe(words);
});

test('a code that nobody has named still says that the value is wrong, in both languages', async () => {
  expect(messageFor({ code: 'made.up' })).toBe('Netinkama reikšmė');
  await switchLanguage('en');
  expect(messageFor({ code: 'made.up' })).toBe('Not a valid value');
  await switchLanguage('lt');
});

test('a code without words here is told in the words of the server', () => {
  expect(messageFor({ code: 'made.up', detail: 'Serverio sakinys.' })).toBe('Serverio sakinys.');
});

test('a failure that is not a problem has no field faults', () => {
  expect(fieldErrors(new TypeError('Failed to fetch'))).toEqual({});
});
