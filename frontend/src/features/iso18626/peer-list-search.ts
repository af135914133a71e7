import type { PeerState } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { STATES } from './vocabulary.ts';

export type PeerListSearch = { q?: string; state?: PeerState; limit?: number; cursor?: string };

export const peerListSearch = (search: Record<string, unknown>): PeerListSearch => ({
  q: textIn(search.q),
  state: oneOf(STATES, search.state),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const peerListQuery = (search: PeerListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
