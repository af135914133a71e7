import { messageFor } from '#/api/field-errors.ts';
import type {
  Channel,
  FindSimilarLoansData,
  Kind,
  LibraryRef,
  Medium,
  NewLoan,
  NotLent,
  Side,
  SimilarLoan,
} from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { orNull } from '#/ui/form.ts';
import { blankCitation, type CitationDraft, citationFaults, citationOf, isCopy } from './citation.ts';
import { blankContact, type ContactDraft, contactOf, isFilled } from './contact.ts';

export const MOST_ITEMS = 50;

/** A request as it is typed; what its side, kind and medium have no use for stays here and is not sent. */
export type NewLoanDraft = CitationDraft & {
  side: Side;
  medium: Medium;
  kind: Kind;
  library_id: LibraryRef | null;
  branch_id: LibraryRef | null;
  channel: Channel;
  requested_on: string | null;
  needed_by_on: string | null;
  partner_number: string;
  n_items: number | string;
  volumes: string[];
  /** A request of the department itself has no reader. */
  is_for_department: boolean;
  reader: { card_no: string; name: string };
  contact: ContactDraft;
  /** Asked for when the server says that the reader has as many as the limit allows. */
  over_limit_reason: string;
  note: string;
  /** Of the things that agreements do not lend; only of what we lend. */
  category: NotLent | '';
  /** Why it is taken although something stops it. */
  exception: string;
};

export const blankLoan = (side: Side, branch: LibraryRef): NewLoanDraft => ({
  ...blankCitation,
  side,
  medium: 'original',
  kind: 'book',
  library_id: null,
  branch_id: branch,
  channel: side === 'borrowing' ? 'in_person' : 'email',
  requested_on: today(),
  needed_by_on: null,
  partner_number: '',
  n_items: 1,
  volumes: [],
  is_for_department: false,
  reader: { card_no: '', name: '' },
  contact: blankContact,
  over_limit_reason: '',
  note: '',
  category: '',
  exception: '',
});

const required = () => messageFor({ code: 'field.required' });

export function newLoanFaults(draft: NewLoanDraft) {
  const isBorrowing = draft.side === 'borrowing';
  const wantsReader = isBorrowing && !draft.is_for_department;
  const faults: Record<string, string | false> = {
    ...citationFaults(draft),
    library_id: !isBorrowing && !draft.library_id && messageFor({ code: 'loans.library_required' }),
    'reader.card_no': wantsReader && !draft.reader.card_no.trim() && required(),
    'reader.name': wantsReader && !draft.reader.name.trim() && required(),
    requested_on: !draft.requested_on && required(),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault));
}

/** The number of items asked for; a copy is one. */
export const itemsOf = ({ medium, n_items }: Pick<NewLoanDraft, 'medium' | 'n_items'>) =>
  isCopy(medium) ? 1 : Math.min(Math.max(Math.trunc(Number(n_items)) || 1, 1), MOST_ITEMS);

export function newLoanOf(draft: NewLoanDraft): NewLoan {
  const { side, medium, kind, channel, requested_on, needed_by_on, reader } = draft;
  const n_items = itemsOf(draft);
  const volumes = Array.from({ length: n_items }, (_, index) => draft.volumes[index]?.trim() ?? '');
  const isBorrowing = side === 'borrowing';
  return {
    side,
    medium,
    kind,
    channel,
    requested_on,
    needed_by_on,
    branch_id: draft.branch_id?.id,
    ...citationOf(draft),
    note: orNull(draft.note),
    ...(n_items > 1 && { n_items }),
    ...(n_items > 1 && volumes.some(Boolean) && { volumes }),
    ...(!isBorrowing && {
      library_id: draft.library_id?.id,
      partner_number: orNull(draft.partner_number),
      category: draft.category || null,
      exception: orNull(draft.exception),
    }),
    ...(isBorrowing && draft.is_for_department && { is_for_department: true }),
    ...(isBorrowing && draft.over_limit_reason.trim() && { over_limit_reason: draft.over_limit_reason.trim() }),
    ...(isBorrowing &&
      !draft.is_for_department && {
        reader: { card_no: reader.card_no.trim(), name: reader.name.trim() },
        ...(isFilled(draft.contact) && { contact: contactOf(draft.contact) }),
      }),
  };
}

/** What is asked before it is saved: whether it is asked for already. */
export function similarTo(draft: NewLoanDraft): FindSimilarLoansData['query'] {
  const { side, medium, kind, needed_by_on } = draft;
  const { title, author, year, volume, issue, pages, isbn, issn } = citationOf(draft);
  const typed = { author, year, volume, issue, pages, isbn, issn, needed_by_on };
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value));
  return { side, medium, kind, title, ...filled };
}

/** Whether it was asked by the reader, or the library, that is typed here; null while that is not known. */
export function isSameAsker({ side, reader, library_id }: NewLoanDraft, { loan }: SimilarLoan) {
  if (side === 'lending') return library_id && loan.library ? library_id.id === loan.library.id : null;
  const card = reader.card_no.trim();
  return card && loan.reader ? card === loan.reader.card_no : null;
}
