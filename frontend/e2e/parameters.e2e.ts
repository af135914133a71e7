import { expect, type Page } from '@playwright/test';
import { colleague } from './colleague.ts';
import { expectAccessible, expectPagesAccessible, test } from './staff.ts';

/** Opens the dialog of a change and types what every change needs. */
async function change(page: Page, key: string, reason: string, from?: string) {
  await page.goto(`/parameters/${key}`);
  await page.getByRole('button', { name: 'Keisti…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Pagrindas/).fill(reason);
  if (from) await dialog.getByLabel(/Galioja nuo/).fill(from);
  return dialog;
}

test('a term is changed from a day on, after seeing what it does, and the earlier day keeps its value', async ({ staff: page }) => {
  const dialog = await change(page, 'loans.term_days', 'Įsakymas V-12', '2031-01-01');
  await dialog.getByLabel(/Nauja reikšmė/).fill('21');
  await dialog.getByRole('button', { name: /Toliau/ }).click();
  await expect(dialog.getByText(/šiandien vėluotų/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(page.getByText('nuo 2031-01-01: 21 diena')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sprendimai' })).toContainText('Įsakymas V-12');
  await page.goto('/parameters?on=2031-01-01');
  await expect(page.getByRole('row', { name: /Skolinimo terminas/ })).toContainText('21 diena');
  await page.goto('/parameters?on=2030-12-31');
  await expect(page.getByRole('row', { name: /Skolinimo terminas/ })).toContainText('30 dienų');
});

test('an account number waits for a second person, and the first cannot approve it', async ({ staff: page, desk }) => {
  const wrong = await change(page, 'library.iban', 'Sutartis su banku');
  await wrong.getByLabel(/Nauja reikšmė/).fill('LT12 1000 0111 0100 1001');
  await wrong.getByRole('button', { name: /Toliau/ }).click();
  await expect(wrong.getByText('Neteisingas kontrolinis skaitmuo')).toBeVisible();
  await wrong.getByLabel(/Nauja reikšmė/).fill('LT87 1010 0123 4567 8900');
  await wrong.getByRole('button', { name: /Toliau/ }).click();
  await expect(wrong.getByText(/Įsigalios, kai patvirtins kitas žmogus/)).toBeVisible();
  await wrong.getByRole('button', { name: 'Pateikti tvirtinti' }).click();
  await page.goto('/parameters');
  const waiting = page.getByRole('region', { name: /Laukia patvirtinimo/ });
  await expect(waiting.getByText('LT87 1010 0123 4567 8900').or(waiting.getByText('LT871010012345678900')).first()).toBeVisible();
  await expect(waiting.getByRole('button', { name: 'Patvirtinti' })).toHaveCount(0);
  const [name = '', value = ''] = (await colleague(desk)).split('=');
  await page.context().addCookies([{ name, value, url: 'https://127.0.0.1', secure: true, httpOnly: true, sameSite: 'Strict' }]);
  await page.goto('/parameters');
  await waiting.getByRole('button', { name: 'Patvirtinti' }).click();
  await expect(waiting).toHaveCount(0);
  await expect(page.getByRole('row', { name: /IBAN/ })).toContainText('LT87 1010 0123 4567 8900');
});

test('closed days stand in the calendar, with their reason', async ({ staff: page }) => {
  const dialog = await change(page, 'calendar.closed_days', 'Direktorės sprendimas');
  await dialog.getByRole('button', { name: 'Pridėti dieną' }).click();
  await dialog.getByLabel('Nuo', { exact: true }).fill('2032-07-05');
  await dialog.getByLabel('Iki (imtinai)', { exact: true }).first().fill('2032-07-09');
  await dialog.getByLabel('Priežastis').fill('Fondo patikrinimas');
  await dialog.getByRole('button', { name: /Toliau/ }).click();
  await dialog.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto('/calendar?year=2032');
  const special = page.getByRole('region', { name: /Šventės/ });
  await expect(special.getByText('Fondo patikrinimas').first()).toBeVisible();
  await expect(special.getByText('2032-03-29')).toBeVisible(); // Easter Monday
  await page.getByRole('button', { name: 'Kiti metai' }).click();
  await expect(page).toHaveURL(/year=2033/);
});

test('hours of a week are typed day by day', async ({ staff: page }) => {
  const dialog = await change(page, 'calendar.opening_hours', 'Naujas darbo laikas', '2033-01-01');
  await dialog.getByRole('button', { name: 'Šeštadienis: pridėti laiką' }).click();
  await dialog.getByLabel('Šeštadienis, iki').fill('15:00');
  await dialog.getByLabel('Penktadienis, iki').fill('08:00');
  await dialog.getByRole('button', { name: /Toliau/ }).click();
  await expect(dialog.getByText('Darbo laikas baigiasi anksčiau, nei prasideda')).toBeVisible();
  await dialog.getByLabel('Penktadienis, iki').fill('17:00');
  await dialog.getByRole('button', { name: /Toliau/ }).click();
  await expect(dialog.getByText(/Pr–Kt 09:00–18:00, Pn 09:00–17:00, Št 09:00–15:00/)).toBeVisible();
  await expect(dialog.getByText(/taptų darbo dien/)).toBeVisible();
});

test('accessible: parameters and the calendar', ({ staff }) =>
  expectPagesAccessible(staff, ['/parameters', '/parameters?on=2022-09-30', '/parameters/postage.payer', '/calendar?year=2026']));

test('accessible: the dialogs of a change, for each kind of value', async ({ staff: page }) => {
  for (const key of ['loans.term_days', 'calendar.holidays', 'calendar.opening_hours', 'mail.languages'])
    await test.step(key, async () => {
      await change(page, key, 'Įsakymas');
      await expectAccessible(page);
    });
});
