import { expect, test } from 'vitest';
import { today } from '#/app/i18n.ts';
import { action, loan, ref } from './sample.ts';
import { bodyOf, draftOf, fieldsOf, missing, unitsFor } from './step-draft.ts';

test('a step asks for what it needs and takes', () => {
  const send = action('send', { needs: ['library_id'], takes: ['partner_number', 'happened_on'] });
  expect(fieldsOf(loan(), send)).toEqual(['library_id', 'partner_number', 'happened_on']);
  expect(fieldsOf(loan(), action('correct', { needs: ['reason'], takes: [] }))).toEqual(['reason']);
});

test('a copy has no items to scan', () => {
  const receive = action('receive', { takes: ['items', 'happened_on'] });
  expect(fieldsOf(loan({ medium: 'paper_copy' }), receive)).toEqual(['happened_on']);
});

test('what was not filled is not sent', () => {
  const draft = { ...draftOf(loan(), 'send'), library_id: ref, note: '  ' };
  expect(bodyOf(draft, ['library_id', 'again', 'partner_number', 'note', 'happened_on'])).toEqual({ library_id: 2, happened_on: today() });
});

test('items are sent by their number, and only those that something was said of', () => {
  const draft = draftOf(loan(), 'receive');
  const [first, second] = draft.items;
  const items = [first, { ...second, barcode: ' 31004 ', condition: 'įplyšęs viršelis' }] as typeof draft.items;
  expect(bodyOf({ ...draft, items }, ['items'])).toEqual({ items: [{ n: 2, barcode: '31004', condition: 'įplyšęs viršelis' }] });
  expect(bodyOf(draft, ['items'])).toEqual({});
});

test('a need that is left empty is told', () => {
  expect(Object.keys(missing(['due_on', 'reason'])({ ...draftOf(loan(), 'receive'), due_on: null, reason: ' ' }))).toEqual([
    'reason',
    'due_on',
  ]);
});

test('giving up takes over the reason of the last refusal', () => {
  const attempt = {
    n: 1,
    library: ref,
    asked_on: '2026-01-06',
    answered_on: '2026-01-07',
    note: null,
    through: null,
    n_half_vouchers: null,
  };
  const attempts = [{ ...attempt, answer: 'no' as const, reason: 'rare' as const }];
  expect(draftOf(loan({ attempts }), 'give_up').reason).toBe('rare');
  expect(draftOf(loan({ attempts }), 'cancel').reason).toBe('');
});

test('the days are those that the server proposes', () => {
  const terms = loan();
  expect(draftOf(terms, 'hand_over').reader_due_on).toBe('2026-12-17');
  expect(draftOf(terms, 'grant_renewal').due_on).toBe('2027-01-19');
  expect(draftOf(terms, 'recall').due_on).toBeNull();
  expect(draftOf(loan({ due_on: null }), 'ship').due_on).toBe('2026-12-20');
});

test('amounts are typed as people do and sent in cents; a currency goes with an amount alone', () => {
  const draft = { ...draftOf(loan(), 'add_condition'), code: 'cost' as const, cost_cents: '18,50', currency: 'GBP' as const };
  const fields = fieldsOf(loan(), action('add_condition', { needs: ['code'], takes: ['cost_cents', 'currency', 'n_half_vouchers'] }));
  expect(bodyOf(draft, fields)).toEqual({ code: 'cost', cost_cents: 1850, currency: 'GBP' });
  expect(bodyOf({ ...draft, cost_cents: '' }, fields)).toEqual({ code: 'cost' });
  expect(Object.keys(missing(['code'])({ ...draft, code: null, cost_cents: 'daug' }))).toEqual(['code', 'cost_cents']);
});

test('a step is about the volumes that it can be about', () => {
  const [first, second] = loan().items;
  const partial = loan({ items: [{ ...first, state: 'received' }, second] as (typeof first)[] as never });
  expect(unitsFor(partial, 'receive_rest').map(({ n }) => n)).toEqual([2]);
  expect(draftOf(partial, 'report_damaged').harmed).toMatchObject([{ n: 1, harm: 'damaged' }]);
  expect(draftOf(partial, 'return_some').units).toEqual([]);
  expect(fieldsOf(loan({ n_items: 1 }), action('receive', { takes: ['units'] }))).toEqual([]);
});

test('only volumes that came to harm are told of', () => {
  const draft = draftOf(loan(), 'report_damaged');
  const harmed = draft.items.map((item) => ({ ...item, harm: item.n === 2 ? ('lost' as const) : null }));
  expect(bodyOf({ ...draft, harmed }, ['harmed'])).toEqual({ harmed: [{ n: 2, harm: 'lost' }] });
  expect(Object.keys(missing(['harmed'])({ ...draft, harmed: [] }))).toEqual(['harmed']);
});
