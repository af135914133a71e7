import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CatalogueItem, Description } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';

const item: CatalogueItem = {
  id: 3,
  description_id: 7,
  barcode: '100000001',
  accession_number: '240001',
  location: 'Saugykla',
  shelf_mark: '821.172',
  not_lendable: null,
  condition: null,
  version: 1,
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:00:00Z',
  branch: { id: 1, name: 'Mūsų biblioteka', short_name: null },
  state: 'available',
  claimed_by: null,
};
const description: Description = {
  id: 7,
  kind: 'book',
  title: 'Metai',
  subtitle: 'poema',
  part: null,
  author: 'Donelaitis, Kristijonas',
  responsibility: null,
  edition: null,
  place: 'Vilnius',
  publisher: 'Vaga',
  year: 1990,
  extent: null,
  series: null,
  language: 'lit',
  format: 'marc21',
  source: 'DLC',
  control_number: '90123',
  version: 2,
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T08:00:00Z',
  numbers: [{ kind: 'isbn', number: '0804429570', is_valid: false }],
  n_items: 2,
  n_available: 1,
  items: [item, { ...item, id: 4, barcode: '100000002', not_lendable: 'rare', state: 'not_lendable' }],
};
const session = sessionWith('catalogue:read', 'catalogue:manage', 'catalogue:import', 'libraries:read');
const answers = {
  'GET /session': session,
  'GET /catalogue/descriptions': { items: [description], next_cursor: null, total: 1 },
  'GET /catalogue/descriptions/7': description,
  'GET /catalogue/descriptions/7/events': { items: [] },
  'GET /libraries': { items: [], next_cursor: null },
};

test('every filter of the list is in its address, and in its files', async () => {
  const asked = serve(answers);
  const { user, router } = visit('/catalogue?has_items=true');
  await screen.findByText('1 aprašas', { selector: 'header *' });
  await user.selectOptions(screen.getByLabelText('Rūšis'), 'Knyga');
  await waitFor(() => expect(router.state.location.href).toBe('/catalogue?has_items=true&kind=book'));
  const { searchParams } = new URL(asked.at(-1)?.url ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({ kind: 'book', has_items: 'true', sort: 'title', count: 'exact' });
  await user.click(screen.getByRole('button', { name: 'Atsisiųsti' }));
  expect(await screen.findByRole('menuitem', { name: 'MARCXML', hidden: true })).toHaveAttribute(
    'href',
    '/api/v1/catalogue/descriptions?sort=title&has_items=true&kind=book&format=marcxml',
  );
});

test('a title shows where its items are, why one is not lent, and which number is wrong', async () => {
  serve(answers);
  visit('/catalogue/7');
  const items = await screen.findByRole('table', { name: 'Egzemplioriai' });
  expect(within(items).getByText('Laisvas')).toBeInTheDocument();
  expect(within(items).getByText('Retas leidinys')).toBeInTheDocument();
  expect(screen.getByText('neteisingas kontrolinis skaitmuo')).toBeInTheDocument();
});

test('who may only read is offered no changes', async () => {
  serve({ ...answers, 'GET /session': sessionWith('catalogue:read') });
  visit('/catalogue/7');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Metai');
  expect(screen.queryByRole('link', { name: 'Redaguoti' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Pridėti' })).not.toBeInTheDocument();
});

test('barcodes are entered together, and a wrong one stays to be put right', async () => {
  const asked = serve({
    ...answers,
    'POST /catalogue/descriptions/7/items/batch': {
      results: [
        { barcode: '1', item, errors: [] },
        { barcode: '2', item: null, errors: [{ pointer: '/barcode', code: 'code.taken' }] },
      ],
    },
  });
  const { user } = visit('/catalogue/7');
  await user.click(await screen.findByRole('button', { name: 'Skenuoti kelis' }));
  const field = await screen.findByLabelText('Brūkšniniai kodai, po vieną eilutėje');
  await user.type(field, '1{enter}2{enter}');
  await user.click(screen.getByRole('button', { name: 'Įrašyti 2 egzempliorius' }));
  expect(await screen.findByText(/Toks kodas jau yra/)).toBeInTheDocument();
  expect(field).toHaveValue('2');
  const sent = asked.findLast(({ method }) => method === 'POST');
  expect(await sent?.json()).toMatchObject({ barcodes: ['1', '2'] });
});
