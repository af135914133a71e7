import { numberIn, textIn } from '#/app/search.ts';

export type VouchersSearch = { limit?: number; cursor?: string };

export const vouchersSearch = (search: Record<string, unknown>): VouchersSearch => ({
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});
