import type { LibraryKind } from '#/api/generated/types.gen.ts';
import { COUNTIES, MUNICIPALITIES } from '#/app/places.ts';
import { compact, flagIn, numberIn, oneOf, textIn } from '#/app/search.ts';
import { KINDS } from './vocabulary.ts';

/** How the server can order libraries. */
const SORTS = ['name', '-name', 'municipality', '-updated_at'] as const;

type Sort = (typeof SORTS)[number];

export type LibraryListSearch = {
  q?: string;
  kind?: LibraryKind;
  municipality?: string;
  county?: string;
  territory?: string;
  is_ours?: boolean;
  is_active?: boolean;
  parent_id?: number;
  sort?: Sort;
  limit?: number;
  cursor?: string;
};

export const libraryListSearch = (search: Record<string, unknown>): LibraryListSearch => ({
  q: textIn(search.q),
  kind: oneOf(KINDS, search.kind),
  municipality: oneOf(MUNICIPALITIES, search.municipality),
  county: oneOf(COUNTIES, search.county),
  territory: oneOf(COUNTIES, search.territory),
  is_ours: flagIn(search.is_ours),
  is_active: flagIn(search.is_active),
  parent_id: numberIn(search.parent_id),
  // A heading first asks for its ascending order; the newest changes are asked for the other way only.
  sort: oneOf(SORTS, search.sort === 'updated_at' ? '-updated_at' : search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const libraryListQuery = (search: LibraryListSearch) => ({
  limit: 50,
  sort: 'name' as Sort,
  ...compact(search),
  count: 'exact' as const,
});
