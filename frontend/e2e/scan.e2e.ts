import { expect, type Page } from '@playwright/test';
import { inDays } from './days.ts';
import { library, request, take } from './loans-desk.ts';
import { expectAccessible, test } from './staff.ts';

const rows = (page: Page) => page.getByRole('list', { name: 'Nuskaityta' }).getByRole('listitem');

async function scan(page: Page, ...codes: string[]) {
  for (const code of codes) {
    await page.keyboard.type(code); // as fast as a scanner
    await page.keyboard.press('Enter');
  }
}

test('a parcel of five is received by scans; what is unknown, doubled or lost on the way is told, and a step is taken back', async ({
  staff: page,
  desk,
  context,
}) => {
  test.slow();
  const { id: library_id } = await library(desk, 'Skenavimo biblioteka');
  const loans = [];
  for (const n of [1, 2, 3, 4, 5]) {
    const loan = await request(desk, { title: `Siuntos knyga ${n}` });
    await take(desk, loan.id, ['send', { library_id }]);
    loans.push(loan.number);
  }
  const [first = '', second = '', ...more] = loans;
  await page.goto('/');
  await page.getByRole('heading', { name: 'Kas laukia' }).waitFor();
  await page.keyboard.press('Alt+s');
  const field = page.getByLabel('Kodas', { exact: true });
  await expect(field).toBeFocused();

  await scan(page, first); // no day to be back by is known
  await expect(page.getByRole('alert').filter({ hasText: 'Neįrašyta' })).toBeVisible();
  await page.getByLabel('Grąžinti skolintojui iki').fill(inDays(30));
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await scan(page, first, second, ...more, 'NERA-1', second);
  await expect(rows(page)).toHaveCount(8);
  await expect(page.getByText('Įrašyta: 5, neįrašyta: 3')).toBeVisible();
  await expect(rows(page).first()).toContainText('Jau nuskaityta');
  await expect(rows(page).nth(1)).toContainText('Tokio kodo nėra');
  await expect(rows(page).nth(2)).toContainText('Siuntos knyga 5');
  await expect(rows(page).nth(2)).toContainText('Gauta');
  await expectAccessible(page);

  await page.getByRole('button', { name: `Atšaukti: ${first}` }).click();
  await expect(rows(page).nth(6)).toContainText('Žingsnis atšauktas');
  await page.keyboard.press('Alt+2');
  await scan(page, second);
  await expect(rows(page).first()).toContainText('Išduota');
  await scan(page, first); // it is on its way again
  await expect(rows(page).first()).toContainText('Dabar galima');

  await context.setOffline(true);
  await scan(page, more[0] ?? '');
  await expect(rows(page).first()).toContainText('Neišsiųsta');
  await expect(page.getByRole('button', { name: 'Bandyti dar kartą: neišsiųsta 1' })).toBeVisible();
  await context.setOffline(false); // what was lost goes by itself
  await expect(rows(page).first()).toContainText('Išduota');

  await page.reload();
  await expect(rows(page)).toHaveCount(11);
  await expect(page.getByText('Įrašyta: 6')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});

test('what a batch would come to is seen before, and all of it is taken back', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Paketo biblioteka');
  for (const n of [1, 2, 3]) {
    const loan = await request(desk, { title: `Paketinis ${n}`, ...(n === 3 && { medium: 'paper_copy', pages: '1' }) });
    await take(desk, loan.id, ['send', { library_id }]);
  }
  await page.goto('/loans?q=paketinis');
  await page.getByRole('checkbox', { name: 'Pažymėti visas eilutes' }).click();
  await page.getByRole('button', { name: 'Priimti siuntą' }).click();
  const dialog = page.getByRole('dialog');
  const before = dialog.getByRole('table', { name: 'Kas būtų įrašyta' }).getByRole('row');
  await expect(before).toHaveCount(3);
  await expect(before.first()).toContainText('Grąžinti iki: būtina užpildyti'); // a book needs the day, the copy does not
  await expect(dialog.getByRole('button', { name: 'Priimti siuntą (1)' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Grąžinti iki').fill(inDays(20));
  await expect(dialog.getByRole('button', { name: 'Priimti siuntą (3)' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Įrašyta: 3, neįrašyta: 0')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(dialog.getByText('Atšaukta: 3, neatšaukta: 0')).toBeVisible();
  await expect(dialog.getByRole('table', { name: 'Kas įrašyta' }).getByText('Išsiųsta bibliotekai')).toHaveCount(3);
  await page.keyboard.press('Enter'); // the cursor is on the button that closes
  await expect(dialog).toBeHidden();
});
