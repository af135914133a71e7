import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';

test('one item of the menu is where one is, though another address begins the same', async () => {
  serve({ 'GET /session': sessionWith('loans:read'), 'GET /loans/due': { groups: [], total: 0, next_cursor: null } });
  visit('/loans/due');
  await screen.findByRole('heading', { name: 'Grąžinimai' });
  const menu = within(screen.getByRole('navigation', { name: 'Pagrindinis meniu' }));
  expect(menu.getAllByRole('link', { current: 'page' }).map((link) => link.textContent)).toEqual(['Grąžinimai']);
});
