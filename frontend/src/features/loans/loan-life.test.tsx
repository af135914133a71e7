import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { theme } from '#/app/theme.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { vouchersOf } from './conditions.tsx';
import { eventWords, reasonWords } from './events.ts';
import { action, besideLoan, loan } from './sample.ts';
import { UndoNotice } from './undo-notice.tsx';

test('rare steps stand in a menu, and what answers a question stands in sight', async () => {
  const renewal = action('grant_renewal', { primary: true, takes: ['due_on'] });
  const actions = [renewal, action('refuse_renewal', { needs: ['reason'] }), action('recall'), action('close', { dangerous: true })];
  serve({ ...besideLoan, 'GET /loans/7': loan({ side: 'lending', status: 'received', pending: 'renewal', actions }) });
  const { user } = visit('/loans/7');
  expect(await screen.findByText('Biblioteka prašo pratęsti; sąlygos tai leidžia.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^Pratęsti/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Nepratęsti' })).toBeInTheDocument();
  expect(screen.queryByText('Užbaigti ranka…')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Kiti žingsniai' }));
  const menu = await screen.findByRole('menu');
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Prašyti grąžinti anksčiau', 'Užbaigti ranka…']);
});

test('what the menu asks keeps the cursor, and gives it back to the button of the menu', async () => {
  const actions = [action('receive', { primary: true }), action('recall'), action('close', { dangerous: true })];
  serve({ ...besideLoan, 'GET /loans/7': loan({ side: 'lending', actions }) });
  const { user } = visit('/loans/7');
  const menu = await screen.findByRole('button', { name: 'Kiti žingsniai' });
  // The second dialog is there at once: neither its code nor its loan has to come.
  for (const name of ['Prašyti grąžinti anksčiau', 'Užbaigti ranka…']) {
    await user.click(menu);
    await user.click(await screen.findByRole('menuitem', { name }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('button', { name: name.replace('…', '') });
    await new Promise((wake) => setTimeout(wake, 50)); // whatever would still move the cursor has moved it
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(menu).toHaveFocus());
  }
  await user.click(menu);
  await waitFor(() => expect(screen.getByRole('menu')).toContainElement(document.activeElement as HTMLElement));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(menu).toHaveFocus());
});

test('a step is taken back from its notice, and what a colleague did meanwhile is told', async () => {
  const refusal = problem(409, 'loans.others_acted', 'Su užsakymu dirbo kiti');
  const asked = serve({ 'POST /loans/7/actions/undo': refusal });
  const done = vi.fn();
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={new QueryClient()}>
          <Notifications />
          <UndoNotice words="TBA-2026-7: Gauta" loan={loan()} onDone={done} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Atšaukti' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(await screen.findByText('Su užsakymu dirbo kiti')).toBeInTheDocument();
  expect(await asked[0]?.json()).toEqual({});
});

test('a reason is told in the words of the list that it was chosen from', () => {
  expect(reasonWords({ kind: 'loans.ask_retry', reason: 'at_bindery' })?.message).toBe('Rišamas');
  expect(reasonWords({ kind: 'loans.add_condition', reason: 'cost' })?.message).toBe('Mokama');
  expect(reasonWords({ kind: 'loans.close', reason: 'Radome patys' })?.message).toBe('Radome patys');
  expect(reasonWords({ kind: 'loans.send', reason: null })).toBeUndefined();
  expect(eventWords({ kind: 'loans.recall', to: 'received' }).message).toBe('Paprašyta grąžinti anksčiau');
});

test('half vouchers are told as people say them', () => {
  expect([null, 1, 2, 3, 4].map(vouchersOf)).toEqual(['', '½', '1', '1½', '2']);
});
