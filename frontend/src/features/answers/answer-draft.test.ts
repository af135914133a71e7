import { expect, test } from 'vitest';
import type { ConditionCode } from '#/api/generated/types.gen.ts';
import { bodyOf, emptyDraft, fieldsOf, missing, shownOf } from './answer-draft.ts';
import { linkOf } from './link.ts';
import { OPEN } from './sample.ts';

const step = (key: string) => OPEN.find((action) => action.key === key) ?? expect.fail(key);
const original = { medium: 'original' } as const;

test('the language of a letter stands before its token', () => {
  expect(linkOf('en/eyJ.a.b')).toEqual({ language: 'en', token: 'eyJ.a.b' });
  expect(linkOf('eyJ.a.b')).toEqual({ token: 'eyJ.a.b' });
  expect(linkOf('')).toEqual({ token: '' });
});

test('an original is sent with the day on which it is due back, a copy without', () => {
  const fields = fieldsOf(original, step('ship'));
  expect(fields).toEqual(['due_on']);
  expect(missing(fields, step('ship'))(emptyDraft)).toHaveProperty('due_on');
  expect(fieldsOf({ medium: 'electronic_copy' }, step('ship'))).toEqual([]);
});

test('a price is asked for where the condition is a price, and is sent in cents', () => {
  const fields = fieldsOf(original, step('add_condition'));
  const draft = (code: ConditionCode, cost_cents: string) => ({ ...emptyDraft, code, cost_cents });
  expect(shownOf(fields, draft('no_copying', '5'))).toEqual(['code']);
  expect(bodyOf(fields, draft('no_copying', '5'))).toEqual({ code: 'no_copying' });
  expect(bodyOf(fields, draft('cost', '7,50'))).toEqual({ code: 'cost', cost_cents: 750, currency: 'EUR' });
  expect(missing(fields, step('add_condition'))(draft('cost', ''))).toHaveProperty('cost_cents');
  expect(missing(fields, step('add_condition'))(draft('cost', 'septyni'))).toHaveProperty('cost_cents');
  expect(missing(fields, step('add_condition'))(draft('no_copying', 'septyni'))).toEqual({});
});

test('a no and a later need their reason, a yes needs nothing', () => {
  const faults = (key: string) => Object.keys(missing(fieldsOf(original, step(key)), step(key))(emptyDraft)).toSorted();
  expect(faults('unfilled')).toEqual(['reason']);
  expect(faults('ask_retry')).toEqual(['reason', 'retry_from_on']);
  expect(faults('will_supply')).toEqual([]);
  expect(bodyOf(fieldsOf(original, step('will_supply')), { ...emptyDraft, partner_number: ' UT-9 ' })).toEqual({ partner_number: 'UT-9' });
});
