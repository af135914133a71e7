import { expect } from '@playwright/test';
import { Receiver, insideTest as test } from './inside-desk.ts';
import { expectAccessible, expectPagesAccessible, send } from './staff.ts';

/** An answer of SRU 1.2 with these books: number, title, author, year. */
const answerWith = (...books: [string, string, string, string][]) => {
  const field = (tag: string, text: string) =>
    `<datafield tag="${tag}" ind1=" " ind2=" "><subfield code="${tag === '260' ? 'c' : 'a'}">${text}</subfield></datafield>`;
  const records = books.map(
    ([number, title, author, year]) =>
      `<record><recordData><record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 a 4500</leader>` +
      `<controlfield tag="001">${number}</controlfield>${field('100', author)}${field('245', title)}${field('260', year)}</record></recordData></record>`,
  );
  return `<searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><numberOfRecords>${books.length}</numberOfRecords><records>${records.join('')}</records></searchRetrieveResponse>`;
};

const target = (name: string, url: string, position: number) => ({
  name,
  url,
  sru_version: '1.2',
  record_schema: 'marcxml',
  indexes: { title: 'dc.title', author: 'dc.creator', isbn: 'bath.isbn', issn: 'bath.issn', relation: 'all' },
  deadline_ms: 3000,
  position,
  is_active: true,
});

test('a catalogue is set up and tried, and a title found there fills the request', async ({ staff: page }) => {
  const catalogue = new Receiver();
  const url = await catalogue.listen();
  catalogue.answer = answerWith(['k1', 'Marti', 'Žemaitė', '1987'], ['k2', 'Petras Kurmelis', 'Žemaitė', '1901']);
  await page.goto('/lookup');
  await page.getByRole('link', { name: 'Naujas katalogas' }).click();
  await page.getByLabel('Pavadinimas').fill('Kauno katalogas');
  await page.getByLabel('SRU adresas').fill('https://10.0.0.1/sru');
  await page.getByRole('button', { name: 'Įrašyti katalogą' }).click();
  await expect(page.getByText('Adresas veda į mūsų vidinį tinklą.')).toBeVisible();
  await page.getByLabel('SRU adresas').fill(url);
  await page.getByRole('button', { name: 'Įrašyti katalogą' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kauno katalogas');
  await page.getByRole('region', { name: 'Išbandyti' }).getByLabel('Antraštė').fill('marti');
  await page.keyboard.press('Enter');
  await expect(page.getByText('turi 2, rodoma 2')).toBeVisible();

  // From the request on, without the mouse.
  await page.goto('/loans/new');
  await page.getByLabel('Antraštė').fill('marti');
  await page.getByRole('button', { name: 'Ieškoti kitose bibliotekose' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Antraštė')).toBeFocused();
  await expect(dialog.getByLabel('Antraštė')).toHaveValue('marti');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Įrašyti į užsakymą: Marti' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Antraštė')).toHaveValue('Marti');
  await expect(page.getByLabel('Autorius')).toHaveValue('Žemaitė');
  await expect(page.getByLabel('Metai')).toHaveValue('1987');
  await expect(page.getByText('turi: Kauno katalogas')).toBeVisible();
  catalogue.stop();
});

test('accessible: catalogues, and the look-up with good and bad answers', async ({ staff: page, desk: { server, cookie } }) => {
  const [kaunas, utena, wrong] = [new Receiver(), new Receiver(), new Receiver()];
  kaunas.answer = answerWith(['k1', 'Dievų miškas', 'Sruoga, Balys', '1957'], ['k2', 'Milžino paunksmė', 'Sruoga, Balys', '1932']);
  utena.answer = answerWith(['u1', 'DIEVŲ MIŠKAS', 'Sruoga, Balys', '1957']);
  wrong.status = 503;
  const servers: [string, Receiver][] = [
    ['Kauno apskrities bibliotekos katalogas', kaunas],
    ['Utenos bibliotekos katalogas', utena],
    ['Užsienio katalogas', wrong],
  ];
  const ids: number[] = [];
  for (const [position, [name, receiver]] of servers.entries()) {
    const { body } = await send(server.origin, 'POST', '/lookup/targets', target(name, await receiver.listen(), position), cookie);
    ids.push(body.id);
  }
  const place = `/lookup/${ids[0]}`;
  await expectPagesAccessible(page, ['/lookup', '/lookup/new', place, `${place}/edit`]);
  await page.goto('/loans/new');
  await page.getByLabel('Antraštė').fill('dievų miškas');
  await page.getByRole('button', { name: 'Ieškoti kitose bibliotekose' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ieškoti' }).click();
  await expect(dialog.getByText('HTTP 503')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /Įrašyti į užsakymą: Dievų/ }).click();
  await expect(page.getByText(/turi: Kauno apskrities bibliotekos katalogas, Utenos/)).toBeVisible();
  await expectAccessible(page);
  for (const [, receiver] of servers) receiver.stop();
});
