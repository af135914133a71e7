import type { IsoDirection, MessageKind, MessageState, MessageView } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { KINDS, MESSAGES } from './vocabulary.ts';

const SORTS = ['created_at', '-created_at'] as const;
const VIEWS: MessageView[] = ['to_read', 'failed'];
const WAYS: IsoDirection[] = ['in', 'out'];

export type MessageListSearch = {
  library_id?: number;
  loan_id?: number;
  view?: MessageView;
  direction?: IsoDirection;
  kind?: MessageKind;
  state?: MessageState;
  from?: string;
  to?: string;
  sort?: (typeof SORTS)[number];
  limit?: number;
  cursor?: string;
};

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

export const messageListSearch = (search: Record<string, unknown>): MessageListSearch => ({
  library_id: numberIn(search.library_id),
  loan_id: numberIn(search.loan_id),
  view: oneOf(VIEWS, search.view),
  direction: oneOf(WAYS, search.direction),
  kind: oneOf(KINDS, search.kind),
  state: oneOf(MESSAGES, search.state),
  from: dayIn(search.from),
  to: dayIn(search.to),
  sort: oneOf(SORTS, search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const messageListQuery = (search: MessageListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
