import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FoundTitle, Lookup, LookupTarget, LookupTargetAnswer } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const found = (title: string, more: Partial<FoundTitle> = {}): FoundTitle => ({
  kind: 'book',
  title,
  subtitle: null,
  part: null,
  author: 'Žemaitė',
  responsibility: null,
  edition: null,
  place: 'Vilnius',
  publisher: 'Vaga',
  year: 1987,
  extent: null,
  series: null,
  language: 'lit',
  isbns: ['9780306406157'],
  issns: [],
  holders: [
    { target_id: 1, name: 'Kauno katalogas', library: null, control_number: 'k1' },
    {
      target_id: 2,
      name: 'Utenos katalogas',
      library: { id: 9, name: 'Utenos viešoji biblioteka', short_name: null },
      control_number: 'u1',
    },
  ],
  ...more,
});

const answered = (more: Partial<LookupTargetAnswer> = {}): LookupTargetAnswer => ({
  target_id: 1,
  name: 'Kauno katalogas',
  library: null,
  status: 'answered',
  reason: null,
  http_status: null,
  said: null,
  count: 1,
  n_read: 1,
  n_unread: 0,
  ms: 240,
  ...more,
});

const lookup: Lookup = {
  items: [found('Marti', { subtitle: 'apysaka' })],
  targets: [
    answered(),
    answered({ target_id: 3, name: 'Lėtas katalogas', status: 'late', reason: 'timed_out', count: null, n_read: 0, ms: 5000 }),
    answered({
      target_id: 4,
      name: 'Kitoks katalogas',
      status: 'diagnostic',
      reason: 'diagnostic',
      said: 'Unsupported index',
      count: null,
      n_read: 0,
    }),
  ],
};

const target: LookupTarget = {
  id: 5,
  name: 'Kauno katalogas',
  url: 'https://katalogas.example.lt/sru',
  library: null,
  sru_version: '1.2',
  record_schema: 'marcxml',
  marc_format: null,
  indexes: { title: 'dc.title', author: 'dc.creator', isbn: null, issn: null, relation: 'all' },
  deadline_ms: 2500,
  position: 1,
  is_active: true,
  credentials: { user_name: 'pavb' },
  created_at: '2026-03-02T08:00:00Z',
  version: 3,
};

const desk = {
  'GET /session': sessionWith('loans:read', 'loans:request', 'libraries:read', 'parameters:read', 'parameters:manage'),
  'GET /libraries': { items: [], next_cursor: null },
  'GET /loans': { items: [], next_cursor: null },
  'GET /lookup/titles': lookup,
  'GET /lookup/targets': { items: [target] },
  'GET /lookup/targets/5': target,
  'GET /lookup/targets/5/events': { items: [] },
};
const open = () => screen.findByRole('button', { name: 'Ieškoti kitose bibliotekose' });

