import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AskedLetter } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { serve } from '#/test/server.ts';
import { action, besideLoan, loan, ref } from './sample.ts';

const receive = action('receive', { primary: true, takes: ['by_mail', 'happened_on', 'note'] });
const tell = action('tell', { primary: true, needs: ['told_by'], takes: ['by_mail', 'happened_on', 'note'] });
const goes = { outcome: 'queued', to: 'ona@example.org' } as const;

/** Takes the first step of a loan, and tells what was sent. */
async function taken(of: ReturnType<typeof loan>, button: string, before?: (dialog: HTMLElement) => Promise<void>) {
  const asked = serve({ ...besideLoan, 'GET /loans/7': of, 'POST /loans/7/actions/receive': of, 'POST /loans/7/actions/tell': of });
  const { user } = visit('/loans/7');
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${button}`) }));
  const dialog = await screen.findByRole('dialog');
  await before?.(dialog);
  await user.click(within(dialog).getByRole('button', { name: button }));
  return asked.find(({ method }) => method === 'POST')?.json();
}

test('where an address is known the reader is told by mail, without a step more', async () => {
  const body = await taken(loan({ actions: [receive], letter: goes }), 'Priimti siuntą', async (dialog) => {
    expect(within(dialog).getByRole('checkbox', { name: 'Pranešti el. paštu: ona@example.org' })).toBeChecked();
  });
  expect(body).toMatchObject({ by_mail: true });
});

test('where none is known one line says who tells it, and nothing is asked of mail', async () => {
  const letter = { outcome: 'no_address', to: null } as const;
  const body = await taken(loan({ actions: [receive], letter }), 'Priimti siuntą', async (dialog) => {
    expect(within(dialog).getByText('Laiško programa nesiųs (nėra el. pašto adreso): praneškite patys.')).toBeInTheDocument();
  });
  expect(body).not.toHaveProperty('by_mail');
});

test('a telling by e-mail stands chosen where the letter can go', async () => {
  const body = await taken(loan({ status: 'received', actions: [tell], letter: goes }), 'Pranešti skaitytojui');
  expect(body).toMatchObject({ told_by: 'email' });
  expect(body).not.toHaveProperty('by_mail');
});

/** Asks the library that said “later”, which stands chosen. */
async function asked(letter: AskedLetter, before?: (dialog: HTMLElement, user: ReturnType<typeof visit>['user']) => Promise<void>) {
  const send = action('send', { primary: true, needs: ['library_id'], takes: ['by_mail', 'through_library_id', 'happened_on'] });
  const attempt = {
    n: 1,
    library: ref,
    asked_on: '2026-01-05',
    answer: 'retry',
    answered_on: '2026-01-06',
    reason: null,
    note: null,
  } as const;
  const of = loan({ status: 'requested', actions: [send], attempts: [{ ...attempt, through: null, n_half_vouchers: null }] });
  const calls = serve({ ...besideLoan, 'GET /loans/7': of, 'GET /loans/letter': letter, 'POST /loans/7/actions/send': of });
  const { user } = visit('/loans/7');
  await user.click(await screen.findByRole('button', { name: /^Siųsti bibliotekai/ }));
  const dialog = await screen.findByRole('dialog');
  await before?.(dialog, user);
  await user.click(within(dialog).getByRole('button', { name: 'Siųsti bibliotekai' }));
  return calls.find(({ method }) => method === 'POST')?.json();
}

const TICK = 'Siųsti laišką bibliotekai: tba@example.org';

test('the library that is asked is written to, as the server does it where nothing is said', async () => {
  const body = await asked({ outcome: 'queued', to: 'tba@example.org', has_system: false }, async (dialog) => {
    expect(await within(dialog).findByRole('checkbox', { name: TICK })).toBeChecked();
  });
  expect(body).toMatchObject({ library_id: ref.id });
  expect(body).not.toHaveProperty('by_mail');
});

test('one with a system of its own is written to only where that is ticked', async () => {
  const body = await asked({ outcome: 'queued', to: 'tba@example.org', has_system: true }, async (dialog, user) => {
    const tick = await within(dialog).findByRole('checkbox', { name: TICK });
    expect(tick).not.toBeChecked();
    await user.click(tick);
  });
  expect(body).toMatchObject({ by_mail: true });
});

test('where no letter can go to the library one line says that it is asked by hand', async () => {
  const body = await asked({ outcome: 'bouncing', to: 'tba@example.org', has_system: false }, async (dialog) => {
    expect(await within(dialog).findByText(/Laiško bibliotekai programa nesiųs \(adresas laiškų nepriima\)/)).toBeInTheDocument();
  });
  expect(body).not.toHaveProperty('by_mail');
});
