import { test as base, expect } from '@playwright/test';
import { startServer } from './server.ts';
import { ADMINISTRATOR, LIBRARY, send, test, typeCredentials } from './staff.ts';

const PASSWORD = 'mėlynas puodelis virtuvėje';

base('the first start: a wrong code is told, the right one opens the work', async ({ page }) => {
  const server = await startServer();
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pirmasis paleidimas');
  await page.getByLabel(/Paleidimo kodas/).fill('AAAA-BBBB-CCCC');
  await page.getByLabel(/^Pavadinimas/).fill(LIBRARY.name);
  await page.getByRole('combobox', { name: 'Apskritis' }).fill('Viln');
  await page.getByRole('option', { name: 'Vilniaus' }).click();
  await page.getByRole('combobox', { name: 'Savivaldybė' }).fill('Vilniaus miesto');
  await page.getByLabel(/Vardas ir pavardė/).fill(ADMINISTRATOR.name);
  await page.getByLabel(/El. paštas/).fill(ADMINISTRATOR.email);
  await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Pradėti darbą' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel(/^Pavadinimas/)).toHaveValue(LIBRARY.name);
  await page.getByLabel(/Paleidimo kodas/).fill(server.setupCode);
  await page.getByRole('button', { name: 'Pradėti darbą' }).click();
  await expect(page.getByRole('navigation', { name: 'Pagrindinis meniu' })).toBeVisible();
  await page.goto(`${server.origin}/setup`);
  await expect(page).not.toHaveURL(/setup/);
  server.stop();
});

test('signing in, and back to where one was going', async ({ page }) => {
  await page.goto('/people?is_enabled=true');
  await typeCredentials(page, ADMINISTRATOR.email, 'neteisingas slaptažodis');
  await expect(page.getByRole('alert')).toBeVisible();
  await typeCredentials(page, ADMINISTRATOR.email, ADMINISTRATOR.password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Žmonės');
  await expect(page).toHaveURL(/\/people\?is_enabled=true$/);
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage, cookie: document.cookie }));
  expect(kept).not.toContain('eyJ');
});

