import { messageFor } from '#/api/field-errors.ts';
import type {
  ActionKey,
  ClosedAs,
  ConditionCode,
  Currency,
  Harm,
  LibraryRef,
  Loan,
  LoanUnit,
  SentBy,
  SettledAs,
  ToldBy,
} from '#/api/generated/types.gen.ts';
import { centsOf } from '#/app/euros.ts';
import { today } from '#/app/i18n.ts';
import { keyOf, type LoanAction } from './loan-action.ts';

export type ItemDraft = { n: number; volume: string; barcode: string; condition: string; harm: Harm | null };

/** What is typed of a step; a step takes some of these fields and `bodyOf` sends only those. */
export type StepDraft = {
  library_id: LibraryRef | null;
  through_library_id: LibraryRef | null;
  again: boolean;
  partner_number: string;
  exception: string;
  code: ConditionCode | null;
  cost_cents: string;
  currency: Currency;
  n_half_vouchers: string | number;
  closed_as: ClosedAs | null;
  settled_as: SettledAs | null;
  settled_cents: string;
  reason: string;
  retry_from_on: string | null;
  units: number[];
  items: ItemDraft[];
  harmed: ItemDraft[];
  amount_cents: string;
  is_reading_room_only: boolean;
  sent_by: SentBy | null;
  due_on: string | null;
  reader_due_on: string | null;
  told_by: ToldBy | null;
  /** Whether a letter goes out with the step; `null` where a library is asked and nothing was said of it. */
  by_mail: boolean | null;
  pages: string | number;
  copy_url: string;
  note: string;
  happened_on: string | null;
};

export type StepField = keyof StepDraft;

/** The order in which a step's dialog asks. */
export const FIELD_ORDER: StepField[] = [
  'library_id',
  'exception',
  'again',
  'partner_number',
  'through_library_id',
  'code',
  'cost_cents',
  'amount_cents',
  'currency',
  'n_half_vouchers',
  'closed_as',
  'settled_as',
  'settled_cents',
  'reason',
  'retry_from_on',
  'units',
  'items',
  'harmed',
  'sent_by',
  'told_by',
  'pages',
  'copy_url',
  'due_on',
  'reader_due_on',
  'is_reading_room_only',
  'happened_on',
  'note',
  'by_mail',
];

const MONEY: StepField[] = ['cost_cents', 'amount_cents', 'settled_cents'];
const LIBRARIES: StepField[] = ['library_id', 'through_library_id'];
const COUNTS: StepField[] = ['pages', 'n_half_vouchers'];

/** What a step asks for, in order; a copy has no items of its own to scan, and one item no parts to choose. */
export const fieldsOf = (loan: Pick<Loan, 'medium' | 'n_items'>, { needs, takes }: Pick<LoanAction, 'needs' | 'takes'>) =>
  FIELD_ORDER.filter(
    (field) =>
      (needs.includes(field) || takes.includes(field)) &&
      (field !== 'items' || loan.medium === 'original') &&
      (field !== 'units' || loan.n_items > 1),
  );

/** A thing is known by its barcode from the parcel that brings it; afterwards only its condition is looked at. */
export const scansItems = (key: ActionKey) => key === 'will_supply' || key === 'ship' || key === 'receive';

/** These stand chosen already, or are choices of many: the cursor does not wait there. */
const CHOSEN: StepField[] = ['told_by', 'sent_by', 'units', 'harmed'];

/** Where the cursor waits: at the scanner's field, else at what must be filled and is not; else Enter takes the step. */
export const firstOf = (fields: StepField[], { key, needs }: Pick<LoanAction, 'key' | 'needs'>) =>
  fields.includes('items') && scansItems(keyOf({ key })) && key !== 'will_supply' // a promise may do without
    ? 'items'
    : fields.find((field) => needs.includes(field) && !CHOSEN.includes(field));

/** These choose from a list of reasons; a correction or a cancelling says why in words. */
export const choosesReason = (key: ActionKey) => key === 'unfilled' || key === 'give_up' || key === 'ask_retry';

/** The units that a step can be about. */
export function unitsFor({ items }: Pick<Loan, 'items'>, key: ActionKey) {
  if (key === 'ship_rest' || key === 'receive_rest' || key === 'report_missing') return items.filter(({ state }) => state === 'expected');
  if (key === 'ship' || key === 'receive') return items;
  return items.filter(({ state }) => state !== 'expected' && state !== 'missing' && state !== 'returned' && state !== 'lost');
}

