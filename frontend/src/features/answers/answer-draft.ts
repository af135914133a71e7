import { messageFor } from '#/api/field-errors.ts';
import type { Action, ConditionCode, Currency, PartnerLoan, RetryReason, UnfilledReason } from '#/api/generated/types.gen.ts';
import { centsOf } from '#/app/euros.ts';

/** What is typed of an answer; a step takes some of these and `bodyOf` sends only those. */
export type AnswerDraft = {
  partner_number: string;
  code: ConditionCode | null;
  cost_cents: string;
  currency: Currency;
  /** A code of a list, or words. */
  reason: UnfilledReason | RetryReason | string | null;
  retry_from_on: string | null;
  due_on: string | null;
};

export type AnswerField = keyof AnswerDraft;

const ORDER: AnswerField[] = ['partner_number', 'code', 'cost_cents', 'currency', 'retry_from_on', 'reason', 'due_on'];

export const emptyDraft: AnswerDraft = {
  partner_number: '',
  code: null,
  cost_cents: '',
  currency: 'EUR',
  reason: null,
  retry_from_on: null,
  due_on: null,
};

type Step = Pick<Action, 'key' | 'needs' | 'takes'>;
type Of = Pick<PartnerLoan, 'medium'>;

/** What a step asks for, in order: a copy goes for good and has no day on which it is due back. */
export const fieldsOf = ({ medium }: Of, { needs, takes }: Step) =>
  ORDER.filter((field) => (needs.includes(field) || takes.includes(field)) && (field !== 'due_on' || medium === 'original'));

/** What is shown of it: a price is asked for where the condition is a price. */
export const shownOf = (fields: AnswerField[], { code }: Pick<AnswerDraft, 'code'>) =>
  fields.filter((field) => (field !== 'cost_cents' && field !== 'currency') || code === 'cost');

/** An original goes out with the day by which it must be back, and a price says how much. */
export const isRequired = ({ key, needs }: Step, field: AnswerField) =>
  needs.includes(field) || (key === 'ship' && field === 'due_on') || field === 'cost_cents';

const isBlank = (value: string | null) => value === null || !value.trim();

/** What must be filled and is not, and a price that is none. */
export function missing(fields: AnswerField[], step: Step) {
  return (draft: AnswerDraft) => {
    const shown = shownOf(fields, draft);
    const blank = shown.filter((field) => isRequired(step, field) && isBlank(draft[field]));
    const isNoPrice = shown.includes('cost_cents') && !isBlank(draft.cost_cents) && centsOf(draft.cost_cents) === null;
    return {
      ...Object.fromEntries(blank.map((field) => [field, messageFor({ code: 'field.required' })])),
      ...(isNoPrice && { cost_cents: messageFor({ code: 'value.wrong_format' }) }),
    };
  };
}

/** The body of a step: only what it takes, and of that only what is filled. */
export const bodyOf = (fields: AnswerField[], draft: AnswerDraft) =>
  Object.fromEntries(
    shownOf(fields, draft)
      .filter((field) => !isBlank(draft[field]))
      .map((field) => [field, field === 'cost_cents' ? centsOf(draft.cost_cents) : draft[field]?.trim()]),
  );
