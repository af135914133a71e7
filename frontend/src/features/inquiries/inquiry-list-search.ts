import type {
  AskerKind,
  InquiryChannel,
  InquiryKind,
  InquiryOrder,
  InquiryStatus,
  InquiryTopic,
  InquiryView,
} from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { ASKERS, CHANNELS, KINDS, STATUSES, TOPICS } from './lists.ts';

const SORTS: InquiryOrder[] = ['-received_on', 'received_on', 'due_on', 'number', '-number'];
const VIEWS: InquiryView[] = ['mine', 'late', 'today', 'open'];

export type InquiryListSearch = {
  q?: string;
  view?: InquiryView;
  kind?: InquiryKind;
  status?: InquiryStatus[];
  topic?: InquiryTopic;
  channel?: InquiryChannel;
  asker_kind?: AskerKind;
  library_id?: number;
  loan_id?: number;
  sort?: InquiryOrder;
  limit?: number;
  cursor?: string;
};

export const inquiryListSearch = (search: Record<string, unknown>): InquiryListSearch => ({
  q: textIn(search.q),
  view: oneOf(VIEWS, search.view),
  kind: oneOf(KINDS, search.kind),
  status: someOf(STATUSES, search.status),
  topic: oneOf(TOPICS, search.topic),
  channel: oneOf(CHANNELS, search.channel),
  asker_kind: oneOf(ASKERS, search.asker_kind),
  library_id: numberIn(search.library_id),
  loan_id: numberIn(search.loan_id),
  // What is due last is never asked for.
  sort: oneOf(SORTS, search.sort === '-due_on' ? 'due_on' : search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const inquiryListQuery = ({ status, ...search }: InquiryListSearch) => ({
  limit: 50,
  sort: '-received_on' as InquiryOrder,
  ...compact({ ...search, status: status?.join(',') }),
  count: 'exact' as const,
});
