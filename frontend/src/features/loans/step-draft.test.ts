import { expect, test } from 'vitest';
import { today } from '#/app/i18n.ts';
import { action, loan, ref } from './sample.ts';
import { bodyOf, draftOf, fieldsOf, missing, readerDay } from './step-draft.ts';

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
  expect(Object.keys(missing(['due_on', 'reason'])({ ...draftOf(loan({ due_on: null }), 'receive'), reason: ' ' }))).toEqual([
    'reason',
    'due_on',
  ]);
});

test('giving up takes over the reason of the last refusal', () => {
  const attempt = { n: 1, library: ref, asked_on: '2026-01-06', answered_on: '2026-01-07', note: null };
  const attempts = [{ ...attempt, answer: 'no' as const, reason: 'rare' as const }];
  expect(draftOf(loan({ attempts }), 'give_up').reason).toBe('rare');
  expect(draftOf(loan({ attempts }), 'cancel').reason).toBe('');
});

test('the reader brings it three days before the lender wants it', () => {
  expect(readerDay('2099-03-01')).toBe('2099-02-26');
  expect(readerDay('2026-01-02')).toBe('2026-01-02');
  expect(readerDay(null)).toBeNull();
});
