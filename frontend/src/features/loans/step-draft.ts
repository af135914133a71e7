import type { ActionKey, LibraryRef, Loan, ToldBy } from '#/api/generated/types.gen.ts';
import { messageFor } from '#/api/problem.ts';
import { today } from '#/app/i18n.ts';
import { dayAfter } from './days.ts';
import { keyOf, type LoanAction } from './loan-action.ts';

export type ItemDraft = { n: number; volume: string; barcode: string; condition: string };

/** What is typed of a step; a step takes some of these fields and `bodyOf` sends only those. */
export type StepDraft = {
  library_id: LibraryRef | null;
  again: boolean;
  partner_number: string;
  reason: string;
  items: ItemDraft[];
  due_on: string | null;
  reader_due_on: string | null;
  told_by: ToldBy | null;
  pages: string | number;
  note: string;
  happened_on: string | null;
};

export type StepField = keyof StepDraft;

/** The order in which a step's dialog asks. */
export const FIELD_ORDER: StepField[] = [
  'library_id',
  'again',
  'partner_number',
  'reason',
  'items',
  'told_by',
  'pages',
  'due_on',
  'reader_due_on',
  'happened_on',
  'note',
];

/** What a step asks for, in order; a copy has no items of its own to scan. */
export const fieldsOf = ({ medium }: Pick<Loan, 'medium'>, { needs, takes }: Pick<LoanAction, 'needs' | 'takes'>) =>
  FIELD_ORDER.filter((field) => (needs.includes(field) || takes.includes(field)) && (field !== 'items' || medium === 'original'));

/** A thing is known by its barcode from the parcel that brings it; afterwards only its condition is looked at. */
export const scansItems = (key: ActionKey) => key === 'will_supply' || key === 'ship' || key === 'receive';

/** Where the cursor waits: at the scanner's field, else at what must be filled and is not; else Enter takes the step. */
export const firstOf = (fields: StepField[], { key, needs }: Pick<LoanAction, 'key' | 'needs'>) =>
  fields.includes('items') && scansItems(keyOf({ key })) ? 'items' : fields.find((field) => needs.includes(field) && field !== 'told_by');

/** These choose from the list of reasons; a correction or a cancelling says why in words. */
export const choosesReason = (key: ActionKey) => key === 'unfilled' || key === 'give_up';

const DAYS_TO_SEND_BACK = 3;

/** The reader brings it some days before the lender wants it. */
export const readerDay = (due: string | null) => {
  if (!due) return null;
  const early = dayAfter(due, -DAYS_TO_SEND_BACK);
  return early > today() ? early : due;
};

export const draftOf = (loan: Loan, key: ActionKey): StepDraft => ({
  library_id: null,
  again: false,
  partner_number: loan.partner_number ?? '',
  reason: key === 'give_up' ? (loan.attempts.findLast(({ reason }) => reason)?.reason ?? '') : '',
  items: loan.items.map(({ n, volume, barcode, condition }) => ({
    n,
    volume: volume ?? '',
    barcode: barcode ?? '',
    condition: condition ?? '',
  })),
  due_on: loan.due_on,
  reader_due_on: readerDay(loan.due_on),
  told_by: key === 'tell' ? 'phone' : null,
  pages: '',
  note: '',
  happened_on: today(),
});

/** What must be filled and is not. */
export const missing = (needs: string[]) => (draft: StepDraft) =>
  Object.fromEntries(
    FIELD_ORDER.filter((field) => needs.includes(field) && isBlank(draft[field])).map((field) => [
      field,
      messageFor({ code: 'field.required' }),
    ]),
  );

const isBlank = (value: StepDraft[StepField]) => value === null || value === '' || (typeof value === 'string' && !value.trim());

/** The body of a step: its own fields, and of those only what was filled. */
export function bodyOf(draft: StepDraft, fields: StepField[]) {
  const filled = fields.flatMap((field): [string, unknown][] => {
    const value = draft[field];
    if (isBlank(value) || value === false) return [];
    if (field === 'library_id') return [[field, draft.library_id?.id]];
    if (field === 'pages') return [[field, Number(value)]];
    if (field === 'items') return itemsOf(draft.items);
    return [[field, typeof value === 'string' ? value.trim() : value]];
  });
  return Object.fromEntries(filled);
}

function itemsOf(items: ItemDraft[]): [string, unknown][] {
  const told = items
    .map(({ n, barcode, condition }) => ({
      n,
      ...(barcode.trim() && { barcode: barcode.trim() }),
      ...(condition.trim() && { condition: condition.trim() }),
    }))
    .filter((item) => Object.keys(item).length > 1);
  return told.length ? [['items', told]] : [];
}
