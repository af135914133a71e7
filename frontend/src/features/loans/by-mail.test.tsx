import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { serve } from '#/test/server.ts';
import { action, besideLoan, loan } from './sample.ts';

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
