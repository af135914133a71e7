import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { expectStep, library, request, take } from './loans-desk.ts';
import { mailTest as test } from './mail-desk.ts';
import { expectAccessible, expectPagesAccessible } from './staff.ts';

test('a reader’s address is taken in, and the letter is found from the loan', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Laiškų biblioteka');
  await page.goto('/loans/new');
  await page.getByLabel(/Skaitytojo pažymėjimas/).fill('00880001');
  await page.getByLabel(/Skaitytojo vardas/).fill('Skaitytojas Laiškų');
  await page.getByLabel('Skaitytojo el. paštas').fill('ona@example.org');
  await page.getByLabel('Skaitytojo telefonas').fill('+37061234567');
  await page.getByLabel('Laiškų kalba').selectOption('en');
  await page.getByLabel(/Antraštė/).fill('Laiškų knyga');
  await page.getByLabel(/Autorius/).fill('Autorė');
  await page.getByLabel(/Metai/).fill('2008');
  await page.getByRole('button', { name: 'Įrašyti užsakymą' }).click();
  await expectStep(page, 'Užsakyta');
  await expect(page.getByRole('link', { name: 'ona@example.org' })).toHaveAttribute('href', 'mailto:ona@example.org');
  await expect(page.getByRole('link', { name: /^\+370/ })).toBeVisible();

  const id = Number(page.url().split('/').at(-1));
  await take(desk, id, ['send', { library_id }], ['will_supply'], ['ship', { due_on: inDays(20) }]);
  await page.reload();
  await page.getByRole('button', { name: /^Priimti siuntą/ }).click();
  await expect(page.getByRole('checkbox', { name: 'Pranešti el. paštu: ona@example.org' })).toBeChecked();
  await page.getByRole('dialog').getByRole('button', { name: 'Priimti siuntą' }).click();
  await expectStep(page, 'Gauta');
  const history = page.getByRole('region', { name: 'Eiga' });
  await expect(history).toContainText('Parašytas laiškas');
  await expect(history).toContainText('apie gautą leidinį');

  await page.locator(`a[href*="/mail?entity=loan"]`).click();
  await page
    .getByRole('link', { name: /The item you requested has arrived/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Tekstas' })).toContainText('Laiškų knyga');
  await expect(page.getByRole('region', { name: 'Duomenys' })).toContainText('ona@example.org');
  await expect(page.getByText('Eilėje', { exact: true }).first()).toBeVisible();
});

test('a letter that has not left goes back with its step', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Atšaukta biblioteka');
  const { id } = await request(desk, { title: 'Ne ta knyga', contact: { email: 'jonas@example.org', phone: null, language: null } });
  await take(desk, id, ['send', { library_id }], ['will_supply'], ['ship', { due_on: inDays(20) }], ['receive']);
  await page.goto(`/loans/${id}`);
  await page.getByRole('button', { name: 'Taisyti paskutinį įrašą…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Taisyti paskutinį įrašą' });
  await dialog.getByLabel('Priežastis').fill('Ne ta siunta');
  await dialog.getByRole('button', { name: 'Taisyti paskutinį įrašą' }).click();
  await expect(page.getByRole('region', { name: 'Eiga' })).toContainText('Laiškas atšauktas, jis neišsiųstas');
  await page.locator(`a[href*="/mail?entity=loan"]`).click();
  await expect(page.getByRole('cell', { name: 'Atšaukta' })).toBeVisible();
});

test('accessible: the letter in the dialog, on the loan, in the log', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Laiškų prieinamumas');
  const { id } = await request(desk, { title: 'Prieinama', contact: { email: 'prieinama@example.org', phone: null, language: null } });
  await take(desk, id, ['send', { library_id }], ['will_supply'], ['ship', { due_on: inDays(20) }]);
  await page.goto(`/loans/${id}`);
  await page.getByRole('button', { name: /^Priimti siuntą/ }).click();
  await page.getByRole('checkbox', { name: /Pranešti el. paštu/ }).waitFor();
  await expectAccessible(page);
  await take(desk, id, ['receive'], ['undo']);
  await expectPagesAccessible(page, [`/loans/${id}`, `/mail?entity=loan&entity_id=${id}`]);
});
