import { inDays } from './days.ts';
import { library, request, take } from './loans-desk.ts';
import { expectAccessible, expectPagesAccessible, test } from './staff.ts';

test('accessible: the first screen, loans and what is due', async ({ staff: page, desk }) => {
  await request(desk, { title: 'Prieinama knyga', n_items: 3, volumes: ['I', 'II', 'III'] });
  await expectPagesAccessible(page, [
    '/',
    '/loans',
    '/loans?medium=original&due_before=2099-01-01',
    '/loans?q=zzzz',
    '/loans/new',
    '/loans/due',
    '/loans/due?direction=lent_out',
  ]);
});

test('accessible: a loan, its dialogs and its edit', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Prieinama biblioteka');
  const { id } = await request(desk, { title: 'Prieinama knyga', n_items: 3 });
  await take(desk, id, ['send', { library_id }], ['unfilled', { reason: 'rare' }], ['send', { library_id, again: true }]);
  await take(desk, id, ['will_supply'], ['ship', { due_on: inDays(20) }]);
  await page.goto(`/loans/${id}`);
  await page.getByRole('region', { name: 'Eiga' }).getByRole('listitem').first().waitFor();
  await expectAccessible(page);

  await page.keyboard.press('p');
  await page.getByRole('dialog', { name: 'Priimti siuntą' }).getByLabel('Brūkšninis kodas 3').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Taisyti paskutinį įrašą…' }).click();
  const correction = page.getByRole('dialog', { name: 'Taisyti paskutinį įrašą' });
  await correction.getByRole('button', { name: 'Taisyti paskutinį įrašą' }).click();
  await correction.getByText('Būtina užpildyti').waitFor();
  await expectAccessible(page);

  await page.goto(`/loans/${id}/edit`);
  await page.getByLabel(/Antraštė/).waitFor();
  await expectAccessible(page);
});

test('accessible: a new loan with faults', async ({ staff: page }) => {
  await page.goto('/loans/new');
  await page.getByText('Straipsnis', { exact: true }).click();
  await page.getByRole('button', { name: 'Įrašyti užsakymą' }).click();
  await page.getByText('Būtina užpildyti').first().waitFor();
  await expectAccessible(page);
});

test('accessible: one step with many loans', async ({ staff: page, desk }) => {
  await request(desk, { title: 'Pažymėta knyga', side: 'lending', library_id: (await library(desk, 'Pažymėta')).id });
  await page.goto('/loans?side=lending&status=requested');
  await page.getByRole('checkbox', { name: 'Pažymėti visas eilutes' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Pažadėti/ }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
});
