import type { BatchAction, BatchBody, ClosedAs, LibraryRef, LoanRow, SentBy } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';

/** What the dialog asks of a step on many loans. */
export type BatchDraft = {
  happened_on: string | null;
  due_on: string | null;
  sent_by: SentBy;
  library: LibraryRef | null;
  closed_as: ClosedAs;
  reason: string;
  by_mail: boolean;
};

export const blankDraft = (): BatchDraft => ({
  happened_on: today(),
  due_on: null,
  sent_by: 'email',
  library: null,
  closed_as: 'other',
  reason: '',
  by_mail: true,
});

/** Which fields the step has, on these loans. */
export function fieldsOf(key: BatchAction, loans: LoanRow[]) {
  const offers = loans.flatMap(({ actions }) => actions.filter((action) => action.key === key));
  const needs = (field: string) => offers.some((offer) => offer.needs.includes(field));
  const takes = (field: string) => needs(field) || offers.some((offer) => offer.takes.includes(field));
  return {
    // What comes has its day already where its lender has said it; it is asked only where somebody must say it.
    due_on: key === 'receive' ? needs('due_on') : key === 'hand_over' ? takes('reader_due_on') : takes('due_on'),
    sent_by: key === 'remind',
    library: key === 'send',
    closing: key === 'close',
    by_mail: key !== 'remind' && takes('by_mail'),
    happened_on: key !== 'undo',
  };
}

/** What is sent of the draft; nothing while something without which all would be refused is missing. */
export function bodyOf(draft: BatchDraft, fields: ReturnType<typeof fieldsOf>): BatchBody | undefined {
  const { happened_on, due_on, sent_by, library, closed_as, by_mail } = draft;
  const reason = draft.reason.trim();
  if ((fields.library && !library) || (fields.closing && !reason)) return undefined;
  return {
    ...(fields.happened_on && { happened_on }),
    ...(fields.due_on && due_on && { due_on }),
    ...(fields.sent_by && { sent_by }),
    ...(fields.library && library && { library_id: library.id }),
    ...(fields.closing && { closed_as, reason }),
    ...(fields.by_mail && !by_mail && { by_mail }),
  };
}
