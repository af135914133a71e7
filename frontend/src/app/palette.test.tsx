import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';

const account = {
  'GET /session': sessionWith('loans:read', 'audit:read'),
  'GET /sessions': { items: [] },
  'GET /libraries': { items: [], next_cursor: null },
};

async function openSearch() {
  const opened = visit('/account');
  await screen.findByRole('heading', { name: 'Mano paskyra' });
  await opened.user.keyboard('{Control>}k{/Control}');
  await screen.findByPlaceholderText(/Užsakymo nr/);
  return opened;
}

test('a scanned number opens its loan, though the scanner is faster than any answer', async () => {
  serve({ ...account, 'GET /loans': { items: [{ id: 5 }], next_cursor: null } });
  const { user, router } = await openSearch();
  await user.type(screen.getByPlaceholderText(/Užsakymo nr/), 'TBA-2026-0005{Enter}');
  await waitFor(() => expect(router.state.location.href).toBe('/loans/5'));
});

test('a scanned code of many loans leads to their list', async () => {
  serve({ ...account, 'GET /loans': { items: [{ id: 5 }, { id: 6 }], next_cursor: null } });
  const { user, router } = await openSearch();
  await user.type(screen.getByPlaceholderText(/Užsakymo nr/), '3100412345{Enter}');
  await waitFor(() => expect(router.state.location.href).toBe('/loans?q=3100412345'));
});

test('a screen is found by its name without Lithuanian letters', async () => {
  serve({ ...account, 'GET /loans': { items: [], next_cursor: null } });
  const { user } = await openSearch();
  await user.type(screen.getByPlaceholderText(/Užsakymo nr/), 'veiksmu');
  expect(await screen.findByRole('button', { name: 'Veiksmų žurnalas' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Užsakymai' })).not.toBeInTheDocument();
});
