import type { WebhookState } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { STATES } from './vocabulary.ts';

export type WebhookListSearch = { q?: string; state?: WebhookState; library_id?: number; limit?: number; cursor?: string };

export const webhookListSearch = (search: Record<string, unknown>): WebhookListSearch => ({
  q: textIn(search.q),
  state: oneOf(STATES, search.state),
  library_id: numberIn(search.library_id),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const webhookListQuery = (search: WebhookListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
