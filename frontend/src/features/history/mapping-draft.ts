import type { I18n } from '@lingui/core';
import { messageFor } from '#/api/field-errors.ts';
import type {
  HistoryDayFormat,
  HistoryDelimiter,
  HistoryEncoding,
  HistoryField,
  HistoryMapping,
  HistoryReading,
  LibraryRef,
} from '#/api/generated/types.gen.ts';
import type { Difference } from '#/ui/conflict.tsx';
import { filled } from '#/ui/form.ts';
import { FIELDS, NEEDED, partName } from './vocabulary.ts';

/** Where a field is read: nowhere, in a column, or the same in every row. */
export type Place = { column: string; constant: string; isConstant: boolean };
export type Word = { field: HistoryField; word: string; means: string };
export type Named = { word: string; library: LibraryRef | null };

export type MappingDraft = {
  name: string;
  source: string;
  encoding: HistoryEncoding;
  /** Blank where the first line shows it. */
  delimiter: HistoryDelimiter | '';
  day_format: HistoryDayFormat;
  is_number_yearly: boolean;
  places: Record<HistoryField, Place>;
  words: Word[];
  libraries: Named[];
};

const NOWHERE: Place = { column: '', constant: '', isConstant: false };

export const emptyDraft = (): MappingDraft => ({
  name: '',
  source: '',
  encoding: 'utf-8',
  delimiter: '',
  day_format: 'year_month_day',
  is_number_yearly: false,
  places: Object.fromEntries(FIELDS.map((field) => [field, NOWHERE])) as MappingDraft['places'],
  words: [],
  libraries: [],
});

/** A reading as a form holds it; libraries by the names that came with it. */
export function draftOfReading(reading: HistoryReading, libraries: LibraryRef[]): Omit<MappingDraft, 'name'> {
  const { places } = emptyDraft();
  for (const { field, column, constant } of reading.columns)
    places[field] = { column: column ?? '', constant: constant ?? '', isConstant: column == null };
  const named = (id: number) => libraries.find((library) => library.id === id) ?? null;
  return {
    source: reading.source,
    encoding: reading.encoding,
    delimiter: reading.delimiter ?? '',
    day_format: reading.day_format,
    is_number_yearly: reading.is_number_yearly,
    places,
    words: reading.words.map(({ field, word, means }) => ({ field, word, means })),
    libraries: reading.libraries.map(({ word, library_id }) => ({ word, library: named(library_id) })),
  };
}

export const draftOf = ({ name, reading, libraries }: HistoryMapping): MappingDraft => ({ name, ...draftOfReading(reading, libraries) });

/** What is sent; rows that were begun and left blank are left out. */
export function readingOf(draft: MappingDraft): HistoryReading {
  const columns = FIELDS.flatMap((field) => {
    const { column, constant, isConstant } = draft.places[field];
    const told = isConstant ? constant.trim() : column;
    return told ? [{ field, column: isConstant ? null : told, constant: isConstant ? told : null }] : [];
  });
  return {
    source: draft.source.trim(),
    encoding: draft.encoding,
    delimiter: draft.delimiter || null,
    day_format: draft.day_format,
    is_number_yearly: draft.is_number_yearly,
    columns,
    words: draft.words.filter(({ word, means }) => word.trim() && means),
    libraries: draft.libraries.flatMap(({ word, library }) => (word.trim() && library ? [{ word, library_id: library.id }] : [])),
  };
}

/** What can be told wrong without asking the server. */
export function faultsOf(draft: MappingDraft): Record<string, string> {
  const isRead = (field: HistoryField) => {
    const { column, constant, isConstant } = draft.places[field];
    return isConstant ? constant.trim() : column;
  };
  const required = messageFor({ code: 'field.required' });
  const missing = NEEDED.filter((field) => !isRead(field));
  return {
    ...filled('name', 'source')(draft),
    ...Object.fromEntries(missing.map((field) => [`places.${field}.${draft.places[field].isConstant ? 'constant' : 'column'}`, required])),
  };
}

/** The parts in which two drafts differ, in words. */
export function differencesOf(mine: MappingDraft, theirs: MappingDraft, i18n: I18n): Difference[] {
  const parts = (draft: MappingDraft) => {
    const { columns, words, ...reading } = readingOf(draft);
    const of = {
      name: draft.name,
      ...reading,
      columns: columns.map(({ field, column, constant }) => `${field} = ${column ?? constant}`).join('; '),
      words: words.map(({ word, means }) => `${word} = ${means}`).join('; '),
      libraries: draft.libraries.map(({ word, library }) => `${word} = ${library?.name}`).join('; '),
    };
    return Object.entries(of).map(([name, value]) => [name, String(value ?? '')] as const);
  };
  const others = new Map(parts(theirs));
  return parts(mine)
    .map(([name, value]) => ({ name: i18n._(partName(name)), mine: value, theirs: others.get(name) ?? '' }))
    .filter((difference) => difference.mine !== difference.theirs);
}
