import type { DeliveryStatus } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { DELIVERIES } from './vocabulary.ts';

const SORTS = ['created_at', '-created_at'] as const;

export type DeliverySearch = {
  status?: DeliveryStatus;
  sort?: (typeof SORTS)[number];
  limit?: number;
  cursor?: string;
  /** The delivery that is open beside the list. */
  delivery?: number;
};

export const deliverySearch = (search: Record<string, unknown>): DeliverySearch => ({
  status: oneOf(DELIVERIES, search.status),
  sort: oneOf(SORTS, search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
  delivery: numberIn(search.delivery),
});

/** The query for an address: the defaults stay out of the address. */
export const deliveryQuery = ({ delivery: _, ...search }: DeliverySearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
