import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

const RECORDS = resolve('../tests/data/marc.mrc');

/** Three hundred real records, once for all these tests. */
async function bringIn(page: Page) {
  await page.goto('/catalogue/import');
  await page.getByLabel('MARC failas').setInputFiles(RECORDS);
  await expect(page.getByText(/^Patikrinta/)).toBeVisible({ timeout: 60_000 });
}

test.describe.configure({ mode: 'serial' });

test('records are checked, committed, and change nothing the second time', async ({ staff: page }) => {
  test.setTimeout(180_000);
  await page.goto('/catalogue');
  await page.getByRole('link', { name: 'Importuoti' }).click();
  await bringIn(page);
  await expect(page.getByRole('link', { name: 'Bus sukurta 300' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Įrašyti 300 įrašų' }).click();
  await expect(page.getByText('Įrašyta: sukurta 300, pakeista 0.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Į katalogą' }).click();
  await page.getByRole('searchbox', { name: 'Ieškoti kataloge' }).fill('knygnesiu');
  await expect(page.getByRole('link', { name: 'Knygnešių šventa gadynė' })).toBeVisible();
  await expectAccessible(page);
  await bringIn(page);
  await expect(page.getByText('Patikrinta: failas nieko nekeičia.')).toBeVisible();
});

test('a broken record is named with its place, and the others are taken', async ({ staff: page }) => {
  await page.goto('/catalogue/import');
  const broken = Buffer.from('00050nam a2200037 a 4500245001200000\x1e00\x1faSugadinta');
  await page.getByLabel('MARC failas').setInputFiles({ name: 'blogas.mrc', mimeType: 'application/marc', buffer: broken });
  await expect(page.getByRole('link', { name: 'Atmesta 1' })).toBeVisible();
  await expect(page.getByText(/Įrašas nutrūksta kartu su failu/)).toBeVisible();
});

test('a title gets items, its record is shown, and a request is filled from it', async ({ staff: page }) => {
  await page.goto('/catalogue?q=knygnesiu');
  await page.getByRole('link', { name: 'Knygnešių šventa gadynė' }).click();
  await page.getByRole('button', { name: 'Skenuoti kelis' }).click();
  await page.getByLabel('Brūkšniniai kodai, po vieną eilutėje').fill('700000001\n700000002');
  await page.getByLabel('Šifras').fill('947.45');
  await page.getByRole('button', { name: 'Įrašyti 2 egzempliorius' }).click();
  await expect(page.getByRole('status').getByText('700000002 įrašytas')).toBeVisible();
  await page.getByRole('button', { name: 'Baigti' }).click();
  await expect(page.getByRole('table', { name: 'Egzemplioriai' }).getByText('700000001')).toBeVisible();
  await page.getByRole('button', { name: 'Rodyti įrašą' }).click();
  await expect(page.getByRole('table', { name: 'MARC įrašas' }).getByRole('row', { name: /^245/ })).toContainText('Knygnešių');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Naujas užsakymas' }).click();
  await expect(page.getByLabel(/^Antraštė/)).toHaveValue(/Knygnešių šventa gadynė/);
  const stock = page.getByRole('region', { name: 'Mūsų fondas' });
  await expect(stock.getByText('turime 2 egz., laisvi 2')).toBeVisible();
  await expectAccessible(page);
});

test('an item that is promised to one library is not free for another', async ({ staff: page, desk: { server, cookie } }) => {
  const library = await send(server.origin, 'POST', '/libraries', { kind: 'school', name: `Prašanti ${Date.now()}` }, cookie);
  const request = {
    side: 'lending',
    medium: 'original',
    kind: 'book',
    channel: 'email',
    title: 'Knygnešių šventa gadynė',
    author: 'Kundrotas',
    year: 1990,
    library_id: (library.body as { id: number }).id,
  };
  const { body } = await send(server.origin, 'POST', '/loans', request, cookie);
  await page.goto(`/loans/${(body as { id: number }).id}`);
  await page.getByRole('button', { name: 'Pažadėti' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^700000001/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pažadėti' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto('/catalogue?q=700000001');
  await page.getByRole('link', { name: 'Knygnešių šventa gadynė' }).click();
  await expect(page.getByText('Pažadėtas')).toBeVisible();
});

test('accessible: the catalogue, a title and the dialog of an item', async ({ staff: page }) => {
  await expectPagesAccessible(page, [
    '/catalogue',
    '/catalogue?q=zzzz',
    '/catalogue/1/edit',
    '/catalogue/new',
    '/catalogue/import',
    '/catalogue/1',
  ]);
  await page.getByRole('button', { name: 'Pridėti' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Brūkšninis kodas/)
    .waitFor();
  await expectAccessible(page);
});
