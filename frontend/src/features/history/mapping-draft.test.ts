import { expect, test } from 'vitest';
import type { HistoryReading } from '#/api/generated/types.gen.ts';
import { draftOfReading, emptyDraft, faultsOf, readingOf } from './mapping-draft.ts';
import { sampleOf } from './sample.ts';

const reading: HistoryReading = {
  source: 'Excel',
  encoding: 'windows-1257',
  delimiter: 'semicolon',
  day_format: 'day_month_year',
  is_number_yearly: true,
  columns: [
    { field: 'side', column: null, constant: 'lending' },
    { field: 'title', column: 'Knyga', constant: null },
  ],
  words: [{ field: 'outcome', word: '+', means: 'filled' }],
  libraries: [{ word: 'Kelmė', library_id: 7 }],
};

test('a reading is sent as it came, and rows that were left blank are not', () => {
  const draft = { name: 'A', ...draftOfReading(reading, [{ id: 7, name: 'Kelmės biblioteka', short_name: null }]) };
  draft.words.push({ field: 'side', word: 'X', means: '' });
  draft.libraries.push({ word: 'Zarasai', library: null });
  expect(readingOf(draft)).toEqual(reading);
});

test('what no row can do without is asked for before anything is sent', () => {
  const draft = emptyDraft();
  draft.places.side = { column: '', constant: '', isConstant: true };
  const asked = ['name', 'places.requested_on.column', 'places.side.constant', 'places.title.column', 'source'];
  expect(Object.keys(faultsOf(draft)).sort()).toEqual(asked);
});

test('of a long file only the beginning is sent, up to the end of a line', async () => {
  const line = 'ąžuolas;'.repeat(10);
  const whole = new Blob([`${line}\n`.repeat(2000)]);
  const sample = Uint8Array.from(atob(await sampleOf(whole)), (char) => char.charCodeAt(0));
  const text = new TextDecoder('utf-8', { fatal: true }).decode(sample);
  expect([text.endsWith(`${line}\n`), text.length < 2000 * line.length, text.length > 30_000]).toEqual([true, true, true]);
  expect(atob(await sampleOf(new Blob(['a;b\n1;2'])))).toBe('a;b\n1;2');
});
