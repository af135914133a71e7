import { messageFor } from '#/api/field-errors.ts';
import type { Description, FoundTitle, Kind, Medium } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';
import { isIsbn, isIssn } from './standard-number.ts';

const FIELDS = ['title', 'author', 'container_title', 'publisher', 'year', 'edition', 'volume', 'issue', 'pages', 'isbn', 'issn'] as const;
export type CitationField = (typeof FIELDS)[number];

/** The bibliographic description as it is typed. */
export type CitationDraft = Record<CitationField, string>;
export type CitationKind = { kind: Kind; medium: Medium };

export const blankCitation = Object.fromEntries(FIELDS.map((field) => [field, ''])) as CitationDraft;

export const citationDraftOf = (loan: { [Field in CitationField]: string | number | null }) =>
  Object.fromEntries(FIELDS.map((field) => [field, String(loan[field] ?? '')])) as CitationDraft;

/** A title of our catalogue, as a request speaks of it; what it has no word for stays blank. */
export const citationOfTitle = ({ title, subtitle, part, author, publisher, year, edition, numbers }: Description): CitationDraft => {
  const first = (kind: 'isbn' | 'issn') => numbers.find((number) => number.kind === kind && number.is_valid)?.number ?? '';
  return {
    ...blankCitation,
    title: [title, subtitle].filter(Boolean).join(': '),
    author: author ?? '',
    publisher: publisher ?? '',
    year: String(year ?? ''),
    edition: edition ?? '',
    volume: part ?? '',
    isbn: first('isbn'),
    issn: first('issn'),
  };
};

/** A title found at another library, as a request of this kind speaks of it: of an article it is the journal or the book. */
export function citationOfFound(found: FoundTitle, draft: CitationKind & CitationDraft): CitationDraft {
  const { title, subtitle, part, author, publisher, year, edition, isbns, issns } = found;
  const name = [title, subtitle].filter(Boolean).join(': ');
  const [isbn = '', issn = ''] = [isbns[0], issns[0]];
  const imprint = { publisher: publisher ?? '', isbn, issn };
  const kept = Object.fromEntries(FIELDS.map((field) => [field, draft[field]])) as CitationDraft;
  if (draft.kind === 'article' || draft.kind === 'chapter') {
    const isOneYear = draft.kind === 'chapter' && year !== null;
    return { ...kept, ...imprint, container_title: name, ...(isOneYear && { year: String(year), edition: edition ?? '' }) };
  }
  const whole = { title: name, author: author ?? '', year: String(year ?? ''), edition: edition ?? '', volume: part ?? '' };
  return { ...blankCitation, ...imprint, ...whole };
}

/** What each kind is described by, in the order in which it is asked. */
const ASKED: Record<Kind, CitationField[]> = {
  book: ['title', 'author', 'isbn', 'publisher', 'year', 'edition', 'volume', 'pages'],
  article: ['title', 'author', 'container_title', 'year', 'volume', 'issue', 'pages', 'issn'],
  chapter: ['title', 'author', 'container_title', 'publisher', 'year', 'pages', 'isbn', 'edition'],
  other: ['title', 'author', 'container_title', 'publisher', 'year', 'edition', 'volume', 'issue', 'pages', 'isbn', 'issn'],
};

export const isCopy = (medium: Medium) => medium !== 'original';

/** A whole book has no pages to name; a copy of it always does. */
export const askedOf = ({ kind, medium }: CitationKind) =>
  ASKED[kind].filter((field) => field !== 'pages' || kind !== 'book' || isCopy(medium));

/** What the kind cannot do without; an ISBN says who wrote the book and when. */
export function requiredOf({ kind, medium, isbn, volume, issue }: CitationKind & CitationDraft): CitationField[] {
  if (kind === 'article') {
    const numbered: CitationField[] = volume.trim() || issue.trim() ? [] : ['volume'];
    return ['title', 'author', 'container_title', 'year', ...numbered, 'pages'];
  }
  if (kind === 'chapter') return ['title', 'author', 'container_title', 'year', 'pages'];
  if (kind === 'other') return ['title'];
  return ['title', ...(isbn.trim() ? [] : (['author', 'year'] as const)), ...(isCopy(medium) ? (['pages'] as const) : [])];
}

const wrongFormat = () => messageFor({ code: 'value.wrong_format' });

/** What is wrong with what was typed, before the server is asked. */
export function citationFaults(draft: CitationKind & CitationDraft): Partial<CitationDraft> {
  const asked = askedOf(draft);
  const faults: [CitationField, string | false][] = [
    ...requiredOf(draft).map((field): [CitationField, string | false] => [
      field,
      !draft[field].trim() && messageFor({ code: 'field.required' }),
    ]),
    ['year', draft.year.trim() !== '' && !/^\d{4}$/.test(draft.year.trim()) && wrongFormat()],
    ['isbn', draft.isbn.trim() !== '' && !isIsbn(draft.isbn) && messageFor({ code: 'isbn.check_digit' })],
    ['issn', draft.issn.trim() !== '' && !isIssn(draft.issn) && messageFor({ code: 'issn.check_digit' })],
  ];
  return Object.fromEntries(faults.filter(([field, fault]) => fault && asked.includes(field)));
}

/** The description as the API takes it: only what this kind is described by. */
export const citationOf = (draft: CitationKind & CitationDraft) => ({
  ...(Object.fromEntries(askedOf(draft).map((field) => [field, orNull(draft[field])])) as Partial<CitationDraft>),
  title: draft.title.trim(),
  year: draft.year.trim() ? Number(draft.year) : null,
});
