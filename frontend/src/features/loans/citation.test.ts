import { expect, test } from 'vitest';
import type { FoundTitle, Kind, Medium } from '#/api/generated/types.gen.ts';
import { blankCitation, type CitationDraft, citationFaults, citationOf, citationOfFound } from './citation.ts';

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

test('a title found elsewhere is the book that is wanted, or where the article stands', () => {
  const found = { title: 'Metai', subtitle: null, part: 'T. 2', author: 'D.', publisher: 'Vaga', year: 1977, edition: null } as FoundTitle;
  const typed = { ...blankCitation, title: 'Straipsnis', author: 'A. Autorius', year: '2020', pages: '3–9', issn: '1392-1428' };
  const of = (kind: Kind) => citationOfFound({ ...found, isbns: ['9780306406157'], issns: [] }, { kind, medium: 'original', ...typed });
  expect(of('book')).toMatchObject({
    title: 'Metai',
    author: 'D.',
    year: '1977',
    volume: 'T. 2',
    isbn: '9780306406157',
    issn: '',
    pages: '',
  });
  expect(of('article')).toMatchObject({ title: 'Straipsnis', author: 'A. Autorius', container_title: 'Metai', year: '2020', pages: '3–9' });
  expect(of('chapter')).toMatchObject({ title: 'Straipsnis', container_title: 'Metai', year: '1977', publisher: 'Vaga' });
});
