import type { LibraryKind, SubscriberStatus, YearOutcome } from '#/api/generated/types.gen.ts';
import { KINDS } from '#/app/library-kind.ts';
import { MUNICIPALITIES } from '#/app/places.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { OUTCOMES, STATUSES } from './vocabulary.ts';

/** How the server can order subscribers. */
const SORTS = ['name', '-name', 'municipality', 'card_no', '-card_no'] as const;

type Sort = (typeof SORTS)[number];

export type SubscriberListSearch = {
  q?: string;
  status?: SubscriberStatus[];
  kind?: LibraryKind;
  municipality?: string;
  is_registered?: boolean;
  has_corrections?: boolean;
  year?: number;
  outcome?: YearOutcome;
  sort?: Sort;
  limit?: number;
  cursor?: string;
};

export const subscriberListSearch = (search: Record<string, unknown>): SubscriberListSearch => ({
  q: textIn(search.q),
  status: someOf(STATUSES, search.status),
  kind: oneOf(KINDS, search.kind),
  municipality: oneOf(MUNICIPALITIES, search.municipality),
  is_registered: flagIn(search.is_registered),
  has_corrections: flagIn(search.has_corrections),
  year: numberIn(search.year),
  outcome: oneOf(OUTCOMES, search.outcome),
  sort: oneOf(SORTS, search.sort === '-municipality' ? 'municipality' : search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const subscriberListQuery = ({ status, ...search }: SubscriberListSearch) => ({
  limit: 50,
  sort: 'name' as Sort,
  ...compact({ ...search, status: status?.join(',') }),
  count: 'exact' as const,
});
