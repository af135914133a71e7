import { expect } from '@playwright/test';
import { ago } from './days.ts';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

let n = 0;
/** A request of another library that waits for our answer, asked for so many days ago. */
async function ask(desk: Desk, title: string, days: number) {
  n += 1;
  const { origin } = desk.server;
  const library = { name: `Laukiančioji biblioteka ${n}`, kind: 'municipal', municipality: 'Zarasų rajono' };
  const { body: asker } = await send(origin, 'POST', '/libraries', library, desk.cookie);
  const request = { side: 'lending', medium: 'original', kind: 'book', channel: 'email', author: 'A. Vienuolis', year: 1930 };
  const asked = { ...request, library_id: asker.id, title, requested_on: ago(days) };
  const { body } = await send(origin, 'POST', '/loans', asked, desk.cookie);
  return body as { id: number; number: string };
}

const plan = (desk: Desk, title: string, more: object = {}) =>
  send(
    desk.server.origin,
    'POST',
    '/quality/improvements',
    { title, plan: 'Tikrinti du kartus per dieną', deadline_on: ago(-30), ...more },
    desk.cookie,
  );

test('a target is set, what is late by it is told with its reason, and its loan is opened', async ({ staff: page, desk }) => {
  const { number } = await ask(desk, 'Laukiama knyga', 30);
  await page.goto('/quality/targets');
  await page.getByRole('button', { name: 'Nustatyti siekį' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Rodiklis ar žingsnis/).selectOption('step:answer');
  await dialog.getByLabel(/Ne daugiau kaip/).fill('1');
  await dialog.getByLabel(/Pagrindas/).fill('Įsakymas V-12');
  await dialog.getByRole('button', { name: 'Nustatyti' }).click();
  await expect(page.getByRole('row', { name: /atsakymas.*≤ 1 d\. d\./ })).toBeVisible();
  await page.getByRole('navigation', { name: 'Kokybės puslapiai' }).getByRole('link', { name: 'Kas vėluoja' }).click();
  const row = page.getByRole('row', { name: new RegExp(number) });
  await expect(row).toContainText(/Dar neatsakėme: praėjo \d+ d\. d\., nustatyta iki 1 d\. d\./);
  await expect(row).toContainText('Mūsų');
  await row.getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Laukiama knyga');
});

test('an improvement is planned, begun, done and judged by its words', async ({ staff: page }) => {
  await page.goto('/quality/improvements');
  await page.getByRole('link', { name: 'Planuoti veiksmą' }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel(/Pavadinimas/).fill('Siuntų atmintinė');
  await page.getByLabel(/Kas bus daroma/).fill('Parengti atmintinę');
  await page.getByLabel(/Terminas/).fill(ago(-30));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Suplanuoti' }).click();
  for (const step of ['Pradėti', 'Atlikta']) {
    await page.getByRole('button', { name: step }).click();
    await page.getByRole('dialog').getByRole('button', { name: step }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('button', { name: 'Įvertinti poveikį' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Koks poveikis/).selectOption('worked');
  await dialog.getByLabel(/Vertinimas/).fill('Klaidų nebėra');
  await dialog.getByRole('button', { name: 'Įvertinti poveikį' }).click();
  await expect(page.getByText('Įvertintas: pagerėjo')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Poveikis' })).toContainText('Klaidų nebėra');
});

test('a late improvement is work on the first screen', async ({ staff: page, desk }) => {
  await plan(desk, 'Vėluojantis darbas', { deadline_on: ago(3) });
  await page.goto('/');
  await page.getByRole('link', { name: /Vėluoja \d+ gerinimo veiksm/ }).click();
  await expect(page.getByRole('row', { name: /Vėluojantis darbas/ })).toContainText('vėluoja');
});

test('accessible: figures, what is late, improvements, the sheet, targets and their dialog', async ({ staff: page, desk }) => {
  await ask(desk, 'Senas prašymas', 40);
  const measured = { measure: 'days_p90', side: 'lending' };
  const target = { ...measured, value: 9, from_on: ago(400), source: 'Sutartis' };
  await send(desk.server.origin, 'POST', '/quality/targets', target, desk.cookie);
  const { body: improvement } = await plan(desk, 'Veiksmas', measured);
  await expectPagesAccessible(page, [
    '/quality',
    '/quality/late',
    '/quality/late?side=borrowing',
    '/quality/improvements',
    '/quality/improvements?q=zzzz',
    '/quality/improvements/new',
    `/quality/improvements/${improvement.id}`,
    '/quality/sheet',
    '/quality/targets',
  ]);
  await page.getByRole('button', { name: 'Nustatyti siekį' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
});
