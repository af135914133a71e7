import type { Kind, ListLoansData, Medium, Pending, Side, Sort, Status, UnfilledReason } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { MEASURES } from '#/features/statistics/vocabulary.ts';
import { KIND, MEDIUM, PENDING, REASON, SIDE, STATUS } from './vocabulary.ts';

export const VIEWS = [
  'waits_for_us',
  'waits_for_them',
  'late',
  'to_return',
  'lent_due',
  'questions',
  'recalled',
  'to_remind',
  'not_picked_up',
  'partial',
  'retry_later',
  'lost',
  'partner_failed',
  'partner_to_read',
  'reader_wishes',
] as const;
export const SORTS: Sort[] = ['number', '-number', 'title', '-title', 'requested_on', '-requested_on', 'due_on', '-due_on'];

/** What the address holds for the list: a saved view is this object under a name. */
export type LoanListSearch = {
  q?: string;
  view?: (typeof VIEWS)[number];
  status?: Status[];
  pending?: Pending[];
  side?: Side;
  medium?: Medium;
  kind?: Kind;
  library_id?: number;
  branch_id?: number;
  is_open?: boolean;
  is_overdue?: boolean;
  due_before?: string;
  requested_from?: string;
  requested_to?: string;
  /** The loans behind a figure: its measure, and from when to when it was counted. */
  measure?: string;
  from?: string;
  to?: string;
  is_abroad?: boolean;
  place?: number;
  municipality?: string;
  country?: string;
  is_subscriber?: boolean;
  /** Why not: of a figure, the reason counted; else the reason for which it ended. */
  reason?: UnfilledReason;
  sort?: Sort;
  limit?: number;
  cursor?: string;
};

const keys = <Key extends string>(words: Record<Key, unknown>) => Object.keys(words) as Key[];
const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

export const loanListSearch = (search: Record<string, unknown>): LoanListSearch => ({
  q: textIn(search.q),
  view: oneOf(VIEWS, search.view),
  status: someOf(keys(STATUS), search.status),
  pending: someOf(keys(PENDING), search.pending),
  side: oneOf(keys(SIDE), search.side),
  medium: oneOf(keys(MEDIUM), search.medium),
  kind: oneOf(keys(KIND), search.kind),
  library_id: numberIn(search.library_id),
  branch_id: numberIn(search.branch_id),
  is_open: flagIn(search.is_open),
  is_overdue: flagIn(search.is_overdue),
  due_before: dayIn(search.due_before),
  requested_from: dayIn(search.requested_from),
  requested_to: dayIn(search.requested_to),
  reason: oneOf(keys(REASON), search.reason),
  municipality: textIn(search.municipality),
  country: textIn(search.country),
  is_subscriber: flagIn(search.is_subscriber),
  ...behindFigure(search),
  sort: oneOf(SORTS, search.sort),
  limit: [25, 100, 200].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** Days of counting mean nothing without what was counted. */
function behindFigure({ measure: named, from, to, is_abroad, place }: Record<string, unknown>): Partial<LoanListSearch> {
  const measure = oneOf(MEASURES, named);
  return measure ? { measure, from: dayIn(from), to: dayIn(to), is_abroad: flagIn(is_abroad), place: numberIn(place) } : {};
}

type Query = NonNullable<ListLoansData['query']>;

/** The query for an address: the defaults stay out of the address. */
export const loanListQuery = ({ status, pending, ...search }: LoanListSearch): Query => ({
  sort: '-requested_on',
  limit: 50,
  ...(compact({ ...search, status: status?.join(','), pending: pending?.join(',') }) as Query),
  count: 'exact',
});
