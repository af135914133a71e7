import type { LoanRow, LoanScan, ScanMode, ScanOutcome, ScanResult, ShipmentRow, ShipmentScan } from '#/api/generated/types.gen.ts';

/** What is said of everything that is scanned from now on. */
export type ScanSettings = { happened_on: string | null; due_on: string | null; by_mail: boolean; has_sound: boolean };

/**
 * One code that was scanned, and how far it is. `waiting` for its turn or its answer; `unsent`: no answer came, so it may
 * or may not be done, and is sent again under the same key; `repeated`: it was scanned before in this session.
 */
export type Scanned = Omit<LoanScan, 'note' | 'dry_run'> & {
  key: string;
  n: number;
  at: string;
  state: 'waiting' | 'unsent' | 'answered' | 'repeated' | 'undone';
  result?: ScanResult;
  /** The parcels with this code, where it is of no loan. */
  shipments?: ShipmentRow[];
  /** Why it was not sent, or not undone. */
  why?: string;
};

/** What was scanned in one go, the newest first. */
export type ScanSession = { settings: ScanSettings; list: Scanned[] };

export const EMPTY: ScanSession = { settings: { happened_on: null, due_on: null, by_mail: true, has_sound: true }, list: [] };
/** More than a desk scans in a day; older ones leave the list. */
const LONGEST = 1000;

type Scan = { code: string; mode: ScanMode; key: string; at: string; today: string };

/** Adds a code. One that this mode has taken already, or is about to, is not sent once more. */
export function scan(session: ScanSession, { code, mode, key, at, today }: Scan): ScanSession {
  const isSame = (one: Scanned) => one.mode === mode && one.code.toLowerCase() === code.toLowerCase();
  const state = session.list.some((one) => isSame(one) && isTaken(one)) ? 'repeated' : 'waiting';
  const { happened_on, due_on, by_mail } = session.settings;
  const said = { happened_on: happened_on ?? today, ...(due_on && { due_on }), ...(!by_mail && { by_mail }) };
  const n = (session.list[0]?.n ?? 0) + 1;
  return { ...session, list: [{ key, n, at, code, mode, state, ...said } as Scanned, ...session.list].slice(0, LONGEST) };
}

const isTaken = ({ state, result }: Scanned) =>
  state === 'waiting' || state === 'unsent' || (state === 'answered' && ['done', 'several'].includes(result?.outcome ?? ''));

/** The code whose turn it is: they go one after another, in the order in which they were scanned. */
export const nextOf = ({ list }: ScanSession) => list.findLast(({ state }) => state === 'waiting');

/** What is sent of it. */
export const bodyOf = ({ code, mode, loan_id, happened_on, due_on, by_mail }: Scanned): LoanScan => ({
  code,
  mode,
  loan_id,
  happened_on,
  due_on,
  by_mail,
});

/** The ways of parcels that a mode receives; of one that receives none, nothing is asked. */
const PARCELS: Partial<Record<ScanMode, ShipmentScan['direction'] | null>> = {
  receive: 'from_lender',
  return: 'from_borrower',
  next: null,
};

/** What is asked of a code that no loan has, where it may be that of a parcel. */
export function parcelOf({ code, mode, happened_on, due_on, by_mail }: Scanned): ShipmentScan | undefined {
  const direction = PARCELS[mode];
  return direction === undefined ? undefined : { code, ...(direction && { direction }), happened_on, due_on, by_mail };
}

const change = (session: ScanSession, key: string, next: Partial<Scanned>): ScanSession => ({
  ...session,
  list: session.list.map((one) => (one.key === key ? { ...one, ...next } : one)),
});

export const answered = (session: ScanSession, key: string, result: ScanResult, shipments?: ShipmentRow[]) =>
  change(session, key, { state: 'answered', result, shipments, why: undefined });
export const failed = (session: ScanSession, key: string, why: string) => change(session, key, { state: 'unsent', why });

/** Sends again what got no answer: under its own key, so that what was done after all is not done twice. */
export const again = (session: ScanSession): ScanSession => ({
  ...session,
  list: session.list.map((one) => (one.state === 'unsent' ? { ...one, state: 'waiting', why: undefined } : one)),
});

/** A wish of its own, under a new key: one of several is meant, or it is to be done although it was scanned before. */
export const anew = (session: ScanSession, key: string, newKey: string, loan_id?: number) =>
  change(session, key, { key: newKey, state: 'waiting', result: undefined, ...(loan_id && { loan_id }) });

export function undone(session: ScanSession, key: string, loan: LoanRow): ScanSession {
  const result = session.list.find((one) => one.key === key)?.result;
  if (!result) return session;
  // Of the loan that comes back only how it stands: the rest of it is more than a list shows and the browser may keep.
  const { status, pending, due_on, is_overdue } = loan;
  const loans = result.loans.map((row) => ({ ...row, status, pending, due_on, is_overdue }));
  return change(session, key, { state: 'undone', why: undefined, result: { ...result, loans } });
}
export const notUndone = (session: ScanSession, key: string, why: string) => change(session, key, { why });

/** Of which of several loans the desk is asked now: of the newest scan that needs it. */
export const toChoose = ({ list }: ScanSession) => list.find(({ state, result }) => state === 'answered' && result?.outcome === 'several');

/** What the scans came to. */
export function counts({ list }: ScanSession) {
  const n = (is: (one: Scanned) => boolean) => list.filter(is).length;
  return {
    done: n((one) => outcomeOf(one) === 'done'),
    refused: n((one) => isRefusal(one)),
    unsent: n(({ state }) => state === 'unsent'),
    waiting: n(({ state }) => state === 'waiting'),
  };
}

export const outcomeOf = ({ state, result }: Scanned): ScanOutcome | undefined => (state === 'answered' ? result?.outcome : undefined);

/** Whether a scan's step can be taken back from here: an undo takes the loan's last step, so only its newest scan has one. */
export function canUndo({ list }: ScanSession, one: Scanned) {
  const loanOf = ({ result }: Scanned) => result?.loans[0]?.id;
  if (loanOf(one) === undefined) return false;
  return list.find((other) => outcomeOf(other) === 'done' && loanOf(other) === loanOf(one)) === one;
}

/** Something that the person must look at. */
export const isRefusal = (one: Scanned) =>
  one.state === 'unsent' || one.state === 'repeated' || (one.state === 'answered' && outcomeOf(one) !== 'done');

/** As it is kept until the tab is closed: no reader stands in the browser's store. */
export const stored = (session: ScanSession) =>
  JSON.stringify(session, (name, value) => (name === 'reader' && typeof value === 'object' ? null : value));

/** After a reload: what had no answer yet is not sent by itself, for it may be hours later. */
export function restored(text: string | null): ScanSession {
  if (!text) return EMPTY;
  const { settings, list } = JSON.parse(text) as ScanSession;
  return { settings, list: list.map((one) => (one.state === 'waiting' ? { ...one, state: 'unsent' } : one)) };
}