test('what the form holds is looked up, and one click fills the form', async () => {
  const asked = serve(desk);
  const { user } = visit('/loans/new');
  await user.type(await screen.findByLabelText(/Antraštė/), 'marti');
  await user.click(await open());
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText('Antraštė')).toHaveValue('marti');
  await user.type(within(dialog).getByLabelText('Autorius'), 'žemaitė{Enter}');
  const title = await within(dialog).findByText('Marti: apysaka');
  const { searchParams } = new URL(asked.find(({ url }) => url.includes('/lookup/titles'))?.url ?? '');
  expect(Object.fromEntries(searchParams)).toEqual({ title: 'marti', author: 'žemaitė' });
  expect(title.closest('li')).toHaveTextContent('Turi:Kauno katalogasUtenos viešoji biblioteka');
  expect(within(dialog).getByRole('row', { name: /Lėtas katalogas/ })).toHaveTextContent('Nespėjoneatsakė per jam skirtą laiką5 s');
  expect(within(dialog).getByRole('row', { name: /Kitoks katalogas/ })).toHaveTextContent('serveris sako: „Unsupported index“');
  await user.click(within(dialog).getByRole('button', { name: /Įrašyti į užsakymą/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByLabelText(/Antraštė/)).toHaveValue('Marti: apysaka');
  expect(screen.getByLabelText(/Autorius/)).toHaveValue('Žemaitė');
  expect(screen.getByLabelText('ISBN')).toHaveValue('9780306406157');
  expect(screen.getByText(/turi: Kauno katalogas, Utenos viešoji biblioteka/)).toBeInTheDocument();
});

test('a wrong ISBN is told at its field, and an empty question is not asked', async () => {
  const detail = 'ISBN kontrolinis skaitmuo neteisingas.';
  const asked = serve({
    ...desk,
    'GET /lookup/titles': () => problem(422, 'body.invalid', 'Pataisykite', [{ pointer: '/isbn', code: 'isbn.check_digit', detail }]),
  });
  const { user } = visit('/loans/new');
  await user.click(await open());
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Ieškoti' }));
  expect(await within(dialog).findByText('Būtina užpildyti')).toBeInTheDocument();
  expect(asked.some(({ url }) => url.includes('/lookup/titles'))).toBe(false);
  await user.type(within(dialog).getByLabelText('ISBN'), '9780306406158{Enter}');
  await waitFor(() => expect(within(dialog).getByLabelText('ISBN')).toBeInvalid());
});

test('where nothing is set up or nothing is found, it says what to do', async () => {
  let answer: Lookup = { items: [], targets: [] };
  serve({ ...desk, 'GET /lookup/titles': () => answer });
  const { user } = visit('/loans/new');
  await user.click(await open());
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Antraštė'), 'nieko{Enter}');
  expect(await within(dialog).findByRole('link', { name: 'Įrašyti katalogą' })).toBeInTheDocument();
  answer = { items: [], targets: [answered({ count: 0, n_read: 0 })] };
  await user.click(within(dialog).getByRole('button', { name: 'Ieškoti' }));
  expect(await within(dialog).findByText(/Nieko nerasta/)).toBeInTheDocument();
});

test('of what we lend nothing is looked up elsewhere', async () => {
  serve(desk);
  visit('/loans/new?side=lending');
  await screen.findByLabelText(/Jų užsakymo numeris/);
  expect(screen.queryByRole('button', { name: 'Ieškoti kitose bibliotekose' })).not.toBeInTheDocument();
});

test('a catalogue is set up with the usual names of its indexes', async () => {
  const asked = serve({ ...desk, 'POST /lookup/targets': target });
  const { user } = visit('/lookup/new');
  await user.type(await screen.findByLabelText(/^Pavadinimas/), 'Kauno katalogas');
  await user.type(screen.getByLabelText(/^SRU adresas/), 'https://katalogas.example.lt/sru');
  await user.selectOptions(screen.getByLabelText(/^Rinkinys/), 'rec / plain');
  await user.clear(screen.getByLabelText('ISSN'));
  await user.click(screen.getByText('2.0'));
  await user.click(screen.getByRole('button', { name: 'Įrašyti katalogą' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Kauno katalogas' })).toBeInTheDocument();
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toEqual({
    name: 'Kauno katalogas',
    url: 'https://katalogas.example.lt/sru',
    library_id: null,
    sru_version: '2.0',
    record_schema: 'marcxml',
    marc_format: null,
    indexes: { title: 'title', author: 'author', isbn: 'isbn', issn: null, relation: 'all' },
    deadline_ms: 5000,
    position: 0,
    is_active: true,
    credentials: null,
  });
});

test('a catalogue is changed without its password, which stays', async () => {
  const asked = serve({ ...desk, 'PATCH /lookup/targets/5': { ...target, version: 4 } });
  const { user } = visit('/lookup/5/edit');
  await user.clear(await screen.findByLabelText(/^Kiek sekundžių/));
  await user.type(screen.getByLabelText(/^Kiek sekundžių/), '3,5');
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'PATCH')).toBe(true));
  const patch = asked.find(({ method }) => method === 'PATCH');
  expect(patch?.headers.get('If-Match')).toBe('"3"');
  const body = await patch?.json();
  expect(body).toMatchObject({ deadline_ms: 3500, name: 'Kauno katalogas' });
  expect(body).not.toHaveProperty('credentials');
});

test('a catalogue is tried on its page', async () => {
  const answer = { items: [found('Metai')], targets: [answered({ name: 'Kauno katalogas', count: 12, n_unread: 2 })] };
  serve({ ...desk, 'GET /lookup/targets/5/titles': answer });
  const { user } = visit('/lookup/5');
  const section = await screen.findByRole('region', { name: 'Išbandyti' });
  await user.type(within(section).getByLabelText('Antraštė'), 'metai{Enter}');
  expect(await within(section).findByText('Metai')).toBeInTheDocument();
  expect(within(section).getByRole('row')).toHaveTextContent('turi 12, rodoma 1; neperskaityta įrašų: 2');
  expect(within(section).queryByRole('button', { name: /Įrašyti į užsakymą/ })).not.toBeInTheDocument();
});
