import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PostageLine, VoucherEntry } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';
import { formatHalves, halvesOf } from './halves.ts';

const line: PostageLine = {
  id: 4,
  loan: { id: 7, number: 'TBA-2026-0007', side: 'lending', title: 'Metai' },
  library: { id: 3, name: 'Biržų biblioteka', short_name: null },
  kind: 'postage_out',
  amount_cents: 345,
  payer: 'central_funding',
  charged_on: '2026-03-02',
  counters_id: null,
  is_taken_back: false,
  is_billed: false,
  actions: [{ key: 'counter', primary: false, dangerous: true, needs: ['reason'], takes: [] }],
};
const sums = {
  n: 2,
  amount_cents: 845,
  parts: [
    { kind: 'postage_out', payer: 'central_funding', n: 1, amount_cents: 345 },
    { kind: 'copies', payer: 'reader', n: 1, amount_cents: 500 },
  ],
};

test('lines are summed up, lead to their loans, and are taken back with a reason', async () => {
  const asked = serve({
    'GET /session': sessionWith('postage:read', 'postage:write'),
    'GET /postage/lines': { items: [line], next_cursor: null },
    'GET /postage/sums': sums,
    'POST /postage/lines/4/actions/counter': { ...line, id: 5, amount_cents: -345, counters_id: 4, actions: [] },
  });
  const { user } = visit('/postage');
  const row = await screen.findByRole('row', { name: /TBA-2026-0007/ });
  expect(within(row).getByRole('link', { name: 'TBA-2026-0007' })).toHaveAttribute('href', '/loans/7');
  expect(await screen.findByRole('heading', { name: 'Sumos' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Excel' })).toHaveAttribute('href', '/api/v1/postage/lines?format=xlsx');
  await user.click(within(row).getByRole('button', { name: /Panaikinti/ }));
  await user.type(await screen.findByLabelText(/Priežastis/), 'Suklydome');
  await user.click(screen.getByRole('button', { name: 'Panaikinti' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toEqual({ reason: 'Suklydome' });
});

test('vouchers are entered as people count them and sent in halves', async () => {
  const entry: Partial<VoucherEntry> = { id: 1, halves: 3 };
  const asked = serve({
    'GET /session': sessionWith('postage:read', 'postage:write'),
    'GET /postage/vouchers': { items: [], next_cursor: null },
    'GET /postage/vouchers/balance': { on: '2026-03-02', halves: 7, face_cents: 800, value_cents: 2800 },
    'GET /postage/vouchers/years': { items: [] },
    'POST /postage/vouchers': entry,
  });
  const { user } = visit('/postage/vouchers/new');
  await user.type(await screen.findByLabelText(/Kiek kuponų/), '1,5');
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  expect(await screen.findByText('Būtina užpildyti')).toBeVisible();
  await user.type(screen.getByLabelText(/Sumokėta/), '12');
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  expect(await screen.findByText(/Liko 3,5, vertė 28,00/)).toBeVisible();
  const sent = asked.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toMatchObject({ kind: 'bought', halves: 3, amount_cents: 1200, fee_cents: 0 });
});

test('halves are typed and told as wholes', () => {
  expect(['1', '1,5', '0.5', '2,50', '0', '1,3', ''].map(halvesOf)).toEqual([2, 3, 1, 5, null, null, null]);
  expect([3, -1, 4].map(formatHalves)).toEqual(['1,5', '−0,5', '2']);
});
