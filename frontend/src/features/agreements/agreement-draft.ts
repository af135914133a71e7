import type {
  AgreementParty,
  AgreementSignatory,
  AgreementTerms,
  Invoicing,
  Liability,
  NotLent,
  PostagePayer,
} from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';

/** Terms as they are typed: numbers as text, euros for the price of a page. */
export type TermsDraft = {
  loan_days: string;
  n_renewals: string;
  max_items: string;
  not_lent: NotLent[];
  outward_payer: PostagePayer;
  return_payer: PostagePayer;
  page_cents: string;
  invoicing: Invoicing;
  invoice_by: string;
  payment_days: string;
  liability: Liability;
  notice_days: string;
  answer_days: string;
  supply_days: string;
  send_back_days: string;
};

export type SignatoryDraft = { signatory: string; position: string; basis: string; iban: string; vat_code: string };

const text = (value: number | string | null | undefined) => (value == null ? '' : String(value));

export const termsDraftOf = (terms: AgreementTerms): TermsDraft => ({
  ...terms,
  loan_days: text(terms.loan_days),
  n_renewals: text(terms.n_renewals),
  max_items: text(terms.max_items),
  page_cents: terms.page_cents == null ? '' : (terms.page_cents / 100).toFixed(2),
  invoice_by: text(terms.invoice_by),
  payment_days: text(terms.payment_days),
  notice_days: text(terms.notice_days),
  answer_days: text(terms.answer_days),
  supply_days: text(terms.supply_days),
  send_back_days: text(terms.send_back_days),
});

/** A number, or what was typed, for the server to say what is wrong with it. */
const number = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : (typed as unknown as number));

const numberOrNull = (typed: string) => (typed.trim() === '' ? null : number(typed));

/** `0,15` is 15 cents; what is no amount goes as it was typed. */
export function pageCentsOf(typed: string): number | null {
  const plain = typed.trim().replace('€', '').trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : (typed as unknown as number);
}

export const termsOf = (draft: TermsDraft): AgreementTerms => ({
  ...draft,
  loan_days: number(draft.loan_days),
  n_renewals: number(draft.n_renewals),
  max_items: numberOrNull(draft.max_items),
  page_cents: pageCentsOf(draft.page_cents),
  invoice_by: draft.invoicing === 'none' ? null : orNull(draft.invoice_by),
  payment_days: number(draft.payment_days),
  notice_days: number(draft.notice_days),
  answer_days: numberOrNull(draft.answer_days),
  supply_days: numberOrNull(draft.supply_days),
  send_back_days: numberOrNull(draft.send_back_days),
});

export const emptySignatory: SignatoryDraft = { signatory: '', position: '', basis: 'nuostatus', iban: '', vat_code: '' };

export const signatoryDraftOf = (party: AgreementParty): SignatoryDraft => ({
  signatory: text(party.signatory),
  position: text(party.position),
  basis: text(party.basis),
  iban: text(party.iban),
  vat_code: text(party.vat_code),
});

export const signatoryOf = (draft: SignatoryDraft): AgreementSignatory => ({
  signatory: orNull(draft.signatory),
  position: orNull(draft.position),
  basis: orNull(draft.basis),
  iban: orNull(draft.iban),
  vat_code: orNull(draft.vat_code),
});
