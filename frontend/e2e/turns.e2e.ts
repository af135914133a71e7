import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { library, request, take } from './loans-desk.ts';
import { expectAccessible, test } from './staff.ts';

test('a second reader waits for an arriving book, and gets it when the first brings it back', async ({ staff: page, desk }) => {
  const title = 'Trijų kalbų žodynas';
  const book = { title, author: 'Konstantinas Sirvydas', year: 1642 };
  const first = await request(desk, { ...book, reader: { card_no: 'E-1', name: 'Pirmoji Skaitytoja' } });
  const { id: lender } = await library(desk, 'Laukiančiųjų biblioteka');
  await take(desk, first.id, ['send', { library_id: lender }], ['ship', { due_on: inDays(40) }], ['receive']);

  // The next reader asks for it with other words.
  await page.goto('/loans/new');
  await page.getByLabel(/Skaitytojo pažymėjimas/).fill('E-2');
  await page.getByLabel(/Skaitytojo vardas/).fill('Antrasis Skaitytojas');
  await page.getByLabel(/Antraštė/).fill('Trijų kalbų zodynas : faksimilė');
  await page.getByLabel(/Autorius/).fill('Sirvydas, K.');
  await page.getByLabel(/Metai/).fill('1642');
  const similar = page.getByRole('region', { name: 'Ar jau užsakyta' });
  await expect(similar).toContainText(first.number);
  await expect(similar).toContainText('kitas skaitytojas ją galėtų gauti');
  await expectAccessible(page);
  await similar.getByRole('button', { name: 'Įrašyti ir laukti eilėje' }).click();
  const notice = page.getByRole('region', { name: 'Laukimas eilėje' });
  await expect(notice).toContainText(first.number);
  await expectAccessible(page);

  // Out of the queue, and back from what the request itself finds.
  await notice.getByRole('button', { name: 'Palikti eilę' }).click();
  const duplicates = page.getByRole('region', { name: 'Ar jau užsakyta' });
  await duplicates.getByRole('button', { name: 'Laukti eilėje' }).click();
  await expect(notice).toBeVisible();

  await notice.getByRole('link', { name: first.number }).click();
  await expect(page.getByRole('region', { name: 'Skaitytojų eilė' })).toContainText('Antrasis Skaitytojas');
  await take(desk, first.id, ['hand_over'], ['take_back']);
  await expect(page.getByText('Antrasis Skaitytojas (E-2)').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Eiga' })).toContainText('Skirta kitam skaitytojui');
  await expectAccessible(page);
});
