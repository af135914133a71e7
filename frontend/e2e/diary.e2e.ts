import { expect } from '@playwright/test';
import { expectPagesAccessible, test } from './staff.ts';

test('visits are counted, corrected with a reason, and a day that is over is locked', async ({ staff: page }) => {
  await page.goto('/diary');
  const visits = page.getByRole('region', { name: 'Apsilankymai' });
  const place = visits.getByRole('listitem').first();
  await place.getByRole('button', { name: '1', exact: true }).click();
  await expect(place).toContainText(/1/);
  await place.getByRole('textbox').fill('12');
  await place.getByRole('textbox').press('Enter');
  await expect(place.getByText('13', { exact: true })).toBeVisible();

  const entries = page.getByRole('region', { name: 'Įrašai' });
  await entries.getByRole('button', { name: 'Taisyti įrašą: 12' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Teisingas skaičius').fill('2');
  await dialog.getByRole('button', { name: 'Pataisyti' }).click();
  await expect(dialog.getByText('Būtina užpildyti')).toBeVisible();
  await dialog.getByLabel('Priežastis').fill('Suklydau');
  await dialog.getByRole('button', { name: 'Pataisyti' }).click();
  await expect(place.getByText('3', { exact: true })).toBeVisible();
  await expect(entries.getByText('Pataisyta: Suklydau')).toBeVisible();

  await page.getByRole('button', { name: 'Ankstesnė diena' }).click();
  await page.getByRole('button', { name: 'Užrakinti dieną' }).click();
  await expect(page.getByText('Diena užrakinta')).toBeVisible();
  await expect(visits.getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Atrakinti dieną…' }).click();
  await page.getByRole('dialog').getByLabel('Priežastis').fill('Pamirštas siuntinys');
  await page.getByRole('dialog').getByRole('button', { name: 'Atrakinti dieną' }).click();
  await expect(page.getByText('Diena užrakinta')).toBeHidden();

  await page.goto('/diary/period');
  await expect(page.getByRole('table').getByRole('row').last()).toContainText('Iš viso3');
  await page.getByText('Metai', { exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Mėnuo' })).toBeVisible();
});

test('accessible: the diary and its periods', ({ staff }) =>
  expectPagesAccessible(staff, ['/diary', '/diary?day=2026-01-05', '/diary/period', '/diary/period?year=2026']));
