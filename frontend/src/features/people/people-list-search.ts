import { compact, flagIn, numberIn, textIn } from '#/app/search.ts';

/** For how long nobody used an account. */
export const UNUSED_DAYS = [30, 90, 180, 365];

export type PeopleListSearch = { q?: string; is_enabled?: boolean; unused_days?: number; limit?: number; cursor?: string };

export const peopleListSearch = (search: Record<string, unknown>): PeopleListSearch => ({
  q: textIn(search.q),
  is_enabled: flagIn(search.is_enabled),
  unused_days: UNUSED_DAYS.find((n) => n === numberIn(search.unused_days)),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const peopleListQuery = (search: PeopleListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
