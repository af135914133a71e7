import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

let n = 0;
/** A library of the territory, of its own for each test, because one server serves them all. */
async function addLibrary({ server, cookie }: Desk) {
  n += 1;
  const name = `Sutarčių biblioteka ${Date.now()}-${n}`;
  const library = { kind: 'municipal', name, municipality: 'Trakų rajono', territory: 'Vilniaus' };
  const { body } = await send(server.origin, 'POST', '/libraries', library, cookie);
  return body as { id: number; name: string };
}

async function signed(desk: Desk, library: number) {
  const signatory = { signatory: 'Vardas Pavardė', position: 'direktorius', basis: 'nuostatus' };
  const body = { library_id: library, ours: signatory, theirs: signatory };
  const { body: draft } = await send(desk.server.origin, 'POST', '/agreements', body, desk.cookie);
  await send(desk.server.origin, 'POST', `/agreements/${draft.id}/actions/sign`, {}, desk.cookie);
  return draft as { id: number; number: string };
}

/** Takes a step by its button and its dialog. */
async function take(page: Page, label: string) {
  await page.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: label }).click();
}

test('an agreement is drafted, sent, signed, amended and ended by notice', async ({ staff: page, desk }) => {
  const { name } = await addLibrary(desk);
  await page.goto('/agreements/new');
  await page.getByRole('combobox', { name: /^Biblioteka/ }).fill(name);
  await page.getByRole('option', { name }).click();
  await page.getByLabel(/Panaudos terminas/).fill('21');
  for (const party of ['Mūsų biblioteka', 'Kita šalis'])
    await page.getByRole('group', { name: party }).getByLabel('Pasirašo').fill('Vardas Pavardė');
  await page.getByRole('button', { name: 'Įrašyti projektą' }).click();
  await expect(page.getByText('21 d.')).toBeVisible();
  await take(page, 'Pateikti pasirašyti');
  await take(page, 'Pasirašyta');
  await expect(page.getByText('Galioja', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Keisti sąlygas' }).click();
  await page.getByLabel(/^Galioja nuo/).fill('2099-01-01');
  await page.getByLabel(/Panaudos terminas/).fill('14');
  await page.getByRole('button', { name: 'Įrašyti pakeitimą' }).click();
  await expect(page.getByText(/^2 redakcija/)).toBeVisible();

  await page.getByRole('button', { name: 'Nutraukti…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Kas nutraukia/).selectOption('us');
  await dialog.getByLabel(/Priežastis/).fill('Jungiasi bibliotekos');
  await dialog.getByRole('button', { name: 'Nutraukti' }).click();
  await expect(page.getByText(/^Nutraukiama \d/).first()).toBeVisible();
});

test('the signed paper is attached and fetched', async ({ staff: page, desk }) => {
  const { id } = await addLibrary(desk);
  const agreement = await signed(desk, id);
  await page.goto(`/agreements/${agreement.id}`);
  const buffer = Buffer.from('%PDF-1.7 sutartis');
  await page.locator('input[type=file]').setInputFiles({ name: 'Sutartis.pdf', mimeType: 'application/pdf', buffer });
  const link = page.getByRole('link', { name: 'Sutartis.pdf' });
  await expect(link).toBeVisible();
  const download = page.waitForEvent('download');
  await link.click();
  expect((await download).suggestedFilename()).toBe('Sutartis.pdf');
});

test('one template makes many drafts, and no second one', async ({ staff: page, desk }) => {
  const [one, other] = [await addLibrary(desk), await addLibrary(desk)];
  await signed(desk, other.id);
  await page.goto('/agreements/campaign');
  await page.getByLabel(one.name).check();
  await page.getByLabel(other.name).check();
  await page.getByRole('button', { name: 'Rengti 2 projektus' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`${one.name}.*parengta`) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${other.name}.*jau buvo`) })).toBeVisible();
  await page.getByRole('button', { name: 'Rengti 2 projektus' }).click();
  await expect(page.getByText(/^Parengta 0 projektų/)).toBeVisible();
});

test('the territory tells who has no agreement', async ({ staff: page, desk }) => {
  const [one, other] = [await addLibrary(desk), await addLibrary(desk)];
  const { number } = await signed(desk, one.id);
  await page.goto('/agreements/territory');
  await expect(page.getByRole('row', { name: new RegExp(`${one.name}.*${number}.*Galioja`) })).toBeVisible();
  await page.getByRole('link', { name: 'Be galiojančios sutarties' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`${other.name}.*nėra sutarties`) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(one.name) })).toHaveCount(0);
});

test('accessible: agreements', async ({ staff: page, desk }) => {
  const { id } = await addLibrary(desk);
  await signed(desk, id);
  await expectPagesAccessible(page, [
    '/agreements',
    '/agreements?q=zzzz',
    '/agreements/new',
    '/agreements/campaign',
    '/agreements/territory',
  ]);
});

test('accessible: an agreement, the dialog of its end and its amendment', async ({ staff: page, desk }) => {
  const { id } = await addLibrary(desk);
  const agreement = await signed(desk, id);
  await page.goto(`/agreements/${agreement.id}`);
  await page.getByRole('heading', { name: 'Istorija' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nutraukti…' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await expectPagesAccessible(page, [`/agreements/${agreement.id}/amend`]);
});
