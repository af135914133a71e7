import type { ReportKind, ReportStatus } from '#/api/generated/types.gen.ts';
import { compact, numberIn, someOf, textIn } from '#/app/search.ts';
import { KINDS, STATUSES } from './lists.ts';

export type ReportSearch = {
  q?: string;
  kind?: ReportKind[];
  status?: ReportStatus[];
  year?: number;
  owner_id?: number;
  limit?: number;
  cursor?: string;
};

export const reportSearch = (search: Record<string, unknown>): ReportSearch => ({
  q: textIn(search.q),
  kind: someOf(KINDS, search.kind),
  status: someOf(STATUSES, search.status),
  year: numberIn(search.year),
  owner_id: numberIn(search.owner_id),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

export const reportQuery = ({ kind, status, ...search }: ReportSearch) => ({
  limit: 50,
  ...compact({ ...search, kind: kind?.join(','), status: status?.join(',') }),
  count: 'exact' as const,
});
