import { expect } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

let n = 0;
/** A title that another library asked for and did not get: of its own for each test, because one server serves them all. */
async function refuse(desk: Desk, title: string, more: object = {}) {
  n += 1;
  const { origin } = desk.server;
  const library = { name: `Skurdžioji biblioteka ${n}`, kind: 'municipal', municipality: 'Biržų rajono' };
  const { body: asker } = await send(origin, 'POST', '/libraries', library, desk.cookie);
  const asked = {
    side: 'lending',
    medium: 'original',
    kind: 'book',
    channel: 'email',
    library_id: asker.id,
    author: 'A. Vienuolis',
    year: 1930,
  };
  const { body: loan } = await send(origin, 'POST', '/loans', { ...asked, title, ...more }, desk.cookie);
  await send(origin, 'POST', `/loans/${loan.id}/actions/unfilled`, { reason: 'not_held' }, desk.cookie);
  return { library: asker.name as string, number: loan.number as string };
}

/** The entry of a title on the demand list. */
async function entryOf(desk: Desk, title: string) {
  const { body } = await send(desk.server.origin, 'GET', `/demand?q=${encodeURIComponent(title)}`, undefined, desk.cookie);
  return body.items[0] as { id: number };
}

async function propose(desk: Desk, title: string) {
  const { id } = await entryOf(desk, title);
  const { body } = await send(desk.server.origin, 'POST', '/proposals', { entry_ids: [id] }, desk.cookie);
  return body as { id: number; number: string };
}

test('a no goes from the answer to the demand list, to a list of proposals, and to what was bought', async ({ staff: page, desk }) => {
  const { library, number } = await refuse(desk, 'Padegėlis Kasmatė');
  await page.goto('/negative-answers');
  await expect(page.getByRole('row', { name: new RegExp(`${library}.*Padegėlis Kasmatė.*${number}`) })).toBeVisible();
  await page.goto('/demand');
  await page
    .getByRole('row', { name: /Padegėlis Kasmatė/ })
    .getByLabel('Pažymėti eilutę')
    .check();
  await page.getByRole('button', { name: 'Siūlyti pažymėtus (1)' }).click();
  await page.getByRole('dialog').getByLabel('Pastaba skyriui').fill('Skubu');
  await page.getByRole('button', { name: 'Pateikti sąrašą' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Siūlymas fondui papildyti Nr. F-');
  const row = page.getByRole('row', { name: /Padegėlis Kasmatė/ });
  await expect(row).toContainText(library);
  await row.getByRole('button', { name: 'Priimtas' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Priimtas' }).click();
  await expect(row).toContainText('Priimta');
  await row.getByRole('button', { name: 'Įsigytas' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Įsigytas' }).click();
  await expect(row).toContainText('Įsigyta');
  await row.getByRole('link', { name: 'Padegėlis Kasmatė' }).click();
  await page.getByRole('link', { name: number }).click();
  await expect(page.getByText('Prašytas leidinys įsigytas')).toBeVisible();
});

test('two entries of one title are merged from the suggestions', async ({ staff: page, desk }) => {
  await refuse(desk, 'Viešnia iš šiaurės', { isbn: '978-609-480-104-4' });
  await refuse(desk, 'Viešnia iš šiaurės : apysaka');
  await page.goto('/demand?q=viešnia');
  await page.getByRole('link', { name: /^Galbūt tas pats/ }).click();
  await page.getByRole('button', { name: 'Sujungti: Viešnia iš šiaurės : apysaka → Viešnia iš šiaurės' }).click();
  await expect(page.getByText(/^Sujungta/)).toBeVisible();
  await page.goto('/demand?q=viešnia');
  await expect(page.getByRole('row', { name: /Viešnia iš šiaurės.*2 2 0/ })).toHaveCount(1);
});

test('a price is found for a title that was added by hand', async ({ staff: page }) => {
  await page.goto('/demand/new');
  await page.getByLabel(/Antraštė/).fill('Paskenduolė');
  await page.getByRole('button', { name: 'Įtraukti' }).click();
  await page.getByRole('link', { name: 'Taisyti' }).click();
  await page.getByLabel('Kaina, Eur').fill('12,90');
  await page.getByLabel('Kur rasta').fill('knygynas');
  await page.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(page.getByText(/12,90.*knygynas/)).toBeVisible();
});

test('accessible: negative answers, the demand list, its suggestions and proposals', async ({ staff: page, desk }) => {
  await refuse(desk, 'Kryžkelės');
  await refuse(desk, 'Kryžkelės : romanas');
  await refuse(desk, 'Užkeikti vienuoliai');
  await propose(desk, 'Užkeikti vienuoliai');
  await expectPagesAccessible(page, [
    '/negative-answers',
    '/negative-answers?q=zzzz',
    '/demand',
    '/demand?q=zzzz',
    '/demand/new',
    '/demand/suggestions',
    '/demand/proposals',
  ]);
});

test('accessible: a list of proposals and its dialog, an entry and its edit', async ({ staff: page, desk }) => {
  const title = 'Inteligentų palata';
  await refuse(desk, title);
  const { id } = await propose(desk, title);
  await expectPagesAccessible(page, [`/demand/proposals/${id}`]);
  await page.getByRole('button', { name: 'Atmestas…' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  const entry = await entryOf(desk, title);
  await expectPagesAccessible(page, [`/demand/${entry.id}`, `/demand/${entry.id}/edit`]);
});
