import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { library, request, take } from './loans-desk.ts';
import { expectAccessible, test } from './staff.ts';

test('a reader follows a request by its code, wishes to keep the book, and hears why not', async ({ staff: page, desk, browser }) => {
  const reader = { card_no: 'LT-1547', name: 'Martynas Mažvydas' };
  const { id } = await request(desk, { title: 'Katekizmo paprasti žodžiai', reader });
  await page.goto(`/loans/${id}`);
  const code = await page.getByRole('link', { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}-/ }).innerText();

  // At home: another browser, nobody signed in.
  const home = await browser.newPage({ baseURL: desk.server.origin, reducedMotion: 'reduce' });
  await home.goto('/track');
  await home.getByLabel('Užsakymo kodas').fill(code.toLowerCase());
  await home.getByLabel('Pavardė').fill('Daukša');
  await home.keyboard.press('Enter');
  await expect(home.getByText(/Užsakymo su tokiu kodu ir pavarde nėra/)).toBeVisible();
  await expectAccessible(home);
  await home.getByLabel('Pavardė').fill('mazvydas');
  await home.keyboard.press('Enter');
  await expect(home.getByRole('listitem').and(home.locator('[aria-current=step]'))).toHaveText('Užsakymą priėmėme');
  await expect(home.getByText('Martynas')).toBeHidden();
  await expectAccessible(home);

  const { id: lender } = await library(desk, 'Katekizmo biblioteka');
  await take(
    desk,
    id,
    ['send', { library_id: lender }],
    ['ship', { due_on: inDays(40) }],
    ['receive'],
    ['hand_over', { reader_due_on: inDays(30) }],
  );
  const look = async () => {
    await home.goto(`/track#${code}`);
    await home.reload();
    await home.getByLabel('Pavardė').fill('Mažvydas');
    await home.keyboard.press('Enter');
  };
  await look();
  await expect(home.locator('[aria-current=step]')).toHaveText('Pas jus');
  await home.getByRole('button', { name: 'Noriu palikti ilgiau' }).click();
  await expect(home.getByText(/Biblioteka netrukus atsakys/)).toBeVisible();
  await expectAccessible(home);

  // At the desk it waits, and is declined with a reason that the reader reads.
  await page.goto('/');
  await expect(page.getByRole('rowgroup').filter({ hasText: 'Skaitytojas prašo palikti ilgiau' })).toContainText('Katekizmo');
  await page.goto(`/loans/${id}`);
  const asked = page.getByRole('region', { name: 'Skaitytojo prašymas' });
  await expect(asked).toBeVisible();
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Nepratęsti' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nepratęsti' });
  await dialog.getByLabel('Priežastis').fill('Laukia kitas skaitytojas');
  await dialog.getByRole('button', { name: 'Nepratęsti' }).click();
  await expect(asked).toBeHidden();
  await look();
  await expect(home.getByText('Palikti ilgiau, deja, negalima: Laukia kitas skaitytojas')).toBeVisible();
  await expectAccessible(home);
  await home.close();
});
