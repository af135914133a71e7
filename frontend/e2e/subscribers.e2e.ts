import { expect } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

let n = 0;
/** A subscriber of its own for each test, because one server serves them all. */
async function addSubscriber({ server, cookie }: Desk) {
  n += 1;
  const library = { kind: 'municipal', name: `Abonentų biblioteka ${Date.now()}-${n}`, municipality: 'Trakų rajono' };
  const { body: made } = await send(server.origin, 'POST', '/libraries', library, cookie);
  const { body } = await send(server.origin, 'POST', '/subscribers', { library_id: made.id }, cookie);
  return body as { id: number; card_no: string; library: { id: number; name: string } };
}

test('a library gets a card and is registered for the year', async ({ staff: page, desk }) => {
  const library = { kind: 'school', name: `Nauja abonentė ${Date.now()}`, municipality: 'Trakų rajono' };
  await send(desk.server.origin, 'POST', '/libraries', library, desk.cookie);
  await page.goto('/subscribers/new');
  await page.getByRole('combobox', { name: /^Biblioteka/ }).fill(library.name);
  await page.getByRole('option', { name: library.name }).click();
  await page.getByRole('button', { name: 'Išduoti kortelę' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(library.name);
  await page.getByRole('button', { name: 'Registruoti', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/Kas patvirtino/)
    .fill('Direktorė');
  await page.getByRole('dialog').getByRole('button', { name: 'Registruoti' }).click();
  await expect(page.getByText('Registruotas pirmą kartą')).toBeVisible();
  await page.getByRole('button', { name: 'Taisyti paskutinį įrašą…' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/Priežastis/)
    .fill('Supainiota');
  await page.getByRole('dialog').getByRole('button', { name: 'Taisyti paskutinį įrašą' }).click();
  await expect(page.getByText('Naujų užsakymų nepriimame')).toBeVisible();
});

test('a library confirms its data by a link, and its corrections are taken over', async ({ staff: page, desk, browser }) => {
  const { id, library } = await addSubscriber(desk);
  await page.goto(`/subscribers/${id}`);
  await page.getByRole('button', { name: 'Patvirtinimo nuoroda' }).click();
  const link = await page.getByRole('textbox', { name: 'Nuoroda' }).inputValue();
  const guest = await (await browser.newContext({ baseURL: desk.server.origin })).newPage();
  await guest.goto(`/confirm${new URL(link).hash}`);
  await expect(guest.getByText(library.name)).toBeVisible();
  await guest.getByLabel(/Kas patvirtina/).fill('Jonė Bibliotekininkė');
  await guest.getByLabel('Duomenis reikia pataisyti').check();
  await guest.getByLabel('Gatvė ir namas').fill('Karaimų g. 5');
  await expectAccessible(guest);
  await guest.getByRole('button', { name: 'Siųsti pataisymus' }).click();
  await expect(guest.getByText(/Pataisymus peržiūrės darbuotojas/)).toBeVisible();
  await guest.reload();
  await expect(guest.getByText(/Ši nuoroda jau panaudota/)).toBeVisible();
  await page.goto('/subscribers?has_corrections=true');
  await page.getByRole('link', { name: library.name }).click();
  await expect(page.getByRole('cell', { name: 'Karaimų g. 5' })).toBeVisible();
  await page.getByRole('button', { name: 'Priimti ir užregistruoti' }).click();
  await expect(page.getByText('Registruotas pirmą kartą')).toBeVisible();
  await page.goto(`/libraries/${library.id}`);
  await expect(page.getByText(/Karaimų g. 5/)).toBeVisible();
});

test('the campaign asks everybody once, and its figures open their rows', async ({ staff: page, desk }) => {
  const { library } = await addSubscriber(desk);
  await page.goto('/subscribers/year');
  await page.getByRole('button', { name: 'Paprašyti patvirtinti duomenis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Paprašyti patvirtinti duomenis' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`${library.name}.*neišsiųsta`) })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nuorodos (CSV)' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Paprašyti patvirtinti duomenis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Paprašyti patvirtinti duomenis' }).click();
  await expect(page.getByText(/^Atlikta 0 abonentų/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Perregistruoti visus' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Perregistruoti visus' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`${library.name}.*atlikta`) })).toBeVisible();
  // From October on a registration is for the next year, whose figures are the ones shown.
  await page.goto('/subscribers/year');
  await page
    .getByRole('row', { name: /Trakų rajono/ })
    .getByRole('link', { name: /^Nauji/ })
    .first()
    .click();
  await expect(page).toHaveURL(/outcome=new/);
  await expect(page.getByRole('link', { name: library.name })).toBeVisible();
});

test('accessible: subscribers', async ({ staff: page, desk }) => {
  await addSubscriber(desk);
  await expectPagesAccessible(page, ['/subscribers', '/subscribers?q=zzzz', '/subscribers/new', '/subscribers/year', '/confirm#used']);
});

test('accessible: a subscriber, and the dialog of a step', async ({ staff: page, desk }) => {
  const { id } = await addSubscriber(desk);
  await page.goto(`/subscribers/${id}`);
  await page.getByRole('heading', { name: 'Istorija' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sustabdyti…' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
});
