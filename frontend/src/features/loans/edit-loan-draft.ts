import { useLingui } from '@lingui/react/macro';
import type { Loan, LoanPatch } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';
import { askedOf, type CitationDraft, type CitationKind, citationDraftOf, citationOf } from './citation.ts';
import { useCitationNames } from './citation-fields.tsx';
import { type ContactDraft, contactDraftOf, contactOf } from './contact.ts';

/** What of a loan may be corrected, as it is typed. */
export type EditDraft = CitationDraft & {
  partner_number: string;
  needed_by_on: string | null;
  reader: { card_no: string; name: string };
  contact: ContactDraft;
};

export const editDraftOf = (loan: Loan): EditDraft => ({
  ...citationDraftOf(loan),
  partner_number: loan.partner_number ?? '',
  needed_by_on: loan.needed_by_on,
  reader: { card_no: loan.reader?.card_no ?? '', name: loan.reader?.name ?? '' },
  contact: contactDraftOf(loan.contact),
});

/** Only what was changed here: a field that a colleague changed meanwhile, and this one did not touch, is left alone. */
export function patchOf(draft: EditDraft, isDirty: (field: keyof EditDraft) => boolean, of: CitationKind): LoanPatch {
  const whole: LoanPatch = {
    ...citationOf({ ...draft, ...of }),
    partner_number: orNull(draft.partner_number),
    needed_by_on: draft.needed_by_on,
    reader: { card_no: draft.reader.card_no.trim(), name: draft.reader.name.trim() },
    contact: contactOf(draft.contact),
  };
  return Object.fromEntries(Object.entries(whole).filter(([field]) => isDirty(field as keyof EditDraft)));
}

/** Where two versions of a loan differ, in words. */
export function useDifferences(of: CitationKind) {
  const { t } = useLingui();
  const names = useCitationNames(of);
  return (mine: EditDraft, theirs: EditDraft) =>
    [
      ...askedOf(of).map((field) => ({ name: names[field], mine: mine[field], theirs: theirs[field] })),
      { name: t`Jų užsakymo numeris`, mine: mine.partner_number, theirs: theirs.partner_number },
      { name: t`Reikia iki`, mine: mine.needed_by_on ?? '', theirs: theirs.needed_by_on ?? '' },
      { name: t`Skaitytojo pažymėjimas`, mine: mine.reader.card_no, theirs: theirs.reader.card_no },
      { name: t`Skaitytojo vardas ir pavardė`, mine: mine.reader.name, theirs: theirs.reader.name },
      { name: t`Skaitytojo el. paštas`, mine: mine.contact.email, theirs: theirs.contact.email },
      { name: t`Skaitytojo telefonas`, mine: mine.contact.phone, theirs: theirs.contact.phone },
    ].filter((line) => line.mine.trim() !== line.theirs.trim());
}
