import { expect, test } from 'vitest';
import type { AgreementTerms } from '#/api/generated/types.gen.ts';
import { pageCentsOf, termsDraftOf, termsOf } from './agreement-draft.ts';

const terms: AgreementTerms = {
  loan_days: 30,
  n_renewals: 1,
  max_items: null,
  not_lent: ['rare', 'maps'],
  outward_payer: 'central_funding',
  return_payer: 'subscriber',
  page_cents: 15,
  invoicing: 'yearly',
  invoice_by: '01-31',
  payment_days: 30,
  liability: 'same_or_equal',
  notice_days: 30,
  answer_days: 3,
  supply_days: null,
  send_back_days: 0,
};

test('terms come back from the form as they went in', () => {
  expect(termsOf(termsDraftOf(terms))).toEqual(terms);
});

test('without invoices there is no day of theirs', () => {
  expect(termsOf({ ...termsDraftOf(terms), invoicing: 'none' }).invoice_by).toBeNull();
});

test.each([
  ['0,15', 15],
  ['1.5 €', 150],
  ['', null],
  ['brangu', 'brangu'],
])('the price of a page typed as %s is %s cents', (typed, cents) => {
  expect(pageCentsOf(typed)).toBe(cents);
});
