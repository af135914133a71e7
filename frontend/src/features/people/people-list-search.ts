import { compact, flagIn, numberIn, textIn } from '#/app/search.ts';

export type PeopleListSearch = { q?: string; is_enabled?: boolean; limit?: number; cursor?: string };

export const peopleListSearch = (search: Record<string, unknown>): PeopleListSearch => ({
  q: textIn(search.q),
  is_enabled: flagIn(search.is_enabled),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const peopleListQuery = (search: PeopleListSearch) => ({ limit: 50, ...compact(search), count: 'exact' as const });
