import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { action, besideLoan, loan } from './sample.ts';

const steps = async () =>
  within(await screen.findByRole('list', { name: 'Užsakymo kelias' }))
    .getAllByRole('listitem')
    .map((step) => step.textContent);

test('a copy is delivered and done: nothing is due, and there are no items to return', async () => {
  const copy = loan({
    medium: 'paper_copy',
    status: 'received',
    path: ['requested', 'sent', 'will_supply', 'shipped', 'received', 'delivered'],
    due_on: null,
  });
  serve({ ...besideLoan, 'GET /loans/7': copy });
  visit('/loans/7');
  expect(await steps()).toEqual(['Užsakyta', 'Išsiųsta bibliotekai', 'Pažadėta', 'Siunčiama', 'Gauta', 'Kopija pateikta']);
  expect(screen.queryByText('Grąžinti iki')).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Egzemplioriai' })).not.toBeInTheDocument();
});

test('a loan that left its way shows where it ended', async () => {
  serve({ ...besideLoan, 'GET /loans/7': loan({ status: 'unfilled', actions: [], unfilled_reason: 'rare' }) });
  visit('/loans/7');
  expect(await steps()).toEqual(['Užsakyta', 'Neįvykdyta']);
  expect(screen.getByText('Retas ar vertingas')).toBeInTheDocument();
});

test('what was taken back stays in the history, struck through', async () => {
  const event = {
    account: { id: 1, name: 'Bibliotekininkė' },
    happened_on: '2026-01-06',
    recorded_at: '2026-01-08T09:00:00Z',
    reason: null,
    corrects_id: null,
  };
  const items = [
    { ...event, id: 1, kind: 'loans.request', from: null, to: 'requested', is_corrected: false },
    { ...event, id: 2, kind: 'loans.send', from: 'requested', to: 'sent', is_corrected: true },
    {
      ...event,
      id: 3,
      kind: 'loans.correct',
      from: 'sent',
      to: 'requested',
      is_corrected: false,
      corrects_id: 2,
      reason: 'ne ta biblioteka',
    },
  ];
  serve({ ...besideLoan, 'GET /loans/7': loan(), 'GET /loans/7/events': { items } });
  visit('/loans/7');
  const timeline = await screen.findByRole('region', { name: 'Eiga' });
  const taken = await within(timeline).findByText('Išsiųsta bibliotekai');
  expect(taken.tagName).toBe('S');
  expect(within(timeline).getByText('ne ta biblioteka')).toBeInTheDocument();
  expect(within(timeline).getAllByText(/2026-01-06, įrašyta 2026-01-08 11:00 · Bibliotekininkė/)).toHaveLength(3);
});

test('a dangerous step says what will follow, and asks why', async () => {
  const cancel = action('cancel', { dangerous: true, needs: ['reason'], takes: ['happened_on'] });
  serve({ ...besideLoan, 'GET /loans/7': loan({ status: 'requested', actions: [cancel] }) });
  const { user } = visit('/loans/7');
  await user.click(await screen.findByRole('button', { name: 'Atšaukti užsakymą…' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('Užsakymas bus baigtas. Istorija liks.')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Atšaukti užsakymą' }));
  expect(await within(dialog).findByText('Būtina užpildyti')).toBeInTheDocument();
});

test('a day that cannot be is sent as it was typed, and told at its field', async () => {
  const asked = serve({
    ...besideLoan,
    'GET /loans/7': loan(),
    'POST /loans/7/actions/receive': () => problem(422, 'body.invalid', 'Netinka', [{ pointer: '/happened_on', code: 'date.in_future' }]),
  });
  const { user } = visit('/loans/7');
  await user.click(await screen.findByRole('button', { name: /Priimti siuntą/ }));
  const dialog = await screen.findByRole('dialog');
  const day = await within(dialog).findByLabelText('Kada tai įvyko');
  await user.clear(day);
  await user.type(day, '2099-01-02{Enter}');
  expect(await within(dialog).findByText('Ši diena dar neatėjo')).toBeInTheDocument();
  expect(day).toHaveValue('2099-01-02');
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toMatchObject({ happened_on: '2099-01-02' });
});

test('an amount is typed in euros and kept in cents', async () => {
  const asked = serve({ ...besideLoan, 'GET /loans/7': loan(), 'POST /loans/7/charges': loan() });
  const { user } = visit('/loans/7');
  await user.click(await screen.findByRole('button', { name: 'Pridėti' }));
  await user.type(await screen.findByLabelText(/Suma/), '12,5');
  await user.click(screen.getByRole('button', { name: 'Įrašyti išlaidas' }));
  expect(await screen.findByRole('button', { name: 'Pridėti' })).toBeInTheDocument();
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toMatchObject({ amount_cents: 1250, payer: 'central_funding' });
});

test('what does not exist has its own page', async () => {
  serve(besideLoan);
  visit('/loans/999');
  expect(await screen.findByRole('heading', { name: 'Tokio puslapio nėra' })).toBeInTheDocument();
});
