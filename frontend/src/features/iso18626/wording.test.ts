import { i18n } from '@lingui/core';
import { afterEach, expect, test } from 'vitest';
import { switchLanguage } from '#/app/i18n.ts';
import { ACTION, REASON_FOR_MESSAGE, REQUEST, STATUS } from './codes.ts';
import type { Content, Supplying } from './content.ts';
import { noteOf, readable } from './content.ts';
import { valueWords } from './element-value.ts';
import { errorOf, wordsOf } from './wording.ts';

afterEach(() => switchLanguage('lt'));

type More = { info?: Partial<Supplying['message_info']>; status?: Partial<Supplying['status_info']> } & Partial<
  Pick<Supplying, 'retry_info' | 'delivery_info'>
>;

/** A supplier's message with this reason and status, and what else it says, in words. */
function said(reason_for_message: string, status: string, { info, status: more, ...rest }: More = {}) {
  const supplying: Supplying = {
    header: {},
    message_info: { reason_for_message, ...info },
    status_info: { status, last_change: '2026-03-02T09:00:00Z', ...more },
    ...rest,
  };
  return wordsOf({ kind: 'supplyingAgencyMessage', code: '' }, { supplying_agency_message: supplying }, i18n);
}

const due = (day: string) => ({ due_date: `${day}T23:59:59Z` });
const readingRoom = { loan_condition: [{ value: 'LibraryUseOnly' }] };
const later = { info: { reason_retry: { value: 'OnLoan' } }, retry_info: { retry_after: '2026-06-01T00:00:00Z' } };

test.each<[string, string, string, string, More?]>([
  ['the last second of a day is that day', 'Išsiųsta, grąžinti iki 2026-04-01', 'StatusChange', 'Loaned', { status: due('2026-04-01') }],
  ['a first answer tells its status', 'Pažadėta', 'RequestResponse', 'WillSupply'],
  [
    'a no tells why',
    'Neigiamas atsakymas: nėra lentynoje',
    'RequestResponse',
    'Unfilled',
    { info: { reason_unfilled: { value: 'NotOnShelf' } } },
  ],
  [
    'case does not matter',
    'Neigiamas atsakymas: nėra fonde',
    'RequestResponse',
    'Unfilled',
    { info: { reason_unfilled: { value: 'notheld' } } },
  ],
  [
    'a code of no list stays',
    'Neigiamas atsakymas: bestJoke',
    'RequestResponse',
    'Unfilled',
    { info: { reason_unfilled: { value: 'BestJoke' } } },
  ],
  ['renewed', 'Pratęsta iki 2026-05-01', 'RenewResponse', 'Loaned', { info: { answer_yes_no: 'Y' }, status: due('2026-05-01') }],
  ['not renewed', 'Nepratęsta', 'RenewResponse', 'Overdue', { info: { answer_yes_no: 'N' }, status: due('2026-05-01') }],
  ['a no counts more than the status beside it', 'Atšaukti nesutikta', 'CancelResponse', 'Cancelled', { info: { answer_yes_no: 'N' } }],
  ['cancelled', 'Sutikta atšaukti', 'CancelResponse', 'Cancelled', { info: { answer_yes_no: 'Y' } }],
  ['a state that was asked for', 'Būsena: vėluojama grąžinti', 'StatusRequestResponse', 'Overdue'],
  ['a condition of 2021', 'Paskolins su sąlyga: tik skaitykloje', 'RequestResponse', 'RetryPossible', { retry_info: readingRoom }],
  ['a condition of 1.2', 'Pažadėta su sąlyga: tik skaitykloje', 'StatusChange', 'WillSupply', { delivery_info: readingRoom }],
  ['later, and why', 'Siūloma kreiptis nuo 2026-06-01: išduotas', 'RequestResponse', 'RetryPossible', later],
  ['a word that changes nothing', 'Žinutė', 'Notification', ''],
])('%s', (_, words, reason, status, more) => {
  expect(said(reason, status, more)).toBe(words);
});

test('in a list, where only the code is known, each reason with each status has words', () => {
  const kinds = Object.keys(REASON_FOR_MESSAGE).flatMap((reason) => Object.keys(STATUS).map((status) => `${reason}/${status}`));
  const words = kinds.map((code) => wordsOf({ kind: 'supplyingAgencyMessage', code }, null, i18n));
  expect(kinds.filter((_, index) => words[index] === 'Nesuprantamas pranešimas')).toEqual([]);
  expect(wordsOf({ kind: 'supplyingAgencyMessage', code: 'StatusChange/Loaned' }, null, i18n)).toBe('Išsiųsta');
  expect(wordsOf({ kind: 'supplyingAgencyMessage', code: 'StatusRequestResponse/WillSupply' }, null, i18n)).toBe('Būsena: pažadėta');
});

test('each action and each kind of request has words, in both languages', async () => {
  for (const language of ['lt', 'en'] as const) {
    await switchLanguage(language);
    const actions = Object.keys(ACTION).map((code) => wordsOf({ kind: 'requestingAgencyMessage', code }, null, i18n));
    const requests = Object.keys(REQUEST).map((code) => wordsOf({ kind: 'request', code }, null, i18n));
    expect([...actions, ...requests].filter((words) => /not understood|Nesuprantamas/.test(words))).toEqual([]);
  }
});

test('what the standard does not know is told to be not understood, never guessed', () => {
  expect(wordsOf({ kind: 'requestingAgencyMessage', code: 'Dance' }, null, i18n)).toBe('Nesuprantamas pranešimas');
  expect(wordsOf({ kind: 'supplyingAgencyMessage', code: '' }, null, i18n)).toBe('Nesuprantamas pranešimas');
});

test('answers to a condition are told, and the marks for programs are not shown', () => {
  const agrees = { header: {}, action: 'Notification', note: '#ReShareLoanConditionAgreeResponse#' };
  const content: Content = { requesting_agency_message: agrees };
  expect(wordsOf({ kind: 'requestingAgencyMessage', code: 'Notification' }, content, i18n)).toBe('Sutinkama su sąlyga');
  expect(noteOf(content)).toBe('');
  expect(readable('Tik skaitykloje #ReShareAddLoanCondition# #seq:4#')).toBe('Tik skaitykloje');
  expect(readable('#RETURN_TO#Knygų g. 1#RT_END#')).toBe('Knygų g. 1');
  expect(readable('Reikia Nr. #5 ir #6')).toBe('Reikia Nr. #5 ir #6');
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
