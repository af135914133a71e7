import type {
  ImprovementOrder,
  ImprovementStatus,
  LateOrder,
  LateReason,
  QualityPeriod,
  ServiceStep,
  Side,
  TargetState,
  WaitsFor,
} from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { REASONS, SIDES, STATES, STATUSES, STEPS, WAITED_FOR } from './lists.ts';

type Search = Record<string, unknown>;
const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);
const limitIn = (value: unknown) => [25, 100].find((n) => n === numberIn(value));

export const PERIODS: QualityPeriod[] = ['month', 'quarter', 'year'];
export type QualitySearch = { period?: QualityPeriod; on?: string };

/** The quarter that is now stays out of the address. */
export const qualitySearch = ({ period, on }: Search): QualitySearch => ({ period: oneOf(PERIODS, period), on: dayIn(on) });

export type LateSearch = {
  side?: Side;
  step?: ServiceStep;
  waits_for?: WaitsFor;
  reason?: LateReason;
  library_id?: number;
  sort?: LateOrder;
  limit?: number;
  cursor?: string;
};

const LATE_ORDERS: LateOrder[] = ['-late_days', 'since_on', 'number', 'library'];
/** A heading asks for one order; where the server has only the other, it is that one. */
const LATE_ORDER: Record<string, LateOrder> = {
  late_days: '-late_days',
  '-since_on': 'since_on',
  '-number': 'number',
  '-library': 'library',
};

export const lateSearch = (search: Search): LateSearch => ({
  side: oneOf(SIDES, search.side),
  step: oneOf(STEPS, search.step),
  waits_for: oneOf(WAITED_FOR, search.waits_for),
  reason: oneOf(REASONS, search.reason),
  library_id: numberIn(search.library_id),
  sort: oneOf(LATE_ORDERS, LATE_ORDER[String(search.sort)] ?? search.sort),
  limit: limitIn(search.limit),
  cursor: textIn(search.cursor),
});

export const lateQuery = (search: LateSearch) => ({ limit: 50, sort: '-late_days' as LateOrder, ...compact(search) });

export type ImprovementSearch = {
  q?: string;
  status?: ImprovementStatus[];
  owner_id?: number;
  is_late?: boolean;
  sort?: ImprovementOrder;
  limit?: number;
  cursor?: string;
};

export const improvementSearch = (search: Search): ImprovementSearch => ({
  q: textIn(search.q),
  status: someOf(STATUSES, search.status),
  owner_id: numberIn(search.owner_id),
  is_late: flagIn(search.is_late),
  sort: oneOf<ImprovementOrder>(['deadline_on', '-deadline_on'], search.sort),
  limit: limitIn(search.limit),
  cursor: textIn(search.cursor),
});

export const improvementQuery = ({ status, ...search }: ImprovementSearch) => ({
  limit: 50,
  sort: 'deadline_on' as ImprovementOrder,
  ...compact({ ...search, status: status?.join(',') }),
  count: 'exact' as const,
});

export type TargetSearch = { state?: TargetState; side?: Side; limit?: number; cursor?: string };

export const targetSearch = ({ state, side, limit, cursor }: Search): TargetSearch => ({
  state: oneOf(STATES, state),
  side: oneOf(SIDES, side),
  limit: limitIn(limit),
  cursor: textIn(cursor),
});

export const targetQuery = (search: TargetSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });

/** What the sheet of a quarter asks for. */
export const sheetQuery = (on?: string) => ({ period: 'quarter' as const, ...(on && { on }) });
export const sheetImprovements = { limit: 200, sort: 'deadline_on' as const };
