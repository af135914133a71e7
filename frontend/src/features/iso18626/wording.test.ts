import { i18n } from '@lingui/core';
import { afterEach, expect, test } from 'vitest';
import type { IsoSaid, MessageKind } from '#/api/generated/types.gen.ts';
import { switchLanguage } from '#/app/i18n.ts';
import { ACTION, REASON_FOR_MESSAGE, REQUEST, STATUS } from './codes.ts';
import { itemWords, noteOf, readable } from './content.ts';
import { valueWords } from './element-value.ts';
import { errorOf, wordsOf } from './wording.ts';

afterEach(() => switchLanguage('lt'));

/** Says nothing beside its code. */
const nothing: IsoSaid = { answer: null, due_on: null, note: null, reason: null, conditions: [], retry_from_on: null, items: [] };

/** A supplier's message with this reason and status, and what else it says, in words. */
const said = (reason: string, status: string, more: Partial<IsoSaid> = {}) =>
  wordsOf({ kind: 'supplyingAgencyMessage', code: `${reason}/${status}`, said: { ...nothing, ...more } }, i18n);

/** A message of which only the code is known. */
const bare = (kind: MessageKind, code: string) => wordsOf({ kind, code, said: null }, i18n);

const readingRoom = { conditions: ['LibraryUseOnly'] };
const later = { reason: 'OnLoan', retry_from_on: '2026-06-01' };

test.each<[string, string, string, string, Partial<IsoSaid>?]>([
  ['the last second of a day is that day', 'Išsiųsta, grąžinti iki 2026-04-01', 'StatusChange', 'Loaned', { due_on: '2026-04-01' }],
  ['a first answer tells its status', 'Pažadėta', 'RequestResponse', 'WillSupply'],
  ['a no tells why', 'Neigiamas atsakymas: nėra lentynoje', 'RequestResponse', 'Unfilled', { reason: 'NotOnShelf' }],
  ['case does not matter', 'Neigiamas atsakymas: nėra fonde', 'RequestResponse', 'Unfilled', { reason: 'notheld' }],
  ['a code of no list stays', 'Neigiamas atsakymas: bestJoke', 'RequestResponse', 'Unfilled', { reason: 'BestJoke' }],
  ['renewed', 'Pratęsta iki 2026-05-01', 'RenewResponse', 'Loaned', { answer: true, due_on: '2026-05-01' }],
  ['not renewed', 'Nepratęsta', 'RenewResponse', 'Overdue', { answer: false, due_on: '2026-05-01' }],
  ['a no counts more than the status beside it', 'Atšaukti nesutikta', 'CancelResponse', 'Cancelled', { answer: false }],
  ['cancelled', 'Sutikta atšaukti', 'CancelResponse', 'Cancelled', { answer: true }],
  ['a state that was asked for', 'Būsena: vėluojama grąžinti', 'StatusRequestResponse', 'Overdue'],
  ['a condition of 2021', 'Paskolins su sąlyga: tik skaitykloje', 'RequestResponse', 'RetryPossible', readingRoom],
  ['a condition of 1.2', 'Pažadėta su sąlyga: tik skaitykloje', 'StatusChange', 'WillSupply', readingRoom],
  ['later, and why', 'Siūloma kreiptis nuo 2026-06-01: išduotas', 'RequestResponse', 'RetryPossible', later],
  ['a word that changes nothing', 'Žinutė', 'Notification', ''],
])('%s', (_, words, reason, status, more) => {
  expect(said(reason, status, more)).toBe(words);
});

test('in a list, where only the code is known, each reason with each status has words', () => {
  const kinds = Object.keys(REASON_FOR_MESSAGE).flatMap((reason) => Object.keys(STATUS).map((status) => `${reason}/${status}`));
  const words = kinds.map((code) => bare('supplyingAgencyMessage', code));
  expect(kinds.filter((_, index) => words[index] === 'Nesuprantamas pranešimas')).toEqual([]);
  expect(bare('supplyingAgencyMessage', 'StatusChange/Loaned')).toBe('Išsiųsta');
  expect(bare('supplyingAgencyMessage', 'StatusRequestResponse/WillSupply')).toBe('Būsena: pažadėta');
});

test('each action and each kind of request has words, in both languages', async () => {
  for (const language of ['lt', 'en'] as const) {
    await switchLanguage(language);
    const actions = Object.keys(ACTION).map((code) => bare('requestingAgencyMessage', code));
    const requests = Object.keys(REQUEST).map((code) => bare('request', code));
    expect([...actions, ...requests].filter((words) => /not understood|Nesuprantamas/.test(words))).toEqual([]);
  }
});

