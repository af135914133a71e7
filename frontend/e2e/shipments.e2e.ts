import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { library, request, take } from './loans-desk.ts';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

test('a parcel is packed by scanning and sent, and another is received by one scan without what is missing', async ({
  staff: page,
  desk,
}) => {
  test.slow();
  const { id: library_id, name } = await library(desk, 'Siuntų biblioteka');
  const ours = [];
  for (const n of [1, 2]) {
    const loan = await request(desk, { side: 'lending', channel: 'email', title: `Skolinama knyga ${n}`, library_id });
    await take(desk, loan.id, ['will_supply']);
    ours.push(loan.number);
  }
  const theirs = [];
  for (const n of [1, 2]) {
    const loan = await request(desk, { title: `Gaunama knyga ${n}` });
    await take(desk, loan.id, ['send', { library_id }], ['ship', { due_on: inDays(30) }]);
    theirs.push(loan);
  }

  await page.goto('/tariffs');
  await page.getByRole('button', { name: 'Naujas vežėjas' }).click();
  await page.getByLabel('Pavadinimas').fill('Bandomasis paštas');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Naujas įkainis' }).click();
  await page.getByLabel('Galioja nuo').fill('2020-01-01');
  await page.getByLabel('Iki, g').fill('1000');
  await page.getByLabel('Kaina, Eur').fill('5,01');
  await page.getByRole('button', { name: 'Pridėti svorio eilutę' }).click();
  await page.getByLabel('Virš, g').last().fill('1100');
  await page.getByLabel('Iki, g').last().fill('5000');
  await page.getByLabel('Kaina, Eur').last().fill('7');
  await page.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(page.getByText('Tarp svorių yra tarpas')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Virš, g').last().fill('1000');
  await page.getByRole('button', { name: 'Įrašyti' }).click();
  await page.getByLabel('Svoris, g').fill('800');
  await page.getByRole('button', { name: 'Skaičiuoti' }).click();
  await expect(page.getByText('5,01 € – Lietuva')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/');
  await page.getByRole('link', { name: `Pakuoti: ${name}` }).click();
  await expect(page.getByRole('combobox', { name: 'Biblioteka' })).toHaveValue(name);
  await page.getByLabel('Vežėjas').selectOption('Bandomasis paštas');
  await page.getByLabel('Svoris, g').fill('800');
  await page.getByRole('button', { name: 'Pradėti siuntą' }).click();
  const code = page.getByLabel('Kodas', { exact: true });
  for (const number of ours) {
    await code.fill(number);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Įdėta: ${number}`)).toBeVisible();
  }
  await code.fill('NERA-1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Užsakymo su tokiu kodu nėra.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Išsiųsti', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Išsiųsti' }).click();
  await expect(page.getByRole('heading', { name: 'Išlaidų eilutės' })).toBeVisible();
  await expect(page.getByRole('row', { name: /2,51/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /2,50/ })).toBeVisible();
  await expectAccessible(page);

  const body = { direction: 'from_lender', library_id, tracking_number: 'BP777', loan_ids: theirs.map(({ id }) => id) };
  const { body: parcel } = await send(desk.server.origin, 'POST', '/shipments', body, desk.cookie);
  await page.goto(`/shipments/${parcel.id}`);
  await page.getByRole('button', { name: 'Gauta', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Gaunama knyga 2/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Gauta iš dalies' }).click();
  await expect(page.getByRole('row', { name: /Gaunama knyga 2/ })).toContainText('Trūksta');

  await page.goto('/scan?mode=receive');
  await page.getByLabel('Kodas', { exact: true }).fill('BP777');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Nuskaityta' }).getByRole('listitem').first()).toContainText('Siunta gauta: užsakymų 2');
  await page.getByRole('link', { name: parcel.number as string }).click();
  await expect(page.getByRole('row', { name: /Gaunama knyga 2/ })).toContainText('Gautas');
  await page.goto(`/loans/${theirs[1]?.id}`);
  await expect(page.getByRole('region', { name: 'Siuntos' })).toContainText(parcel.number as string);
  await expectPagesAccessible(page, ['/shipments', '/shipments/new', `/shipments/${parcel.id}/edit`]);
});
