import type { InvoiceKind, InvoiceOrder, InvoiceStatus } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, someOf, textIn } from '#/app/search.ts';
import { KINDS, STATUSES } from './lists.ts';

const SORTS: InvoiceOrder[] = ['-invoice_on', 'invoice_on', 'name', '-total'];

export type InvoiceListSearch = {
  q?: string;
  status?: InvoiceStatus[];
  kind?: InvoiceKind;
  library_id?: number;
  run_id?: number;
  is_overdue?: boolean;
  sort?: InvoiceOrder;
  limit?: number;
  cursor?: string;
};

/** A heading asks for one order; where the server has only the other, it is that one. */
const ORDER: Record<string, InvoiceOrder> = { total: '-total', '-name': 'name' };

export const invoiceListSearch = (search: Record<string, unknown>): InvoiceListSearch => ({
  q: textIn(search.q),
  status: someOf(STATUSES, search.status),
  kind: oneOf(KINDS, search.kind),
  library_id: numberIn(search.library_id),
  run_id: numberIn(search.run_id),
  is_overdue: flagIn(search.is_overdue),
  sort: oneOf(SORTS, ORDER[String(search.sort)] ?? search.sort),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address: the defaults stay out of the address. */
export const invoiceListQuery = ({ status, ...search }: InvoiceListSearch) => ({
  limit: 50,
  sort: '-invoice_on' as InvoiceOrder,
  ...compact({ ...search, status: status?.join(',') }),
});
