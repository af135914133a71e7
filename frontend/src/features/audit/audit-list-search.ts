import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { ENTITY } from './vocabulary.ts';

export type AuditListSearch = {
  account_id?: number;
  entity?: string;
  entity_id?: number;
  from?: string;
  to?: string;
  limit?: number;
  cursor?: string;
};

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

export const auditListSearch = (search: Record<string, unknown>): AuditListSearch => ({
  account_id: numberIn(search.account_id),
  entity: oneOf(Object.keys(ENTITY), search.entity),
  entity_id: numberIn(search.entity_id),
  from: dayIn(search.from),
  to: dayIn(search.to),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

export const auditListQuery = (search: AuditListSearch) => ({ limit: 50, ...compact(search) });
