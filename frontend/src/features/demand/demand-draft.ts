import { messageFor } from '#/api/field-errors.ts';
import type { Demand, DemandPatch, DemandPriority } from '#/api/generated/types.gen.ts';
import { centsOf } from '#/app/euros.ts';
import { filled, orNull } from '#/ui/form.ts';

/** What is typed of an entry: every text is there, even when it is empty. */
export type DemandDraft = {
  title: string;
  author: string;
  publisher: string;
  year: string;
  isbn: string;
  issn: string;
  priority: DemandPriority;
  price_cents: string;
  price_source: string;
  price_on: string | null;
  note: string;
};

export const emptyDraft: DemandDraft = {
  title: '',
  author: '',
  publisher: '',
  year: '',
  isbn: '',
  issn: '',
  priority: 'normal',
  price_cents: '',
  price_source: '',
  price_on: null,
  note: '',
};

export const draftOf = (entry: Demand): DemandDraft => ({
  title: entry.title,
  author: entry.author ?? '',
  publisher: entry.publisher ?? '',
  year: entry.year === null ? '' : String(entry.year),
  isbn: entry.isbn ?? '',
  issn: entry.issn ?? '',
  priority: entry.priority,
  price_cents: entry.price_cents === null ? '' : (entry.price_cents / 100).toFixed(2).replace('.', ','),
  price_source: entry.price_source ?? '',
  price_on: entry.price_on,
  note: entry.note ?? '',
});

/** What needs no server to be wrong. */
export function faultsOf(draft: DemandDraft) {
  const faults: Record<string, string> = filled('title')(draft);
  if (draft.price_cents.trim() && centsOf(draft.price_cents) === null) faults.price_cents = messageFor({ code: 'value.wrong_format' });
  if (draft.year.trim() && !/^\d{4}$/.test(draft.year.trim())) faults.year = messageFor({ code: 'value.wrong_format' });
  return faults;
}

/** Without a price neither its source nor its day is sent. */
export function bodyOf(draft: DemandDraft): DemandPatch & { title: string } {
  const price_cents = centsOf(draft.price_cents);
  return {
    title: draft.title,
    author: orNull(draft.author),
    publisher: orNull(draft.publisher),
    year: draft.year.trim() ? Number(draft.year) : null,
    isbn: orNull(draft.isbn),
    issn: orNull(draft.issn),
    priority: draft.priority,
    price_cents,
    price_source: price_cents === null ? null : orNull(draft.price_source),
    price_on: price_cents === null ? null : draft.price_on || null,
    note: orNull(draft.note),
  };
}
