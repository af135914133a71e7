import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LoanSuppliers, Supplier } from '#/api/generated/types.gen.ts';
import { action, besideLoan, loan } from '#/features/loans/sample.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { moved } from './order.ts';

const supplier = (id: number, name: string, text: string, rest: Partial<Supplier> = {}): Supplier => ({
  library: { id, name, short_name: null },
  verdict: 'ask',
  reasons: [{ code: 'history', values: {}, text }],
  found_by: null,
  place: null,
  kept_reasons: [],
  ...rest,
});

const closed = { code: 'closed', values: { until_on: '2027-01-06' }, text: 'nedirba iki 2027-01-06 imtinai' };

const told = (rest: Partial<LoanSuppliers> = {}): LoanSuppliers => ({
  loan_id: 7,
  version: 0,
  is_open: true,
  chosen: null,
  on: '2026-03-02',
  next_id: 3,
  history: { since_on: '2024-03-02', fill_percent: 80, n_answers: 12, days_median: 3, n_filled: 9 },
  items: [
    supplier(2, 'Kaunas', 'sutarties nėra', { verdict: 'skip', reasons: [closed] }),
    supplier(3, 'Utena', 'įvykdė 90 %', { found_by: 'look_up' }),
    supplier(4, 'Zarasai', 'laukia mūsų užsakymų: 1'),
  ],
  ...rest,
});

const send = action('send', { primary: true, needs: ['library_id'] });
const asked = loan({ status: 'requested', library: null, actions: [send] });
const panel = async () => within(await screen.findByRole('region', { name: 'Kurios bibliotekos klausti' }));

test('the order is changed by keys, kept with what is known, and the first is asked', async () => {
  const requests = serve({
    ...besideLoan,
    'GET /loans/7': asked,
    'GET /loans/7/suppliers': told(),
    'PUT /loans/7/suppliers': told({ version: 1 }),
  });
  const { user } = visit('/loans/7');
  const order = await panel();
  expect(await order.findByText('nedirba iki 2027-01-06 imtinai')).toBeInTheDocument();
  const down = order.getByRole('button', { name: 'Žemyn: Utena' });
  down.focus();
  await user.keyboard('{Enter}');
  expect(order.getByRole('button', { name: 'Žemyn: Utena' })).toHaveFocus();
  expect(order.getByRole('status')).toHaveTextContent('Utena: 3 vieta');
  await user.click(order.getByRole('button', { name: 'Neklausti: Kaunas' }));
  await user.click(order.getByRole('button', { name: 'Klausti: Zarasai' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByDisplayValue('Zarasai')).toBeInTheDocument();
  const put = requests.find(({ method }) => method === 'PUT');
  expect(put?.headers.get('If-Match')).toBe('"0"');
  expect(await put?.json()).toEqual({ library_ids: [4, 3], holders: [{ library_id: 3, found_by: 'look_up' }] });
});

test('what a colleague has chosen shows its reasons of that day, and what was left out', async () => {
  const reasons = [{ code: 'history', values: {}, text: 'įvykdė 70 %' }];
  serve({
    ...besideLoan,
    'GET /loans/7': asked,
    'GET /loans/7/suppliers': told({
      version: 2,
      chosen: { by: { id: 1, name: 'Kolegė' }, at: '2026-03-01T09:00:00Z' },
      items: [supplier(3, 'Utena', 'įvykdė 90 %', { place: 1, kept_reasons: reasons }), supplier(4, 'Zarasai', 'laukia')],
    }),
  });
  const { user } = visit('/loans/7');
  const order = await panel();
  expect(await order.findByText(/Eilę nustatė Kolegė/)).toBeInTheDocument();
  await user.click(order.getByText('Kai eilė nustatyta'));
  expect(order.getByText('įvykdė 70 %')).toBeVisible();
  await user.click(order.getByText('Neįtrauktos į eilę (1)'));
  await user.click(order.getByRole('button', { name: 'Įtraukti: Zarasai' }));
  await waitFor(() => expect(order.getByRole('button', { name: 'Neklausti: Zarasai' })).toBeInTheDocument());
});

test('where a colleague was quicker nothing is sent, and it is told', async () => {
  serve({
    ...besideLoan,
    'GET /loans/7': asked,
    'GET /loans/7/suppliers': told(),
    'PUT /loans/7/suppliers': () => problem(412, 'precondition.failed', 'Įrašą pakeitė kolega'),
  });
  const { user } = visit('/loans/7');
  const order = await panel();
  await user.click(await order.findByRole('button', { name: 'Klausti: Utena' }));
  expect(await order.findByText('Įrašą pakeitė kolega')).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('one at the end of the order goes no further', () => {
  expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3]);
  expect(moved([1, 2, 3], 2, 1)).toEqual([1, 2, 3]);
  expect(moved([1, 2, 3], 1, 1)).toEqual([1, 3, 2]);
});
