import type { DeadlineOrder, DeadlineQueue, ServiceStep, Side, WaitsFor } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, textIn } from '#/app/search.ts';
import { SIDES, STEPS, WAITED_FOR } from '#/features/quality/lists.ts';
import { QUEUES } from './lists.ts';

type Search = Record<string, unknown>;

export type DeadlinesSearch = {
  queue?: DeadlineQueue;
  side?: Side;
  step?: ServiceStep;
  waits_for?: WaitsFor;
  library_id?: number;
  is_escalated?: boolean;
  sort?: DeadlineOrder;
  limit?: number;
  cursor?: string;
};

const ORDERS: DeadlineOrder[] = ['deadline_on', '-late_days', 'since_on', 'number', 'library'];
/** A heading asks for one order; where the server has only the other, it is that one. */
const ORDER: Record<string, DeadlineOrder> = {
  late_days: '-late_days',
  '-deadline_on': 'deadline_on',
  '-since_on': 'since_on',
  '-number': 'number',
  '-library': 'library',
};

export const deadlinesSearch = (search: Search): DeadlinesSearch => ({
  queue: oneOf(QUEUES, search.queue),
  side: oneOf(SIDES, search.side),
  step: oneOf(STEPS, search.step),
  waits_for: oneOf(WAITED_FOR, search.waits_for),
  library_id: numberIn(search.library_id),
  is_escalated: flagIn(search.is_escalated),
  sort: oneOf(ORDERS, ORDER[String(search.sort)] ?? search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

export const deadlinesQuery = (search: DeadlinesSearch) => ({ limit: 50, sort: 'deadline_on' as DeadlineOrder, ...compact(search) });
