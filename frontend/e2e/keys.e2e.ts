import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { expectPagesAccessible, send, test } from './staff.ts';

const asked = (origin: string, key: string, path: string) =>
  fetch(`${origin}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });

test('a key is made for a script, works, is replaced by a new one and revoked', async ({ staff: page, desk: { server } }) => {
  await page.goto('/keys');
  await page.getByRole('link', { name: 'Naujas raktas' }).click();
  await page.getByRole('button', { name: 'Sukurti raktą' }).click();
  await expect(page.getByText('Būtina užpildyti').first()).toBeVisible();
  await page.getByLabel('Pavadinimas').fill('Naktinė ataskaita');
  await page.getByRole('combobox', { name: 'Teisės' }).click();
  await page.getByRole('option', { name: 'Matyti bibliotekų katalogą' }).click();
  await page.getByLabel('Galioja iki').fill(inDays(90));
  await page.keyboard.press('Tab'); // closes the calendar
  await page.getByRole('button', { name: 'Sukurti raktą' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Naktinė ataskaita');
  const old = await page.getByRole('textbox', { name: 'Raktas' }).inputValue();
  expect((await asked(server.origin, old, '/libraries')).status).toBe(200);
  expect((await asked(server.origin, old, '/loans')).status).toBe(403);

  await page.getByRole('button', { name: 'Pakeisti nauju…' }).click();
  await page.getByRole('dialog').getByLabel('Naujas galioja iki').fill(inDays(180));
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Sukurti naują raktą' }).click();
  await expect(page.getByRole('textbox', { name: 'Raktas' })).not.toHaveValue(old);
  const key = await page.getByRole('textbox', { name: 'Raktas' }).inputValue();
  expect([(await asked(server.origin, old, '/libraries')).status, (await asked(server.origin, key, '/libraries')).status]).toEqual([
    200, 200,
  ]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Naktinė ataskaita');
  await expect(page.getByRole('textbox', { name: 'Raktas' })).toBeHidden(); // it is shown once

  await page.getByRole('button', { name: 'Atšaukti raktą…' }).click();
  await page.getByRole('dialog').getByLabel('Priežastis').fill('Paskelbtas viešai');
  await page.getByRole('dialog').getByRole('button', { name: 'Atšaukti raktą' }).click();
  await expect(page.getByText('Paskelbtas viešai')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pakeisti nauju…' })).toBeHidden();
  expect((await asked(server.origin, key, '/libraries')).status).toBe(401);
  await page.goto(`/keys?q=${key.slice(-4)}`);
  await expect(page.getByRole('row').nth(1)).toContainText('Atšauktas');
});

test('a partner’s request by key stands on our desk, in the name of the key', async ({ staff: page, desk: { server, cookie } }) => {
  const library = { name: 'Utenos A. ir M. Miškinių viešoji biblioteka', kind: 'municipal', reached_by: 'api' };
  await send(server.origin, 'POST', '/libraries', library, cookie);
  await page.goto('/keys/new');
  await page.getByLabel('Pavadinimas').fill('Utenos ILL sistema');
  await page.getByLabel('Bibliotekai partnerei').check();
  await page.getByRole('combobox', { name: 'Biblioteka partnerė' }).fill('Uten');
  await page.getByRole('option', { name: /Utenos/ }).click();
  await page.getByLabel('Galioja iki').fill(inDays(90));
  await page.keyboard.press('Tab'); // closes the calendar
  await page.getByRole('button', { name: 'Sukurti raktą' }).click();
  const key = await page.getByRole('textbox', { name: 'Raktas' }).inputValue();
  const made = await fetch(`${server.origin}/api/v1/partner/loans`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ medium: 'original', kind: 'book', title: 'Metai', author: 'Kristijonas Donelaitis', year: 1977 }),
  });
  expect(made.status).toBe(201);
  await page.goto(`/loans/${(await made.json()).id}`);
  await expect(page.getByText('API raktas „Utenos ILL sistema“')).toBeVisible();
});

test('accessible: keys', async ({ staff: page, desk: { server, cookie } }) => {
  const rights = [{ code: 'libraries:read', scope: 'all' }];
  const script = { name: 'Švieslentė', holder: 'script', rights, expires_on: inDays(30) };
  const { body: key } = await send(server.origin, 'POST', '/keys', script, cookie);
  await expectPagesAccessible(page, ['/keys', '/keys/new', `/keys/${key.id}`, '/keys?q=zzzz']);
});
