import { expect } from '@playwright/test';
import { expectAccessible, send, test } from './staff.ts';

const PAST = [
  'Užsakymo Nr.;Kryptis;Biblioteka;Autorius;Knyga;Užsakyta;Išsiųsta;Grąžinta;Rezultatas',
  'S-1/2019;Skolinama;Kelmės rajono sav. VB;Žemaitė;Marti;05.03.2019;06.03.2019;01.04.2019;Įvykdyta',
  'S-2/2019;Skolinama;Zarasų rajono savivaldybės viešoji biblioteka;Balys Sruoga;Dievų miškas;07.03.2019;;;Neįvykdyta',
  'S-3/2020;Skolinama;Zarasų rajono savivaldybės viešoji biblioteka;Maironis;Pavasario balsai;11.02.2020;12.02.2020;20.03.2020;OK',
  'S-4/2020;Skolinama;Zarasų rajono savivaldybės viešoji biblioteka;Maironis;Raudonės pilis;2020-02-30;12.02.2020;20.03.2020;Įvykdyta',
].join('\n');

test('past loans come in by a mapping that is proposed, explained, saved and used', async ({ staff: page, desk: { server, cookie } }) => {
  for (const name of ['Kelmės Žemaitės viešoji biblioteka', 'Zarasų rajono savivaldybės viešoji biblioteka'])
    await send(server.origin, 'POST', '/libraries', { name, kind: 'municipal', municipality: name.split(' ')[0], country: 'LT' }, cookie);
  const file = { name: 'senoji.csv', mimeType: 'text/csv', buffer: Buffer.from(PAST) };
  await page.goto('/');
  await page.getByRole('link', { name: 'Ankstesnių metų užsakymai' }).click();
  await page.getByRole('link', { name: 'Naujas susiejimas' }).click();
  await page.getByLabel('Pavyzdinis failas').setInputFiles(file);
  await expect(page.getByText('Rodoma pagal failą senoji.csv')).toBeVisible();
  await expect(page.getByLabel('Antraštė: stulpelis')).toHaveValue('Knyga');
  await expect(page.getByLabel('Kaip rašomos dienos')).toHaveValue('day_month_year');
  // What the rows name and nobody knows is put into the mapping by one press, to be explained.
  await page.getByRole('button', { name: 'Biblioteka: Kelmės rajono sav. VB' }).click();
  await page.getByRole('combobox', { name: 'Biblioteka 1' }).fill('Kelm');
  await page.getByRole('option', { name: /^Kelmės Žemaitės/ }).click();
  await page.getByRole('button', { name: 'Kuo baigta: OK' }).click();
  await page.getByLabel('Ką reiškia 1').selectOption('Įvykdyta');
  const rows = page.getByRole('region', { name: 'Pirmosios eilutės' });
  await expect(rows.getByRole('row', { name: /Marti/ })).toContainText('Kelmės Žemaitės viešoji biblioteka');
  await expect(rows.getByText('Tinka')).toHaveCount(3);
  await expect(rows.getByText('Užsakyta: „2020-02-30“ nėra diena pasirinktu formatu')).toBeVisible();
  await page.getByLabel('Susiejimo pavadinimas').fill('Senoji lentelė');
  await page.getByLabel('Ankstesnė sistema').fill('Excel');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Įrašyti susiejimą' }).click();

  await expect(page.getByLabel('Kaip failas skaitomas')).toHaveValue(/\d+/);
  await page.getByLabel('CSV failas').setInputFiles(file);
  await expect(page.getByText(/^Patikrinta/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Atmesta 1' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Įrašyti 3 užsakymus' }).click();
  await expect(page.getByText('Įrašyta: sukurta 3, pakeista 0.')).toBeVisible();
  await page.getByRole('link', { name: 'Marti' }).click();
  await expect(page.getByText('S-1/2019, Excel')).toBeVisible();
  await page.goto('/loans?q=s-3/2020');
  await expect(page.getByRole('link', { name: /^TBA-2020-/ })).toHaveCount(1);

  await page.goto('/history');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Senoji lentelė' }).click();
  await page.getByLabel('Susiejimo pavadinimas').fill('Lentelė iki 2020 m.');
  await page.getByRole('button', { name: 'Įrašyti', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Lentelė iki 2020 m.' })).toBeVisible();
});