const itemDraft = ({ n, volume, barcode, condition }: LoanUnit): ItemDraft => ({
  n,
  volume: volume ?? '',
  barcode: barcode ?? '',
  condition: condition ?? '',
  harm: null,
});

/** Of one volume there is no doubt which one came to harm. */
function harmedDraft(loan: Loan): ItemDraft[] {
  const units = unitsFor(loan, 'report_damaged').map(itemDraft);
  return units.length === 1 ? units.map((unit) => ({ ...unit, harm: 'damaged' })) : units;
}

/** What the server proposes for the due day: it knows the terms. */
function dueDayFor({ due_on, proposal }: Loan, key: ActionKey) {
  // Both name a day only where it is to be another one.
  if (key === 'recall' || key === 'release_return') return null;
  return key === 'grant_renewal' ? proposal.renewed_due_on : (due_on ?? proposal.due_on);
}

/** Whoever has an address that takes mail is told by mail. */
const goesByMail = ({ letter }: Loan) => letter?.outcome === 'queued';

/** Who said “later” is the one to ask when its day has come. */
const askedLater = ({ attempts }: Loan) => {
  const last = attempts.at(-1);
  return last?.answer === 'retry' ? last.library : null;
};

export const draftOf = (loan: Loan, key: ActionKey): StepDraft => ({
  library_id: key === 'send' ? askedLater(loan) : null,
  through_library_id: null,
  again: false,
  partner_number: loan.partner_number ?? '',
  exception: '',
  code: null,
  cost_cents: '',
  currency: 'EUR',
  n_half_vouchers: '',
  closed_as: null,
  settled_as: null,
  settled_cents: '',
  reason: key === 'give_up' ? (loan.attempts.findLast(({ reason }) => reason)?.reason ?? '') : '',
  retry_from_on: null,
  units: key === 'return_some' ? [] : unitsFor(loan, key).map(({ n }) => n),
  items: loan.items.map(itemDraft),
  harmed: harmedDraft(loan),
  amount_cents: '',
  is_reading_room_only: loan.is_reading_room_only,
  sent_by: goesByMail(loan) ? 'email' : 'phone',
  due_on: dueDayFor(loan, key),
  reader_due_on: loan.proposal.reader_due_on,
  told_by: key === 'tell' ? (goesByMail(loan) ? 'email' : 'phone') : null,
  by_mail: key === 'send' ? null : goesByMail(loan),
  pages: '',
  copy_url: loan.copy_url ?? '',
  note: '',
  happened_on: today(),
});

/** What must be filled and is not, and amounts that are none. */
export const missing = (needs: string[]) => (draft: StepDraft) => ({
  ...Object.fromEntries(
    FIELD_ORDER.filter((field) => needs.includes(field) && isBlank(draft[field])).map((field) => [
      field,
      messageFor({ code: 'field.required' }),
    ]),
  ),
  ...Object.fromEntries(
    MONEY.filter((field) => !isBlank(draft[field]) && centsOf(String(draft[field])) === null).map((field) => [
      field,
      messageFor({ code: 'value.wrong_format' }),
    ]),
  ),
});

const isBlank = (value: StepDraft[StepField]) => value === null || (typeof value === 'string' && !value.trim()) || isNothing(value);

/** No unit was chosen, or none came to harm. */
const isNothing = (value: StepDraft[StepField]) =>
  Array.isArray(value) && value.every((one: number | ItemDraft) => typeof one === 'object' && !one.harm);

/** The body of a step: its own fields, and of those only what was filled. */
export function bodyOf(draft: StepDraft, fields: StepField[]) {
  const filled = fields.flatMap((field): [string, unknown][] => {
    const value = draft[field];
    if (field === 'by_mail') return []; // `letterOf` says that
    if (field === 'items') return itemsOf(draft.items);
    if (isBlank(value) || value === false) return [];
    if (field === 'currency') return isBlank(draft.cost_cents) && isBlank(draft.amount_cents) ? [] : [[field, value]];
    if (LIBRARIES.includes(field)) return [[field, (value as LibraryRef).id]];
    if (MONEY.includes(field)) return [[field, centsOf(String(value))]];
    if (COUNTS.includes(field)) return [[field, Number(value)]];
    if (field === 'harmed') return [[field, harmedOf(draft.harmed)]];
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

const harmedOf = (items: ItemDraft[]) =>
  items.filter(({ harm }) => harm).map(({ n, harm, condition }) => ({ n, harm, ...(condition.trim() && { condition: condition.trim() }) }));
