import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { LoanScan } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { action, besideLoan, loan } from './sample.ts';

beforeEach(() => sessionStorage.clear());

const received = loan({ status: 'received', actions: [action('hand_over', { primary: true })] });
const done = { outcome: 'done', action: 'receive', loans: [received], has_letter: false };

test('scanning goes on while answers are on their way; each is sent once, in order', async () => {
  const let_go: (() => void)[] = [];
  const asked = serve({
    ...besideLoan,
    'POST /loans/scan': async () => {
      await new Promise<void>((go) => let_go.push(go));
      return { ...done, loans: [{ ...received, id: let_go.length }] }; // each code is of a loan of its own
    },
  });
  const { user } = visit('/scan?mode=receive');
  const field = await screen.findByLabelText('Kodas');
  await user.type(field, 'A{Enter}B{Enter}a{Enter}');
  const list = screen.getByRole('list', { name: 'Nuskaityta' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  expect(within(list).getByText('Jau nuskaityta')).toBeInTheDocument();
  for (const n of [1, 2]) {
    await expect.poll(() => let_go.length).toBe(n);
    let_go[n - 1]?.();
  }
  await expect.poll(() => within(list).queryAllByRole('button', { name: /^Atšaukti/ }).length).toBe(2);
  const sent = asked.filter(({ method }) => method === 'POST');
  expect(await Promise.all(sent.map(async (one) => ((await one.json()) as LoanScan).code))).toEqual(['A', 'B']);
  expect(field).toHaveFocus();
});

test('what the network lost is sent again under its key, and one of several is chosen by a digit', async () => {
  let isBack = false;
  const two = [loan({ id: 8, title: 'Ruduo' }), loan({ id: 9, title: 'Žiema' })];
  const asked = serve({
    ...besideLoan,
    'POST /loans/scan': async (request) => {
      if (!isBack) return problem(503, 'server.busy', 'Serveris užimtas');
      const { loan_id } = (await request.json()) as LoanScan;
      return loan_id ? { ...done, loans: [two[1]] } : { outcome: 'several', action: null, loans: two, has_letter: false };
    },
  });
  const { user } = visit('/scan?mode=receive');
  await user.type(await screen.findByLabelText('Kodas'), 'U-17{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Neišsiųsta');
  isBack = true;
  await user.click(screen.getByRole('button', { name: 'Bandyti dar kartą: neišsiųsta 1' }));
  expect(await screen.findByRole('button', { name: /Žiema/ })).toBeInTheDocument();
  await user.keyboard('2{Enter}');
  expect(await screen.findByRole('button', { name: /^Atšaukti/ })).toBeInTheDocument();
  const sent = asked.filter(({ method }) => method === 'POST');
  const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(await sent[2]?.json()).toMatchObject({ code: 'U-17', loan_id: 9 });
});
