import type { ChargeKind, Payer, Side } from '#/api/generated/types.gen.ts';
import { compact, flagIn, numberIn, oneOf, textIn } from '#/app/search.ts';

// Closed lists without their words: what reads an address loads with every screen.
const KINDS: ChargeKind[] = ['postage_out', 'postage_back', 'copies', 'voucher', 'compensation', 'other'];
const PAYERS: Payer[] = ['reader', 'partner', 'our_library', 'central_funding'];
const SIDES: Side[] = ['borrowing', 'lending'];

export type LinesSearch = {
  q?: string;
  from?: string;
  to?: string;
  kind?: ChargeKind;
  payer?: Payer;
  side?: Side;
  library_id?: number;
  is_taken_back?: boolean;
  is_billed?: boolean;
  limit?: number;
  cursor?: string;
};

export const linesSearch = (search: Record<string, unknown>): LinesSearch => ({
  q: textIn(search.q),
  from: textIn(search.from),
  to: textIn(search.to),
  kind: oneOf(KINDS, search.kind),
  payer: oneOf(PAYERS, search.payer),
  side: oneOf(SIDES, search.side),
  library_id: numberIn(search.library_id),
  is_taken_back: flagIn(search.is_taken_back),
  is_billed: flagIn(search.is_billed),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

/** The query for an address; the defaults stay out of the address. */
export const linesQuery = (search: LinesSearch) => ({ limit: 50, ...compact(search) });
