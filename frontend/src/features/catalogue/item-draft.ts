import type { CatalogueItem, LibraryRef, NotLendable } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';

/** An item as it is typed. */
export type ItemDraft = {
  barcode: string;
  accession_number: string;
  branch: LibraryRef | null;
  location: string;
  shelf_mark: string;
  not_lendable: NotLendable | null;
  condition: string;
};

export const emptyItem = (branch: LibraryRef): ItemDraft => ({
  barcode: '',
  accession_number: '',
  branch,
  location: '',
  shelf_mark: '',
  not_lendable: null,
  condition: '',
});

export const itemDraftOf = (item: CatalogueItem): ItemDraft => ({
  barcode: item.barcode,
  accession_number: item.accession_number ?? '',
  branch: item.branch,
  location: item.location ?? '',
  shelf_mark: item.shelf_mark ?? '',
  not_lendable: item.not_lendable,
  condition: item.condition ?? '',
});

/** What items of one title have in common. */
export const commonOf = (draft: ItemDraft) => ({
  branch_id: draft.branch?.id,
  location: orNull(draft.location),
  shelf_mark: orNull(draft.shelf_mark),
  not_lendable: draft.not_lendable,
  condition: orNull(draft.condition),
});

export const itemOf = (draft: ItemDraft) => ({
  ...commonOf(draft),
  barcode: draft.barcode.trim(),
  accession_number: orNull(draft.accession_number),
});
