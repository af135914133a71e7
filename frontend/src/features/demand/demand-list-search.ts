import type { DemandOrder, DemandPriority, DemandStatus } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { PRIORITIES, STATUSES } from './vocabulary.ts';

const SORTS: DemandOrder[] = ['-demand', 'title', '-created_at'];

export type DemandListSearch = {
  q?: string;
  status?: DemandStatus[];
  priority?: DemandPriority;
  library_id?: number;
  min_requests?: number;
  has_price?: boolean;
  is_by_hand?: boolean;
  sort?: DemandOrder;
  limit?: number;
  cursor?: string;
};

/** A heading asks for one order; where the server has only the other, it is that one. */
const ORDER: Record<string, DemandOrder> = { demand: '-demand', '-title': 'title', created_at: '-created_at' };

export const demandListSearch = (search: Record<string, unknown>): DemandListSearch => ({
  q: textIn(search.q),
  status: someOf(STATUSES, search.status),
  priority: oneOf(PRIORITIES, search.priority),
  library_id: numberIn(search.library_id),
  min_requests: numberIn(search.min_requests),
  has_price: flagIn(search.has_price),
  is_by_hand: flagIn(search.is_by_hand),
  sort: oneOf(SORTS, ORDER[String(search.sort)] ?? search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const demandListQuery = ({ status, ...search }: DemandListSearch) => ({
  limit: 50,
  sort: '-demand' as DemandOrder,
  ...compact({ ...search, status: status?.join(',') }),
  count: 'exact' as const,
});
