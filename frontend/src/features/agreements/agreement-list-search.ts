import type { AgreementStatus, LibraryKind } from '#/api/generated/types.gen.ts';
import { KINDS } from '#/app/library-kind.ts';
import { MUNICIPALITIES } from '#/app/places.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { STATUSES } from './vocabulary.ts';

/** How the server can order agreements. */
const SORTS = ['number', '-number', 'name', 'until_on', '-from_on'] as const;

type Sort = (typeof SORTS)[number];

export type AgreementListSearch = {
  q?: string;
  status?: AgreementStatus[];
  kind?: LibraryKind;
  municipality?: string;
  library_id?: number;
  is_expiring?: boolean;
  sort?: Sort;
  limit?: number;
  cursor?: string;
};

/** A heading asks for one order; where the server has only the other, it is that one. */
const ORDER: Record<string, Sort> = { '-name': 'name', '-until_on': 'until_on', from_on: '-from_on' };

export const agreementListSearch = (search: Record<string, unknown>): AgreementListSearch => ({
  q: textIn(search.q),
  status: someOf(STATUSES, search.status),
  kind: oneOf(KINDS, search.kind),
  municipality: oneOf(MUNICIPALITIES, search.municipality),
  library_id: numberIn(search.library_id),
  is_expiring: flagIn(search.is_expiring),
  sort: oneOf(SORTS, ORDER[String(search.sort)] ?? search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const agreementListQuery = ({ status, ...search }: AgreementListSearch) => ({
  limit: 50,
  sort: '-number' as Sort,
  ...compact({ ...search, status: status?.join(',') }),
  count: 'exact' as const,
});
