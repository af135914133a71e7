import { messageFor } from '#/api/field-errors.ts';
import type { Description, DescriptionKind, NewDescription } from '#/api/generated/types.gen.ts';
import { orNull } from '#/ui/form.ts';

const TEXTS = ['subtitle', 'part', 'author', 'responsibility', 'edition', 'place', 'publisher', 'extent', 'series', 'language'] as const;
type Texts = Record<(typeof TEXTS)[number], string>;

/** What is typed of a title: every text is there, even when it is empty; numbers stand one a line. */
export type DescriptionDraft = Texts & { kind: DescriptionKind; title: string; year: string; isbns: string; issns: string };

const blank = Object.fromEntries(TEXTS.map((name) => [name, ''])) as Texts;

export const emptyDescription: DescriptionDraft = { ...blank, kind: 'book', title: '', year: '', isbns: '', issns: '', language: 'lit' };

const numbersOf = ({ numbers }: Description, kind: 'isbn' | 'issn') =>
  numbers
    .filter((number) => number.kind === kind)
    .map(({ number }) => number)
    .join('\n');

export const draftOf = (description: Description): DescriptionDraft => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, description[name] ?? ''])) as Texts),
  kind: description.kind,
  title: description.title,
  year: String(description.year ?? ''),
  isbns: numbersOf(description, 'isbn'),
  issns: numbersOf(description, 'issn'),
});

const lines = (text: string) =>
  text
    .split(/[\n;,]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A draft as the API takes it, whole: what is empty is null. */
export const bodyOf = (draft: DescriptionDraft): NewDescription => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, orNull(draft[name])])) as Record<keyof Texts, string | null>),
  kind: draft.kind,
  title: draft.title.trim(),
  year: draft.year.trim() ? Number(draft.year) : null,
  isbns: lines(draft.isbns),
  issns: lines(draft.issns),
});

/** The faults that need no server. */
export function faultsOf({ title, year, language }: DescriptionDraft): Record<string, string> {
  const faults: [string, string | false][] = [
    ['title', !title.trim() && 'field.required'],
    ['year', year.trim() !== '' && !/^[12]\d{3}$/.test(year.trim()) && 'value.wrong_format'],
    ['language', language.trim() !== '' && !/^[a-z]{3}$/.test(language.trim()) && 'value.wrong_format'],
  ];
  return Object.fromEntries(faults.flatMap(([field, code]) => (code ? [[field, messageFor({ code })]] : [])));
}
