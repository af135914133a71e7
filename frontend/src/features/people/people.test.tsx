import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const library = { id: 1, name: 'Apskrities viešoji biblioteka', short_name: 'AVB' };
const role = { id: 3, name: 'TBA bibliotekininkas', key: null };
const account: Account = {
  id: 7,
  email: 'antroji@example.lt',
  name: 'Bibliotekininkė Antroji',
  position: null,
  library,
  is_enabled: true,
  state: 'active',
  last_signed_in_at: null,
  assignments: [],
  requests: [],
  version: 4,
  created_at: '2026-01-02T08:00:00Z',
  actions: [{ key: 'invite', primary: false, dangerous: false, needs: [], takes: [] }],
};
const desk = {
  'GET /session': sessionWith('people:read', 'people:manage'),
  'GET /roles': { items: [{ ...role, rights: [], n_accounts: 1, version: 1 }] },
  'GET /libraries': { items: [library], next_cursor: null },
};

test('the list says how many people there are, in words that agree', async () => {
  serve({ ...desk, 'GET /accounts': { items: [account], next_cursor: null, total: 21 } });
  visit('/people');
  expect(await screen.findByText('21 žmogus', { selector: 'header *' })).toBeInTheDocument();
});

test('an edit that a colleague overtook shows both versions, and mine is saved over theirs only when I say so', async () => {
  let stored = account;
  const asked = serve({
    ...desk,
    'GET /accounts/7': () => stored,
    'PATCH /accounts/7': (request) => {
      if (request.headers.get('If-Match') === '"4"') {
        stored = { ...account, name: 'Bibliotekininkė Naujoji', version: 5 };
        return problem(412, 'precondition.failed', 'Įrašą jau pakeitė kitas');
      }
      return { ...stored, position: 'Vadovė', version: 6 };
    },
  });
  const { user } = visit('/people/7');
  await user.type(await screen.findByLabelText('Pareigos'), 'Vadovė');
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByRole('cell', { name: 'Bibliotekininkė Naujoji' })).toBeInTheDocument();
  expect(screen.getByLabelText('Pareigos')).toHaveValue('Vadovė');
  await user.click(within(alert).getByRole('button', { name: 'Įrašyti mano' }));
  await waitFor(() => expect(alert).not.toBeInTheDocument());
  expect(asked.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers.get('If-Match'))).toEqual(['"4"', '"5"']);
});

test('a new invitation shows its link once', async () => {
  serve({
    ...desk,
    'GET /accounts/7': account,
    'POST /accounts/7/actions/invite': { account, invitation: { token: 'slaptas', expires_at: '2026-11-26T10:00:00Z' } },
  });
  const { user } = visit('/people/7');
  await user.click(await screen.findByRole('button', { name: 'Nauja kvietimo nuoroda' }));
  expect(await screen.findByLabelText('Nuoroda')).toHaveValue(`${window.location.origin}/invitation#slaptas`);
});

test('the faults of a new person stand at their fields, and nothing typed is lost', async () => {
  const asked = serve({
    ...desk,
    'POST /accounts': () =>
      problem(422, 'validation.failed', 'Pataisykite pažymėtus laukus', [{ pointer: '/email', code: 'people.email_taken' }]),
  });
  const { user } = visit('/people/new');
  await user.type(await screen.findByLabelText(/Vardas ir pavardė/), 'Naujoji');
  await user.type(screen.getByLabelText(/El. paštas/), 'antroji@example.lt');
  await user.click(screen.getByRole('combobox', { name: /Rolė/ }));
  await user.click(await screen.findByRole('option', { name: role.name }));
  await user.click(screen.getByRole('button', { name: /Įrašyti ir sukurti/ }));
  expect(await screen.findByText('Toks el. pašto adresas jau yra')).toBeInTheDocument();
  expect(screen.getByLabelText(/Vardas ir pavardė/)).toHaveValue('Naujoji');

  await user.click(screen.getByRole('button', { name: /Įrašyti ir sukurti/ }));
  await user.type(screen.getByLabelText(/El. paštas/), '2');
  await user.click(screen.getByRole('button', { name: /Įrašyti ir sukurti/ }));
  const posts = asked.filter(({ method }) => method === 'POST');
  const [first, again, changed] = posts.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(again).toBe(first);
  expect(changed).not.toBe(first);
});

test('who may only look at people is offered no change', async () => {
  serve({ ...desk, 'GET /session': sessionWith('people:read'), 'GET /accounts/7': { ...account, actions: [] } });
  visit('/people/7');
  expect(await screen.findByRole('heading', { name: account.name })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Įrašyti|Suteikti|Nauja/ })).not.toBeInTheDocument();
});

test('a page whose right one lacks says so, and is not in the menu', async () => {
  serve({ ...desk, 'GET /session': sessionWith('people:read') });
  visit('/audit');
  expect(await screen.findByRole('heading', { name: 'Šiam puslapiui reikia kitos teisės' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Veiksmų žurnalas' })).not.toBeInTheDocument();
});
