import { expect } from '@playwright/test';
import { mailTest as test } from './mail-desk.ts';
import { expectAccessible, expectPagesAccessible, send, test as staffTest } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

/** Invites somebody; the link goes out by mail. */
async function invite({ server: { origin }, cookie }: Desk, email: string) {
  const { body: session } = await send(origin, 'GET', '/session', undefined, cookie);
  const person = { name: 'Birutė Ąžuolienė', email, library_id: session.user.library.id, assignments: [] };
  return (await send(origin, 'POST', '/accounts', person, cookie)).body;
}

let n = 0;
const address = (who: string) => {
  n += 1;
  return `${who}@p${Date.now()}-${n}.example.lt`;
};

test('a test message is sent and its way is shown', async ({ staff: page, smtp }) => {
  await page.goto('/mail');
  await expect(page.getByText(/Siunčiama iš tba@biblioteka.lt/)).toBeVisible();
  await page.getByRole('button', { name: 'Siųsti bandomąjį laišką' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bandomasis laiškas iš „Abonemento“' })).toBeVisible();
  await expect(page.getByText('Išsiųsta', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('250 2.0.0 taken')).toBeVisible();
  expect(smtp.letters.some((letter) => letter.includes('Auto-Submitted: auto-generated'))).toBe(true);
});

test('a refused message is found, its address is corrected, and it is dealt with', async ({ staff: page, desk }) => {
  const email = address('unknown');
  await invite(desk, email);
  await page.goto('/mail?needs_attention=true');
  await page.getByRole('searchbox').fill(email);
  await expect(page).toHaveURL(/q=unknown/); // what was typed has been looked for
  await page.getByRole('link', { name: /Kvietimas dirbti/ }).click();
  await expect(page.getByText('Šis adresas laiškų nepriima')).toBeVisible();
  await expect(page.getByText('Laiške buvo vienkartinė nuoroda; žurnale ji nesaugoma.')).toBeVisible();
  await page.getByRole('button', { name: 'Sutvarkyta kitaip' }).click();
  await expect(page.getByText('Pažymėtas sutvarkytu')).toBeVisible();
  await page.goto('/mail/bounces');
  await page.getByRole('button', { name: `Vėl veikia: ${email}` }).click();
  await expect(page.getByText(`${email} vėl gaus laiškus.`)).toBeVisible();
  await expect(page.getByRole('cell', { name: email, exact: true })).toHaveCount(0);
});

test('a report from the mailbox marks the address', async ({ staff: page, desk }) => {
  const email = address('ona');
  await invite(desk, email);
  await page.goto('/mail/bounces');
  await page.getByRole('button', { name: /Įklijuoti pranešimą/ }).click();
  await page.getByRole('textbox', { name: 'Pranešimas' }).fill('Nesu darbe iki rugsėjo.');
  await page.getByRole('button', { name: 'Perskaityti' }).click();
  await expect(page.getByText('Pranešime neradome, kokio adreso nepasiekta.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Pranešimas' }).fill(`Final-Recipient: rfc822; ${email}\nAction: failed\nStatus: 5.1.1\n`);
  await page.getByRole('button', { name: 'Perskaityti' }).click();
  await expect(page.getByRole('cell', { name: email, exact: true })).toBeVisible();
});

test('a new person is told by mail, and the link is shown all the same', async ({ staff: page }) => {
  await page.goto('/people/new');
  await page.getByLabel(/Vardas ir pavardė/).fill('Jonas Jonaitis');
  await page.getByLabel(/El. paštas/).fill(address('jonas'));
  await page.getByLabel(/Rolė/).first().click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: /Įrašyti ir sukurti kvietimą/ }).click();
  await expect(page.getByText('Ta pati nuoroda išsiųsta ir el. paštu.')).toBeVisible();
});

test('accessible: the log, a message, resending, addresses', async ({ staff: page, desk }) => {
  const invited = await invite(desk, address('unknown'));
  const path = `/mail/messages/${invited.mail.message_id}`;
  await expect.poll(async () => (await send(desk.server.origin, 'GET', path, undefined, desk.cookie)).body.status).toBe('bounced');
  await expectPagesAccessible(page, ['/mail', `/mail/${invited.mail.message_id}`, '/mail/bounces']);
  await page.getByRole('button', { name: /Įklijuoti pranešimą/ }).click();
  await page.getByRole('textbox', { name: 'Pranešimas' }).waitFor();
  await expectAccessible(page);
});

staffTest('without mail the log says how to set it up', async ({ staff: page }) => {
  await page.goto('/mail');
  await expect(page.getByText('Paštas nesutvarkytas')).toBeVisible();
  await expect(page.getByText(/ABONEMENTAS_SMTP_URL/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Siųsti bandomąjį laišką' })).toHaveCount(0);
  await expectAccessible(page);
});
