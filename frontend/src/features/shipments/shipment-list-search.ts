import type { ShipmentDirection, ShipmentOrder, ShipmentStatus } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { DIRECTIONS, STATUSES } from './lists.ts';

const SORTS: ShipmentOrder[] = ['-created_at', '-sent_on', 'expected_on', 'number', '-number'];

export type ShipmentListSearch = {
  q?: string;
  direction?: ShipmentDirection;
  status?: ShipmentStatus[];
  library_id?: number;
  carrier_id?: number;
  sent_from?: string;
  sent_to?: string;
  is_late?: boolean;
  sort?: ShipmentOrder;
  limit?: number;
  cursor?: string;
};

/** A heading asks for one order; where the server has only the other, it is that one. */
const ORDER: Record<string, ShipmentOrder> = { sent_on: '-sent_on', '-expected_on': 'expected_on', created_at: '-created_at' };

export const shipmentListSearch = (search: Record<string, unknown>): ShipmentListSearch => ({
  q: textIn(search.q),
  direction: oneOf(DIRECTIONS, search.direction),
  status: someOf(STATUSES, search.status),
  library_id: numberIn(search.library_id),
  carrier_id: numberIn(search.carrier_id),
  sent_from: textIn(search.sent_from),
  sent_to: textIn(search.sent_to),
  is_late: flagIn(search.is_late),
  sort: oneOf(SORTS, ORDER[String(search.sort)] ?? search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const shipmentListQuery = ({ status, ...search }: ShipmentListSearch) => ({
  limit: 50,
  sort: '-created_at' as ShipmentOrder,
  ...compact({ ...search, status: status?.join(',') }),
  count: 'exact' as const,
});
