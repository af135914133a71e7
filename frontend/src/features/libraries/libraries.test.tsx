import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Import, Library, LibraryRow } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const library: Library = {
  id: 7,
  parent: null,
  kind: 'municipal',
  name: 'Trakų viešoji biblioteka',
  short_name: null,
  is_ours: false,
  municipality: 'Trakų rajono',
  county: 'Vilniaus',
  territory: 'Vilniaus',
  sigla: 'C18',
  isil: null,
  company_code: null,
  street: null,
  city: 'Trakai',
  postal_code: '21106',
  country: 'LT',
  reached_by: 'email',
  reached_at: null,
  note: null,
  is_active: true,
  is_same_administration: false,
  n_branches: 0,
  version: 3,
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:00:00Z',
  contacts: [],
  closures: [],
};
/** One change, as when one pastes: letter by letter a long form is slow here. */
const fill = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });
const session = sessionWith('libraries:read', 'libraries:manage', 'libraries:import');
const page = (...items: LibraryRow[]) => ({ items, next_cursor: null, total: items.length });
const answers = {
  'GET /session': session,
  'GET /libraries': page(library),
  'GET /libraries/7': library,
  'GET /libraries/7/events': { items: [] },
};

test('every filter of the list is in its address, and in its file', async () => {
  const asked = serve(answers);
  const { user, router } = visit('/libraries?kind=municipal');
  await screen.findByText('1 biblioteka', { selector: 'header *' });
  await user.selectOptions(screen.getByLabelText('Apskritis'), 'Vilniaus');
  await waitFor(() => expect(router.state.location.href).toBe('/libraries?kind=municipal&county=Vilniaus'));
  const { searchParams } = new URL(asked.at(-1)?.url ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({ kind: 'municipal', county: 'Vilniaus', sort: 'name', count: 'exact' });
  expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    '/api/v1/libraries?sort=name&kind=municipal&county=Vilniaus&format=csv',
  );
});

test('who may only read is offered no changes', async () => {
  serve({ ...answers, 'GET /session': sessionWith('libraries:read') });
  visit('/libraries/7');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Trakų viešoji biblioteka');
  expect(screen.queryByRole('link', { name: 'Redaguoti' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Pridėti' })).not.toBeInTheDocument();
});

test('only a branch is asked whose it is', async () => {
  serve(answers);
  const { user } = visit('/libraries/new');
  await screen.findByRole('heading', { level: 1, name: 'Nauja biblioteka' });
  expect(screen.queryByLabelText(/Kuriai bibliotekai/, { selector: 'input' })).not.toBeInTheDocument();
  await user.click(screen.getByLabelText(/^Rūšis/, { selector: 'input' }));
  await user.click(await screen.findByRole('option', { name: 'Filialas', hidden: true }));
  expect(screen.getByLabelText(/Kuriai bibliotekai/, { selector: 'input' })).toBeInTheDocument();
});

test('a code is checked before it is sent, and the field says what is wrong', async () => {
  const asked = serve(answers);
  const { user } = visit('/libraries/new');
  fill(await screen.findByLabelText(/^Pavadinimas/), 'Nauja');
  fill(screen.getByLabelText('Juridinio asmens kodas'), '188204008');
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  expect(await screen.findByText('Neteisingas kontrolinis skaitmuo')).toBeInTheDocument();
  expect(screen.getByLabelText('Juridinio asmens kodas')).toHaveFocus();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
});

test('a colleague saved first: both versions are shown, and one’s own can be saved over it', async () => {
  let current = library;
  const versions: (string | null)[] = [];
  serve({
    ...answers,
    'GET /libraries/7': () => current,
    'PATCH /libraries/7': async (request: Request) => {
      versions.push(request.headers.get('If-Match'));
      if (versions.length === 1) {
        current = { ...library, city: 'Lentvaris', version: 4 };
        return problem(412, 'precondition.failed', 'Kolega jau pakeitė');
      }
      current = { ...library, ...(await request.json()), version: 5 };
      return current;
    },
  });
  const { user, router } = visit('/libraries/7/edit');
  const city = await screen.findByLabelText('Miestas ar vietovė');
  fill(city, 'Trakų m.');
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  const both = within(await screen.findByRole('alert')).getByRole('row', { name: 'Miestas ar vietovė Trakų m. Lentvaris' });
  expect(both).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Įrašyti mano' }));
  await waitFor(() => expect(router.state.location.href).toBe('/libraries/7'));
  expect(versions).toEqual(['"3"', '"4"']);
});

test('what is typed is not left by accident', async () => {
  serve(answers);
  const { user, router } = visit('/libraries/7/edit');
  const note = await screen.findByRole('textbox', { name: 'Pastaba' });
  fill(note, 'Skambinti');
  await user.click(screen.getByText('Atsisakyti'));
  expect(await screen.findByText('Išeiti neįrašius?')).toBeInTheDocument();
  expect(router.state.location.href).toBe('/libraries/7/edit');
  expect(note).toHaveValue('Skambinti');
});

const imported: Import = {
  id: 2,
  file_name: 'sarasas.csv',
  status: 'checked',
  phase: 'dry_run',
  n_done: 3,
  n_total: 3,
  counts: { created: 1, changed: 0, unchanged: 1, refused: 1 },
  error_code: null,
  account: { id: 1, name: 'Bibliotekininkė' },
  created_at: '2026-11-23T08:00:00Z',
  finished_at: null,
  actions: [
    { key: 'commit', primary: true, dangerous: false, needs: [], takes: [] },
    { key: 'cancel', primary: false, dangerous: true, needs: [], takes: [] },
  ],
};

test('a refused row says in words which column is wrong and why', async () => {
  const faults = [{ column: 'company_code', code: 'code.check_digit' }];
  serve({
    ...answers,
    'GET /libraries/imports/2': imported,
    'GET /libraries/imports/2/rows': { items: [{ n: 4, outcome: 'refused', label: 'Kita', entity_id: null, faults }], next_cursor: null },
  });
  visit('/libraries/import/2?outcome=refused');
  expect(await screen.findByText('Juridinio asmens kodas: Neteisingas kontrolinis skaitmuo')).toBeInTheDocument();
  expect(screen.getByText(/1 eilutė atmesta: ji nebus įrašyta/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Įrašyti 1 biblioteką' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Atmesta 1' })).toHaveAttribute('aria-current', 'page');
});

test('a file goes as it is, once, and its report opens', async () => {
  const asked = serve({
    ...answers,
    'GET /libraries/imports': { items: [] },
    'POST /libraries/imports': () => Response.json(imported, { status: 201 }),
    'GET /libraries/imports/2': imported,
    'GET /libraries/imports/2/rows': { items: [], next_cursor: null },
  });
  const { user, router } = visit('/libraries/import');
  const input = await screen.findByLabelText('CSV failas');
  await user.upload(input, new File(['name,kind\n'], 'sarasas.csv', { type: 'text/csv' }));
  await waitFor(() => expect(router.state.location.href).toBe('/libraries/import/2'));
  const sent = asked.filter(({ method }) => method === 'POST');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(sent[0]?.headers.get('Content-Type')).toBe('text/csv');
  expect(new URL(sent[0]?.url ?? '').searchParams.get('name')).toBe('sarasas.csv');
});

test('what is no CSV file is not sent', async () => {
  const asked = serve({ ...answers, 'GET /libraries/imports': { items: [] } });
  const { user } = visit('/libraries/import');
  await user.upload(await screen.findByLabelText('CSV failas'), new File([''], 'tuscias.csv', { type: 'text/csv' }));
  expect(await screen.findByText('Failas tuščias.')).toBeInTheDocument();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
});
