import type { NegativeAnswerOrder, Side, UnfilledReason } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { REASONS } from '#/app/unfilled-reason.ts';

const SORTS: NegativeAnswerOrder[] = ['answered_on', '-answered_on', 'title', 'library'];
const SIDES: Side[] = ['lending', 'borrowing'];

export type NegativeAnswersSearch = {
  q?: string;
  side?: Side;
  reason?: UnfilledReason[];
  library_id?: number;
  from?: string;
  to?: string;
  sort?: NegativeAnswerOrder;
  limit?: number;
  cursor?: string;
};

/** A heading asks for one order; where the server has only the other, it is that one. */
const ORDER: Record<string, NegativeAnswerOrder> = { '-title': 'title', '-library': 'library' };

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

export const negativeAnswersSearch = (search: Record<string, unknown>): NegativeAnswersSearch => ({
  q: textIn(search.q),
  side: oneOf(SIDES, search.side),
  reason: someOf(REASONS, search.reason),
  library_id: numberIn(search.library_id),
  from: dayIn(search.from),
  to: dayIn(search.to),
  sort: oneOf(SORTS, ORDER[String(search.sort)] ?? search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const negativeAnswersQuery = ({ reason, ...search }: NegativeAnswersSearch) => ({
  limit: 50,
  sort: '-answered_on' as NegativeAnswerOrder,
  ...compact({ ...search, reason: reason?.join(',') }),
  count: 'exact' as const,
});

/** The counts stand over every reason, so that another one can be chosen. */
export const negativeCountsQuery = ({ q, side, library_id, from, to }: NegativeAnswersSearch) => compact({ q, side, library_id, from, to });
