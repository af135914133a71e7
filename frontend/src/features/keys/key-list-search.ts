import type { Holder, KeyState } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { HOLDERS, STATES } from './vocabulary.ts';

export type KeyListSearch = { q?: string; state?: KeyState; holder?: Holder; library_id?: number; limit?: number; cursor?: string };

export const keyListSearch = (search: Record<string, unknown>): KeyListSearch => ({
  q: textIn(search.q),
  state: oneOf(STATES, search.state),
  holder: oneOf(HOLDERS, search.holder),
  library_id: numberIn(search.library_id),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const keyListQuery = (search: KeyListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
