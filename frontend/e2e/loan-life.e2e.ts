import { expect, type Page } from '@playwright/test';
import { inDays } from './days.ts';
import { answer, expectStep, library, request, take } from './loans-desk.ts';
import { expectAccessible, test } from './staff.ts';

const openMenu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Kiti žingsniai' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

const region = (page: Page, name: string) => page.getByRole('region', { name });

test('a condition with its price is accepted, and the reading room is where it stays', async ({ staff: page, desk }) => {
  test.slow(); // several steps, each with its dialog
  const { id: library_id } = await library(desk, 'Sąlygų biblioteka');
  const { id } = await request(desk, { title: 'Su sąlyga' });
  await take(desk, id, ['send', { library_id }]);
  await page.goto(`/loans/${id}`);
  await openMenu(page, 'Biblioteka kelia sąlygą');
  await answer(page, 'Biblioteka kelia sąlygą', async () => {
    await page.getByRole('dialog').getByRole('combobox', { name: 'Sąlyga' }).click();
    await page.getByRole('option', { name: 'Mokama' }).click();
    await page.getByLabel('Kaina').fill('18,50');
    await page.getByLabel('Kaina').focus();
  });
  await expect(page.getByText('Biblioteka paskolins su sąlyga')).toBeVisible();
  await expect(region(page, 'Sąlygos')).toContainText('18,50');
  await page.keyboard.press('p');
  await answer(page, 'Skaitytojas sutinka');
  await expectStep(page, 'Pažadėta');
  await expect(region(page, 'Sąlygos')).toContainText('Priimta');
});

test('of two volumes one comes late; the step before is undone from its notice', async ({ staff: page, desk }) => {
  test.slow(); // several steps, each with its dialog
  const { id: library_id } = await library(desk, 'Tomų biblioteka');
  const { id } = await request(desk, { title: 'Du tomai', n_items: 2, volumes: ['I tomas', 'II tomas'] });
  await take(desk, id, ['send', { library_id }], ['ship', { due_on: inDays(30) }]);
  await page.goto(`/loans/${id}`);
  await expectStep(page, 'Siunčiama');
  await page.keyboard.press('p');
  await answer(page, 'Priimti siuntą', async () => {
    await page.getByRole('checkbox', { name: 'II tomas' }).uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'Priimti siuntą' }).focus();
  });
  await expectStep(page, 'Gauta');
  await expect(page.getByText('Dar laukiama 1 tomo.')).toBeVisible();
  await expect(region(page, 'Egzemplioriai')).toContainText('Laukiama');

  await page.getByRole('alert').getByRole('button', { name: 'Atšaukti' }).click();
  await expectStep(page, 'Siunčiama');
  await expect(region(page, 'Eiga').getByRole('listitem').first()).toContainText('Žingsnis atšauktas');

  await take(desk, id, ['receive', { units: [1] }]);
  await page.getByRole('button', { name: 'Gauti vėluojančius tomus' }).click();
  await answer(page, 'Gauti vėluojančius tomus');
  await expect(page.getByText(/Dar laukiama/)).toBeHidden();
});

test('what is late is reminded of from the queue, renewed, and settled when it is lost', async ({ staff: page, desk }) => {
  test.slow(); // several steps, each with its dialog
  const { id: library_id } = await library(desk, 'Vėluojanti biblioteka');
  const { id, number } = await request(desk, { side: 'lending', library_id, title: 'Vėluojanti knyga', requested_on: inDays(-60) });
  await take(desk, id, ['ship', { happened_on: inDays(-50), due_on: inDays(-20) }]);
  await page.goto('/');
  const row = page.locator('[data-queue=to_remind] tr', { hasText: number });
  await row.getByRole('button', { name: 'Priminti bibliotekai' }).click();
  await answer(page, 'Priminti bibliotekai');
  await page.goto(`/loans/${id}`);
  await expect(region(page, 'Priminimai')).toContainText('Pirmas priminimas');

  await openMenu(page, 'Pratęsti');
  await answer(page, 'Pratęsti');
  await expect(region(page, 'Užsakymas')).toContainText('1 iš 1');

  await openMenu(page, 'Prarasta…');
  await answer(page, 'Prarasta', async () => {
    await page.getByLabel('Kiek skolintoja prašo').fill('24,90');
  });
  await expectStep(page, 'Prarasta');
  await page.keyboard.press('p');
  await answer(page, 'Įrašyti atlyginimą', async () => {
    await page.getByRole('dialog').getByRole('combobox', { name: 'Kaip atlyginta' }).click();
    await page.getByRole('option', { name: 'Sumokėta' }).click();
    await page.getByLabel('Sumokėta, EUR').fill('24,90');
  });
  await expectStep(page, 'Baigta');
  await expect(region(page, 'Žalos atlyginimas')).toContainText('Sumokėta');
});

test('what is stuck is closed by hand with a reason', async ({ staff: page, desk }) => {
  const { id } = await request(desk, { title: 'Savo fonde' });
  await page.goto(`/loans/${id}`);
  await openMenu(page, 'Užbaigti ranka…');
  await answer(page, 'Užbaigti ranka', async () => {
    await page.getByRole('dialog').getByRole('combobox', { name: 'Kuo baigėsi' }).click();
    await page.getByRole('option', { name: 'Rasta savo fonde' }).click();
    await page.getByLabel('Priežastis').fill('Stovi lentynoje');
    await page.getByRole('dialog').getByRole('button', { name: 'Užbaigti ranka' }).focus();
  });
  await expectStep(page, 'Užbaigta ranka');
  await expect(region(page, 'Eiga')).toContainText('Stovi lentynoje');
});

test('a loan with everything that may befall it is accessible', async ({ staff: page, desk }) => {
  test.slow(); // several steps, each with its dialog
  const { id: library_id } = await library(desk, 'Visko biblioteka');
  const { id } = await request(desk, { title: 'Visko po truputį', n_items: 2 });
  await take(
    desk,
    id,
    ['send', { library_id, n_half_vouchers: 3 }],
    ['add_condition', { code: 'reading_room_only' }],
    ['accept_condition'],
    ['receive', { due_on: inDays(20), units: [1] }],
    ['report_damaged', { harmed: [{ n: 1, harm: 'damaged', condition: 'suplyšęs viršelis' }], amount_cents: 500 }],
  );
  await page.goto(`/loans/${id}`);
  await region(page, 'Žalos atlyginimas').waitFor();
  await expectAccessible(page);
});

test('accessible: a lent book is kept until it is released', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Laikanti biblioteka');
  const { id } = await request(desk, { side: 'lending', library_id, title: 'Palaikykite', requested_on: inDays(-60) });
  await take(desk, id, ['ship', { due_on: inDays(-5), happened_on: inDays(-40) }]);
  await page.goto(`/loans/${id}`);
  await openMenu(page, 'Prašyti kol kas negrąžinti');
  await answer(page, 'Prašyti kol kas negrąžinti');
  await expect(page.getByText('Paprašėme kol kas negrąžinti')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/loans?view=late');
  await expect(page.getByRole('link', { name: 'Palaikykite' })).toBeHidden();
  await page.goto(`/loans/${id}`);
  await expect(page.getByText('Paprašėme kol kas negrąžinti')).toBeVisible();
  await page.keyboard.press('p');
  await answer(page, 'Leisti grąžinti');
  await expect(page.getByText('Paprašėme kol kas negrąžinti')).toBeHidden();
});
