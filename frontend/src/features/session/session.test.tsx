import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const signedOut = () => problem(401, 'session.required', 'Prisijunkite');
const sessions = {
  items: [
    {
      id: 1,
      user_agent: 'curl/8.5',
      created_at: '2026-11-23T08:00:00Z',
      last_seen_at: '2026-11-23T09:00:00Z',
      expires_at: '2026-11-23T20:00:00Z',
      is_current: true,
    },
  ],
};

test('who is not signed in is sent to sign-in, with the way back', async () => {
  serve({ 'GET /session': signedOut });
  const { router } = visit('/account?tab=sessions');
  expect(await screen.findByRole('heading', { name: 'Prisijunkite' })).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ next: '/account?tab=sessions' });
});

test('a server that nobody has set up asks to be set up', async () => {
  serve({ 'GET /session': signedOut, 'GET /setup': { is_required: true } });
  visit('/');
  expect(await screen.findByRole('heading', { name: 'Pirmasis paleidimas' })).toBeInTheDocument();
});

test('a wrong password is told, and the e-mail stays', async () => {
  serve({ 'POST /session': () => problem(401, 'session.wrong_credentials', 'Neteisingas el. paštas arba slaptažodis') });
  const { user } = visit('/sign-in');
  await user.type(await screen.findByLabelText(/El. paštas/), 'biblioteka@example.lt');
  await user.type(screen.getByLabelText(/^Slaptažodis/), 'blogas{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Neteisingas el. paštas arba slaptažodis');
  expect(screen.getByLabelText(/El. paštas/)).toHaveValue('biblioteka@example.lt');
});

test('a session that ends while working asks to sign in over the open screen, and what was typed stays', async () => {
  const answers = {
    'GET /session': sessionWith(),
    'GET /sessions': sessions,
    'PUT /session/password': signedOut,
    'POST /session': sessionWith(),
  };
  serve(answers);
  const { user, router } = visit('/account');
  await user.type(await screen.findByLabelText(/Dabartinis slaptažodis/), 'senas slaptažodis');
  await user.type(screen.getByLabelText(/Naujas slaptažodis/), 'naujas slaptažodis{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Prisijunkite iš naujo' });
  await user.type(dialog.querySelector('input[type=password]') as HTMLElement, 'senas slaptažodis{Enter}');
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(screen.getByLabelText(/Naujas slaptažodis/)).toHaveValue('naujas slaptažodis');
  expect(router.state.location.pathname).toBe('/account');
});

test('the server says which field of the new password is wrong', async () => {
  serve({
    'GET /session': sessionWith(),
    'GET /sessions': sessions,
    'PUT /session/password': () =>
      problem(422, 'body.invalid', 'Pataisykite pažymėtus laukus', [{ pointer: '/new_password', code: 'password.too_common' }]),
  });
  const { user } = visit('/account');
  await user.type(await screen.findByLabelText(/Dabartinis slaptažodis/), 'senas slaptažodis');
  await user.type(screen.getByLabelText(/Naujas slaptažodis/), 'slaptazodis{Enter}');
  expect(await screen.findByText('Šis slaptažodis per dažnas, jį lengva atspėti')).toBeInTheDocument();
  expect(screen.getByLabelText(/Naujas slaptažodis/)).toHaveFocus();
});
