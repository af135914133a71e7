import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { besideLoan, loan } from './sample.ts';

test('two people edit one loan: the second sees both versions, and sends only what was typed here', async () => {
  let current = loan({ actions: [] });
  const asked = serve({
    ...besideLoan,
    'GET /loans/7': () => current,
    'PATCH /loans/7': (request: Request) =>
      request.headers.get('If-Match') === `"${current.version}"` ? current : problem(412, 'precondition.failed', 'Įrašą pakeitė kolega'),
  });
  const { user, router } = visit('/loans/7/edit');
  await user.type(await screen.findByLabelText('Leidykla'), 'Vaga');
  current = loan({ actions: [], version: 4, publisher: 'Baltos lankos' });
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  const alert = await screen.findByRole('alert');
  expect(await within(alert).findByRole('cell', { name: 'Vaga' })).toBeInTheDocument();
  expect(within(alert).getByRole('cell', { name: 'Baltos lankos' })).toBeInTheDocument();
  await user.click(within(alert).getByRole('button', { name: 'Įrašyti mano' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/loans/7'));
  const patches = asked.filter(({ method }) => method === 'PATCH');
  expect(await patches.at(-1)?.json()).toEqual({ publisher: 'Vaga' });
});

test('what a colleague saved first may be kept: the typed text goes, and nothing is left to save', async () => {
  let current = loan({ actions: [] });
  serve({
    ...besideLoan,
    'GET /loans/7': () => current,
    'PATCH /loans/7': () => problem(412, 'precondition.failed', 'Įrašą pakeitė kolega'),
  });
  const { user, router } = visit('/loans/7/edit');
  await user.type(await screen.findByLabelText('Leidykla'), 'Vaga');
  current = loan({ actions: [], version: 4, publisher: 'Baltos lankos' });
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  const alert = await screen.findByRole('alert');
  await within(alert).findByRole('cell', { name: 'Baltos lankos' });
  await user.click(within(alert).getByRole('button', { name: 'Palikti kolegos' }));
  expect(screen.getByLabelText('Leidykla')).toHaveValue('Baltos lankos');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Įrašyti' })).toBeDisabled();
  await user.click(screen.getByRole('link', { name: 'Atsisakyti' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/loans/7'));
});
