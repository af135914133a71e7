import { expect, test } from 'vitest';
import type { Kind, Medium } from '#/api/generated/types.gen.ts';
import { blankCitation, type CitationDraft, citationFaults, citationOf } from './citation.ts';

const faultsOf = (kind: Kind, medium: Medium, typed: Partial<CitationDraft> = {}) =>
  Object.keys(citationFaults({ kind, medium, ...blankCitation, ...typed }));

test.each<[Kind, Medium, string[]]>([
  ['book', 'original', ['title', 'author', 'year']],
  ['book', 'paper_copy', ['title', 'author', 'year', 'pages']],
  ['article', 'electronic_copy', ['title', 'author', 'container_title', 'year', 'volume', 'pages']],
  ['chapter', 'paper_copy', ['title', 'author', 'container_title', 'year', 'pages']],
  ['other', 'original', ['title']],
])('an empty %s as %s lacks %s', (kind, medium, fields) => {
  expect(faultsOf(kind, medium)).toEqual(fields);
});

test('a book with an ISBN needs only its title', () => {
  expect(faultsOf('book', 'original', { title: 'Metai', isbn: '978-3-16-148410-0' })).toEqual([]);
});

test('an article has a volume or an issue', () => {
  const typed = { title: 'T', author: 'A', container_title: 'Z', year: '2021', pages: '3–9' };
  expect(faultsOf('article', 'paper_copy', { ...typed, issue: '3' })).toEqual([]);
  expect(faultsOf('article', 'paper_copy', { ...typed, volume: '12' })).toEqual([]);
});

test('numbers that cannot be right are told', () => {
  expect(faultsOf('other', 'original', { title: 'T', year: '21', isbn: '978-3-16-148410-1', issn: '1392-1429' })).toEqual([
    'year',
    'isbn',
    'issn',
  ]);
});

test('what another kind asked for is kept on the screen and not sent', () => {
  const draft = { ...blankCitation, title: ' Metai ', year: '1977', issue: '5', issn: 'nonsense' };
  const sent = citationOf({ kind: 'book', medium: 'original', ...draft });
  expect(sent).toMatchObject({ title: 'Metai', year: 1977, author: null });
  expect(sent).not.toHaveProperty('issue');
  expect(sent).not.toHaveProperty('issn');
});
