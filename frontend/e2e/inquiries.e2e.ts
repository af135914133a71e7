import { expect } from '@playwright/test';
import { mailTest as test } from './mail-desk.ts';
import { expectAccessible, send } from './staff.ts';

test('a call is noted, an inquiry answered by mail with an earlier answer, and a loan requested of it', async ({ staff: page, desk }) => {
  test.setTimeout(90_000);
  // A call, from wherever one is, in one line and one Enter.
  await page.goto('/libraries');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Alt+k');
  await page.getByLabel('Klausimas viena eilute').fill('Ar veikiate šeštadienį?');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Įrašyta: INF-/)).toBeVisible();

  const earlier = {
    kind: 'inquiry',
    topic: 'search',
    channel: 'email',
    asker_kind: 'resident',
    question: 'Kur rasti senųjų Panevėžio balso numerių?',
  };
  const { body: first } = await send(desk.server.origin, 'POST', '/inquiries', earlier, desk.cookie);
  const answer = { answer: 'Suskaitmeninti portale epaveldas.lt.', sources: ['https://www.epaveldas.lt'] };
  await send(desk.server.origin, 'POST', `/inquiries/${first.id}/actions/answer`, answer, desk.cookie);

  await page.goto('/inquiries');
  await expect(page.getByRole('row', { name: /Ar veikiate šeštadienį/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Įrašyti klausimą' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Užklausa', { exact: true }).click();
  await dialog.getByLabel('Klausimas').fill('Ar galima užsakyti Panevėžio balso 1930 m. numerį?');
  await dialog.getByLabel('Vardas').fill('Ona Onaitė');
  await dialog.getByLabel('El. paštas').fill('ona@example.org');
  await dialog.getByRole('button', { name: 'Įrašyti' }).click();

  await page.getByRole('button', { name: 'Naudoti šį atsakymą' }).click();
  await expect(page.getByLabel('Atsakymo tekstas')).toHaveValue('Suskaitmeninti portale epaveldas.lt.');
  await page.getByRole('button', { name: 'Peržiūrėti laišką' }).click();
  await expect(page.getByRole('region', { name: /^Atsakymas į užklausą INF-/ })).toContainText('– https://www.epaveldas.lt');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Atsakyti', exact: true }).click();
  await expect(page.getByRole('link', { name: 'laiškas' })).toBeVisible();

  await page.getByRole('link', { name: 'Užsakyti per TBA' }).click();
  await expect(page.getByLabel('Pastaba')).toHaveValue(/Panevėžio balso 1930/);
  await page.getByLabel(/Skaitytojo pažymėjimas/).fill('P-1');
  await page.getByLabel('Antraštė').fill('Panevėžio balsas');
  await page.getByLabel('Autorius').fill('Redakcija');
  await page.getByLabel('Metai').fill('1930');
  await page.getByRole('button', { name: 'Įrašyti užsakymą' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Panevėžio balsas');
  await page.goto('/inquiries?q=1930');
  await page.getByRole('link', { name: /^INF-/ }).click();
  await expect(page.getByRole('region', { name: 'Kas iš to išėjo' }).getByRole('link')).toHaveText(/^TBA-/);
});
