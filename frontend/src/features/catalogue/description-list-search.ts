import type { DescriptionKind } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, textIn } from '#/app/search.ts';
import { KINDS } from './vocabulary.ts';

/** How the server can order the catalogue. */
const SORTS = ['title', '-title', 'year', '-year', '-updated_at'] as const;

type Sort = (typeof SORTS)[number];

export type DescriptionListSearch = {
  q?: string;
  kind?: DescriptionKind;
  language?: string;
  year_from?: number;
  year_to?: number;
  has_items?: boolean;
  branch_id?: number;
  sort?: Sort;
  limit?: number;
  cursor?: string;
};

export const descriptionListSearch = (search: Record<string, unknown>): DescriptionListSearch => ({
  q: textIn(search.q),
  kind: oneOf(KINDS, search.kind),
  language: textIn(search.language),
  year_from: numberIn(search.year_from),
  year_to: numberIn(search.year_to),
  has_items: flagIn(search.has_items),
  branch_id: numberIn(search.branch_id),
  // A heading first asks for its ascending order; the newest changes are asked for the other way only.
  sort: oneOf(SORTS, search.sort === 'updated_at' ? '-updated_at' : search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const descriptionListQuery = (search: DescriptionListSearch) => ({
  limit: 50,
  sort: 'title' as Sort,
  ...compact(search),
  count: 'exact' as const,
});
