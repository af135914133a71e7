import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { besideLoan, loan } from './sample.ts';

const figures = { 'GET /loans': { items: [], next_cursor: null, total: 5 } };
const queue = (...loans: ReturnType<typeof loan>[]) => ({
  groups: [
    { key: 'late', total: 0, loans: [] },
    { key: 'waits_for_us', total: loans.length, loans },
  ],
});

test('each loan offers the step that the server names first, and moves when it is taken', async () => {
  let waiting = [loan()];
  const asked = serve({
    ...besideLoan,
    ...figures,
    'GET /loans/queue': () => queue(...waiting),
    'GET /loans/7': loan(),
    'POST /loans/7/actions/receive': () => {
      waiting = [];
      return loan({ status: 'received', actions: [] });
    },
  });
  const { user } = visit('/');
  const table = await screen.findByRole('table', { name: 'Kas laukia' });
  expect(within(table).getAllByRole('rowheader')).toHaveLength(1); // a group with nothing in it is not shown
  await user.click(within(table).getByRole('button', { name: 'Priimti siuntą' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(await within(dialog).findByLabelText('Brūkšninis kodas 1'), '31001{Enter}31002{Enter}');
  expect(within(dialog).getByRole('button', { name: 'Priimti siuntą' })).toHaveFocus(); // the scanner's Enter sends nothing
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Niekas nelaukia')).toBeInTheDocument();
  const sent = asked.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toMatchObject({
    due_on: '2026-12-20',
    items: [
      { n: 1, barcode: '31001' },
      { n: 2, barcode: '31002' },
    ],
  });
});

test('a refused step says why, keeps what was typed, and a retry has the same key', async () => {
  let isBack = false;
  const asked = serve({
    ...besideLoan,
    ...figures,
    'GET /loans/queue': queue(loan()),
    'GET /loans/7': loan(),
    'POST /loans/7/actions/receive': () =>
      isBack ? loan({ status: 'received', actions: [] }) : problem(503, 'server.busy', 'Serveris užimtas'),
  });
  const { user } = visit('/');
  await user.click(await screen.findByRole('button', { name: 'Priimti siuntą' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(await within(dialog).findByLabelText('Pastaba'), 'sudrėkęs vokas');
  await user.click(within(dialog).getByRole('button', { name: 'Priimti siuntą' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Serveris užimtas');
  expect(within(dialog).getByLabelText('Pastaba')).toHaveValue('sudrėkęs vokas');
  isBack = true;
  await user.click(within(dialog).getByRole('button', { name: 'Priimti siuntą' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const keys = asked.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('someone without loans begins at their own first screen', async () => {
  serve({ 'GET /session': { ...besideLoan['GET /session'], rights: [] } });
  const { router } = visit('/');
  await waitFor(() => expect(router.state.location.pathname).toBe('/account'));
});
