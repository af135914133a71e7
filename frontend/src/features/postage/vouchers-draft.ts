import { messageFor } from '#/api/field-errors.ts';
import type { NewVouchers, VoucherKind } from '#/api/generated/types.gen.ts';
import { centsOf } from '#/app/euros.ts';
import { orNull } from '#/ui/form.ts';
import { halvesOf } from './halves.ts';

/** What is typed of an entry; a loan by its number. */
export type VouchersDraft = {
  kind: VoucherKind;
  halves: string;
  entered_on: string | null;
  amount_cents: string;
  fee_cents: string;
  loan_id: string;
  note: string;
};

export const emptyDraft = (today: string): VouchersDraft => ({
  kind: 'bought',
  halves: '',
  entered_on: today,
  amount_cents: '',
  fee_cents: '',
  loan_id: '',
  note: '',
});

/** Where some changes hands. */
export const hasMoney = (kind: VoucherKind) => kind === 'bought' || kind === 'redeemed';
/** Where a loan is behind it. */
export const hasLoan = (kind: VoucherKind) => kind === 'used' || kind === 'earned';

/** Nothing at all may have been paid. */
const moneyOf = (typed: string) => (/^0([.,]00?)?$/.test(typed.trim()) ? 0 : centsOf(typed));

/** What needs no server to be wrong. */
export function faultsOf(draft: VouchersDraft) {
  const faults: Record<string, string> = {};
  const required = messageFor({ code: 'field.required' });
  const wrong = messageFor({ code: 'value.wrong_format' });
  if (halvesOf(draft.halves) === null) faults.halves = draft.halves.trim() ? wrong : required;
  if (hasMoney(draft.kind) && moneyOf(draft.amount_cents) === null) faults.amount_cents = draft.amount_cents.trim() ? wrong : required;
  if (hasMoney(draft.kind) && draft.fee_cents.trim() && moneyOf(draft.fee_cents) === null) faults.fee_cents = wrong;
  if (hasLoan(draft.kind) && !draft.loan_id.trim()) faults.loan_id = required;
  return faults;
}

/** What is sent: nothing of what does not belong to what happened. */
export const bodyOf = (draft: VouchersDraft, loan: number | undefined): NewVouchers => ({
  kind: draft.kind,
  halves: halvesOf(draft.halves) ?? 0,
  entered_on: draft.entered_on,
  ...(hasMoney(draft.kind) && { amount_cents: moneyOf(draft.amount_cents) ?? 0, fee_cents: moneyOf(draft.fee_cents) ?? 0 }),
  ...(hasLoan(draft.kind) && { loan_id: loan }),
  note: orNull(draft.note),
});
