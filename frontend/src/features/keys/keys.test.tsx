import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Key } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const library = { id: 1, name: 'Apskrities viešoji biblioteka', short_name: 'AVB' };
const key: Key = {
  id: 5,
  name: 'Naktinė ataskaita',
  holder: 'script',
  library: null,
  branch: library,
  ending: '9f3c',
  rights: [{ code: 'statistics:read', scope: 'all' }],
  n_per_minute: null,
  expires_on: '2027-03-02',
  state: 'active',
  made_by: { id: 1, name: 'Administratorė Pirmoji' },
  successor_of_id: null,
  last_used_at: null,
  revoked_at: null,
  created_at: '2026-03-02T08:00:00Z',
  version: 1,
  actions: [
    { key: 'rotate', primary: true, dangerous: false, needs: ['expires_on'], takes: [] },
    { key: 'revoke', primary: false, dangerous: true, needs: ['reason'], takes: [] },
  ],
};
const desk = {
  'GET /session': sessionWith('keys:manage'),
  'GET /keys/rights': { items: [{ code: 'statistics:read', name_lt: 'Matyti rodiklius', name_en: 'See figures', scope: 'all' }] },
  'GET /libraries': { items: [library], next_cursor: null },
  'GET /keys/5': key,
  'GET /keys/5/events': { items: [] },
};

test('a new key is shown once, on its own page', async () => {
  const asked = serve({ ...desk, 'POST /keys': { ...key, secret: 'abo_slaptas' } });
  const { user } = visit('/keys/new');
  await user.type(await screen.findByLabelText(/^Pavadinimas/), 'Naktinė ataskaita');
  await user.click(screen.getByRole('combobox', { name: /Teisės/ }));
  await user.click(await screen.findByRole('option', { name: 'Matyti rodiklius' }));
  await user.type(screen.getByLabelText(/Galioja iki/), '2027-03-02');
  await user.click(screen.getByRole('button', { name: 'Sukurti raktą' }));
  expect(await screen.findByRole('textbox', { name: 'Raktas' })).toHaveValue('abo_slaptas');
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toEqual({
    name: 'Naktinė ataskaita',
    holder: 'script',
    branch_id: expect.any(Number),
    rights: [{ code: 'statistics:read', scope: 'all' }],
    expires_on: '2027-03-02',
  });
});

test('a key that was not just made shows no secret', async () => {
  serve(desk);
  visit('/keys/5');
  expect(await screen.findByRole('heading', { name: 'Naktinė ataskaita' })).toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: 'Raktas' })).not.toBeInTheDocument();
  expect(screen.getByText('…9f3c')).toBeInTheDocument();
});

test('a key is revoked with a reason, and offers nothing more', async () => {
  const asked = serve({ ...desk, 'POST /keys/5/actions/revoke': { ...key, state: 'revoked', actions: [] } });
  const { user } = visit('/keys/5');
  await user.click(await screen.findByRole('button', { name: 'Atšaukti raktą…' }));
  await user.type(await screen.findByLabelText(/Priežastis/), 'Paskelbtas viešai');
  await user.click(screen.getByRole('button', { name: 'Atšaukti raktą' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Atšaukti raktą…' })).not.toBeInTheDocument());
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toEqual({ reason: 'Paskelbtas viešai' });
});

test('what is wrong with a partner’s key stands at its field', async () => {
  serve({
    ...desk,
    'POST /keys': () =>
      problem(422, 'body.invalid', 'Pataisykite', [{ pointer: '/expires_on', code: 'keys.too_long', detail: 'Vėliausiai 2028-03-02.' }]),
  });
  const { user } = visit('/keys/new');
  await user.type(await screen.findByLabelText(/^Pavadinimas/), 'ILL sistema');
  await user.click(screen.getByLabelText('Bibliotekai partnerei'));
  await user.click(screen.getByRole('combobox', { name: /Biblioteka partnerė/ }));
  await user.click((await screen.findAllByRole('option', { name: /Apskrities/ }))[0] as HTMLElement);
  await user.type(screen.getByLabelText(/Galioja iki/), '2040-01-01');
  await user.click(screen.getByRole('button', { name: 'Sukurti raktą' }));
  expect(await screen.findByLabelText(/Galioja iki/)).toHaveAccessibleDescription(expect.stringContaining('2028-03-02'));
});
