import type { LibraryRef, LoanSuppliers, Supplier } from '#/api/generated/types.gen.ts';

/** An order holds no more. */
export const MOST = 100;

/** The order that stands: the chosen one, else everybody that is proposed. */
export const standing = ({ chosen, items }: LoanSuppliers) =>
  items.filter(({ place }) => !chosen || place !== null).map(({ library }) => library.id);

/** The order with one library at another place. */
export function moved(order: number[], from: number, by: -1 | 1): number[] {
  const to = from + by;
  const library = order[from];
  if (library === undefined || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, library);
}

/** One that a colleague adds: what is known of it is told when the order is kept. */
export const added = (library: LibraryRef): Supplier => ({
  library,
  verdict: 'ask',
  reasons: [],
  found_by: null,
  place: null,
  kept_reasons: [],
});

/** Who has it, as it is kept with the order. */
export const holdersOf = (items: Supplier[]) =>
  items.flatMap(({ library, found_by }) => (found_by ? [{ library_id: library.id, found_by }] : []));
