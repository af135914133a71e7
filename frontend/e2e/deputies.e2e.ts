import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { expectPagesAccessible, send, test } from './staff.ts';

test('a deputy is appointed, works at the absent colleague’s desk, and it is ended early', async ({
  staff: page,
  desk: { server, cookie },
}) => {
  const { body: session } = await send(server.origin, 'GET', '/session', undefined, cookie);
  const { body: roles } = await send(server.origin, 'GET', '/roles', undefined, cookie);
  const head = roles.items.find((role: { key: string }) => role.key === 'head').id;
  const person = {
    name: 'Vadovė Išvykusioji',
    email: 'isvykusioji@example.lt',
    library_id: session.user.library.id,
    assignments: [{ role_id: head, scope: 'all' }],
  };
  const { body: created } = await send(server.origin, 'POST', '/accounts', person, cookie);

  await page.goto(`/people/${created.account.id}`);
  await page.getByRole('link', { name: 'Skirti pavaduotoją' }).click();
  await page.getByRole('combobox', { name: 'Kas pavaduoja' }).click();
  await page.getByRole('option', { name: session.user.name }).click();
  await page.getByLabel('Iki').fill(inDays(7));
  await page.getByLabel('Įsakymo numeris').fill('P-17');
  await page.getByRole('button', { name: 'Skirti pavaduotoją' }).click();
  await expect(page.getByText('Būtina užpildyti')).toBeVisible(); // the date of the order
  await page.getByLabel('Įsakymo data').fill(inDays(-1));
  await page.getByRole('button', { name: 'Skirti pavaduotoją' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${session.user.name} (pavaduoja: Vadovė Išvykusioji)`);
  await expect(page.getByText('Galioja', { exact: true })).toBeVisible();
  const place = page.url();

  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Pavadavimas' })).toContainText('Vadovė Išvykusioji');
  await page.getByText('Vadovė Išvykusioji', { exact: true }).last().click();
  await expect(page).toHaveURL(new RegExp(`owner_id=${created.account.id}`));

  await page.goto(place);
  await page.getByRole('button', { name: 'Baigti anksčiau…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Baigti anksčiau' }).click();
  await expect(page.getByRole('dialog').getByText('Būtina užpildyti')).toBeVisible();
  await page.getByRole('dialog').getByLabel('Priežastis').fill('Grįžo iš komandiruotės');
  await page.getByRole('dialog').getByRole('button', { name: 'Baigti anksčiau' }).click();
  await expect(page.getByText('Grįžo iš komandiruotės')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Baigti anksčiau…' })).toBeHidden();

  await page.goto('/deputies?q=isvyk');
  await expect(page.getByRole('row').nth(1)).toContainText('Nutrauktas');
});

test('accessible: deputies and rights', ({ staff }) =>
  expectPagesAccessible(staff, ['/deputies', '/deputies/new', '/deputies?q=zzzz', '/people/rights', '/people?unused_days=90']));
