import type { DeputyState } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { STATES } from './vocabulary.ts';

export type DeputyListSearch = { q?: string; state?: DeputyState; account_id?: number; limit?: number; cursor?: string };

export const deputyListSearch = (search: Record<string, unknown>): DeputyListSearch => ({
  q: textIn(search.q),
  state: oneOf(STATES, search.state),
  account_id: numberIn(search.account_id),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const deputyListQuery = (search: DeputyListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
