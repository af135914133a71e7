import type { Audience, MailMessageRow, Occasion } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { AUDIENCES, OCCASIONS, STATUSES } from './vocabulary.ts';

export type MessageListSearch = {
  q?: string;
  status?: MailMessageRow['status'][];
  occasion?: Occasion;
  audience?: Audience;
  needs_attention?: boolean;
  entity?: string;
  entity_id?: number;
  limit?: number;
  cursor?: string;
};

export const messageListSearch = (search: Record<string, unknown>): MessageListSearch => ({
  q: textIn(search.q),
  status: someOf(STATUSES, search.status),
  occasion: oneOf(OCCASIONS, search.occasion),
  audience: oneOf(AUDIENCES, search.audience),
  needs_attention: flagIn(search.needs_attention),
  entity: textIn(search.entity),
  entity_id: numberIn(search.entity_id),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address; several statuses stand in one parameter. */
export const messageListQuery = ({ status, ...search }: MessageListSearch) => ({
  limit: 50,
  ...compact(search),
  ...(status && { status: status.join(',') }),
  count: 'exact' as const,
});