test('what the standard does not know is told to be not understood, never guessed', () => {
  expect(bare('requestingAgencyMessage', 'Dance')).toBe('Nesuprantamas pranešimas');
  expect(bare('supplyingAgencyMessage', '')).toBe('Nesuprantamas pranešimas');
});

test('answers to a condition are told, and the marks for programs are not shown', () => {
  const agrees = { ...nothing, note: '#ReShareLoanConditionAgreeResponse#' };
  expect(wordsOf({ kind: 'requestingAgencyMessage', code: 'Notification', said: agrees }, i18n)).toBe('Sutinkama su sąlyga');
  expect(noteOf({ said: agrees })).toBe('');
  expect(readable('Tik skaitykloje #ReShareAddLoanCondition# #seq:4#')).toBe('Tik skaitykloje');
  expect(readable('#RETURN_TO#Knygų g. 1#RT_END#')).toBe('Knygų g. 1');
  expect(readable('Reikia Nr. #5 ir #6')).toBe('Reikia Nr. #5 ir #6');
});

test('things in a parcel are named as people name them, and their lines are no note', () => {
  expect(itemWords({ id: 'B-17', name: null, call_number: null })).toBe('B-17');
  expect(itemWords({ id: 'B-17', name: '2 t.', call_number: 'R 7' })).toBe('2 t. (R 7, B-17)');
  expect(valueWords('item_id', ['multivol:2 t., A–K,R 7,B-17', 'multivol:1 t.,,B-16', 'B-15'], i18n)).toBe(
    '2 t., A–K (R 7, B-17), 1 t. (B-16), B-15',
  );
  const note = 'Trys tomai\nItem: B-16\n#MultipleItems#\nB-16|R 7|1 t.\n#MultipleItemsEnd#';
  expect(noteOf({ said: { ...nothing, note } })).toBe('Trys tomai');
});

test('an error is told in words, and as it was said', () => {
  expect(errorOf({ error_type: null, error_value: null }, i18n)).toBeUndefined();
  const unknown = { error_type: 'UnrecognisedDataValue', error_value: 'requestingAgencyRequestId: request with a given ID not found' };
  expect(errorOf(unknown, i18n)).toEqual({
    words: 'Tokio prašymo nėra',
    said: 'UnrecognisedDataValue: requestingAgencyRequestId: request with a given ID not found',
  });
  expect(errorOf({ error_type: 'BadlyFormedMessage', error_value: 'x' }, i18n)?.words).toBe('Pranešimas sudarytas netaisyklingai');
  expect(errorOf({ error_type: 'KohaOwn', error_value: 'x' }, i18n)?.words).toBe('KohaOwn');
});

test('values of a message are written as a person writes them', () => {
  expect(valueWords('due_date', '2026-04-01T23:59:59Z', i18n)).toBe('2026-04-01');
  expect(valueWords('supplying_agency_id', { kind: { value: 'ISIL' }, value: 'LT-A' }, i18n)).toBe('ISIL LT-A');
  expect(valueWords('service_type', 'CopyOrLoan', i18n)).toBe('Kopija arba originalas');
  expect(valueWords('surname', '[hidden]', i18n)).toBe('paslėpta');
  expect(valueWords('loan_condition', [{ value: 'NoReproduction' }, { value: 'OurOwn' }], i18n)).toBe('Nekopijuoti, OurOwn');
  expect(valueWords('maximum_costs', { currency: { value: 'NOPE!' }, cents: 1250 }, i18n)).toBe('12.50 NOPE!');
  const isbn = { bibliographic_item_identifier_code: { value: 'ISBN' }, bibliographic_item_identifier: '9789955234401' };
  expect(valueWords('bibliographic_item_id', [isbn], i18n)).toBe('ISBN 9789955234401');
  const physical = { line1: 'Knygų g. 1', postal_code: 'LT-01001', locality: 'Vilnius', country: { value: 'LT' } };
  expect(valueWords('address', [{ physical }], i18n)).toBe('Knygų g. 1, LT-01001 Vilnius, Lietuva');
  const electronic = { electronic_address_type: { value: 'Email' }, electronic_address_data: 'tba@example.org' };
  expect(valueWords('address', [{ physical: { locality: 'Utena' } }, { electronic }], i18n)).toBe('Utena\ntba@example.org');
});