test('signing out ends the session', async ({ page }) => {
  await page.goto('/account');
  await typeCredentials(page, ADMINISTRATOR.email, ADMINISTRATOR.password);
  await page.getByRole('button', { name: /mano paskyra/ }).click();
  await page.getByRole('button', { name: 'Atsijungti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prisijunkite');
  await page.goto('/people');
  await expect(page).toHaveURL(/\/sign-in\?next=\/people$/);
});

test('a colleague is invited, accepts, and sees only what the role allows', async ({ staff: page, browser, baseURL }) => {
  await page.goto('/people');
  await page.getByRole('link', { name: 'Pakviesti žmogų' }).click();
  await page.getByLabel(/Vardas ir pavardė/).fill('Bibliotekininkė Antroji');
  await page.getByLabel(/El. paštas/).fill('administratore@example.lt');
  await page.getByRole('combobox', { name: 'Rolė' }).click();
  await page.getByRole('option', { name: 'Vyr. bibliotekininkas-metodininkas' }).click();
  await page.getByRole('button', { name: 'Įrašyti ir sukurti kvietimą' }).click();
  await expect(page.getByRole('alert')).toBeVisible(); // the e-mail is taken, the rest stays
  await expect(page.getByLabel(/Vardas ir pavardė/)).toHaveValue('Bibliotekininkė Antroji');
  await page.getByLabel(/El. paštas/).fill('antroji@example.lt');
  await page.getByRole('button', { name: 'Įrašyti ir sukurti kvietimą' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bibliotekininkė Antroji');
  const link = await page.getByLabel('Nuoroda', { exact: true }).inputValue();
  await page.reload();
  await expect(page.getByText('Pakviesta')).toBeVisible();
  await expect(page.getByLabel('Nuoroda', { exact: true })).toBeHidden(); // it was shown once

  const hers = await (await browser.newContext({ baseURL, locale: 'lt-LT' })).newPage();
  await hers.goto(link);
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Sveiki, Bibliotekininkė Antroji');
  await hers.locator('input[type=password]').fill('antroji@example.lt');
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('alert')).toBeVisible();
  await hers.locator('input[type=password]').fill(PASSWORD);
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('navigation', { name: 'Pagrindinis meniu' })).toBeVisible();
  await hers.goto('/roles/new');
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Šiam puslapiui reikia kitos teisės');
  await hers.goto(link);
  await expect(hers.getByText('Ši nuoroda jau panaudota')).toBeVisible();
  await expect(page.getByText('Veikia', { exact: true })).toBeVisible(); // seen live, without a reload
});

test('a role is made, given to a person and taken away', async ({ staff: page, desk: { server, cookie } }) => {
  const { body: session } = await send(server.origin, 'GET', '/session', undefined, cookie);
  const person = { name: 'Praktikantas Trečiasis', email: 'treciasis@example.lt', library_id: session.user.library.id, assignments: [] };
  const { body: created } = await send(server.origin, 'POST', '/accounts', person, cookie);

  await page.goto('/roles');
  await page.getByRole('link', { name: 'Nauja rolė' }).click();
  await page.getByLabel(/^Pavadinimas/).fill('Vasaros praktikantas');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(page.getByRole('columnheader', { name: /Vasaros praktikantas/ })).toBeVisible();

  await page.goto(`/people/${created.account.id}`);
  await page.getByRole('button', { name: 'Suteikti rolę' }).click();
  await page.getByRole('combobox', { name: 'Rolė' }).fill('Vasaros');
  await page.getByRole('option', { name: 'Vasaros praktikantas' }).click();
  await page.getByRole('button', { name: 'Suteikti rolę' }).click();
  const roles = page.getByRole('region', { name: 'Rolės' });
  await expect(roles.getByText('Vasaros praktikantas')).toBeVisible();
  await roles.getByRole('button', { name: 'Atimti rolę…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Atimti rolę' }).click();
  await expect(roles.getByRole('button', { name: 'Atimti rolę…' })).toBeHidden();
});

test('two people edit one person: the second sees both versions', async ({ staff: page, desk: { server, cookie } }) => {
  const { body: session } = await send(server.origin, 'GET', '/session', undefined, cookie);
  const person = { name: 'Vadovė Ketvirtoji', email: 'ketvirtoji@example.lt', library_id: session.user.library.id, assignments: [] };
  const { body: created } = await send(server.origin, 'POST', '/accounts', person, cookie);
  const path = `/accounts/${created.account.id}`;

  await page.goto(`/people/${created.account.id}`);
  await page.getByLabel('Pareigos').fill('Skyriaus vadovė');
  const answer = await fetch(`${server.origin}/api/v1${path}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', origin: server.origin, cookie, 'if-match': `"${created.account.version}"` },
    body: JSON.stringify({ name: 'Vadovė Ketvirtoji-Naujoji' }),
  });
  expect(answer.status).toBe(200);
  await page.getByRole('button', { name: 'Įrašyti', exact: true }).click();
  await expect(page.getByText('Kol redagavote, įrašą pakeitė kolega')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Skyriaus vadovė' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Vadovė Ketvirtoji-Naujoji' })).toBeVisible();
  await page.getByRole('button', { name: 'Palikti kolegos' }).click();
  await expect(page.getByLabel('Pareigos')).toHaveValue('');
});

test('one ends another session of one’s own', async ({ staff: page, browser, baseURL }) => {
  const other = await (await browser.newContext({ baseURL, userAgent: 'Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0' })).newPage();
  await other.goto('/account');
  await typeCredentials(other, ADMINISTRATOR.email, ADMINISTRATOR.password);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Mano paskyra');

  await page.goto('/account');
  await page.getByRole('button', { name: 'Baigti sesiją: Firefox, Linux' }).first().click();
  await expect(page.getByText('Firefox, Linux')).toHaveCount(0);
  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Prisijunkite');
});

test('what was done is in the log', async ({ staff: page }) => {
  await page.goto('/audit');
  await expect(page.getByRole('row').nth(1)).toContainText(/\d{4}-\d{2}-\d{2}/);
});

test('English', async ({ staff: page }) => {
  await page.goto('/people');
  await page.getByRole('button', { name: /mano paskyra/ }).click();
  await page.getByText('English').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
