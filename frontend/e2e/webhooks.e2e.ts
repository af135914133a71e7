import { createHmac } from 'node:crypto';
import { expect } from '@playwright/test';
import { Receiver, type Told, insideTest as test } from './inside-desk.ts';
import { expectAccessible, expectPagesAccessible, send } from './staff.ts';

/** Signed with this secret, as Standard Webhooks has it. */
const isSigned = ({ headers, body }: Told, secret: string) => {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
};

test('a receiver is named, hears a ping, and what it missed is sent again', async ({ staff: page }) => {
  const receiver = new Receiver();
  const url = await receiver.listen();
  await page.goto('/webhooks');
  await page.getByRole('link', { name: 'Naujas gavėjas' }).click();
  await page.getByLabel('Pavadinimas').fill('Katalogas');
  await page.getByLabel('Adresas').fill('https://10.0.0.1/hook');
  await page.getByRole('combobox', { name: 'Apie kokius įvykius pranešti' }).click();
  await page.getByRole('option', { name: 'Įrašė biblioteką' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pranešti šiam gavėjui' }).click();
  await expect(page.getByText('Adresas veda į mūsų vidinį tinklą.')).toBeVisible();
  await page.getByLabel('Adresas').fill(url);
  await page.getByRole('button', { name: 'Pranešti šiam gavėjui' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Katalogas');
  const secret = await page.getByRole('textbox', { name: 'Parašo raktas' }).inputValue();

  [receiver.status, receiver.answer] = [500, 'Duomenų bazė neveikia'];
  await page.getByRole('button', { name: 'Siųsti bandomąjį' }).click();
  await page.getByText('Atmesta, 500').first().click();
  await expect(page.getByText('Duomenų bazė neveikia').first()).toBeVisible();
  [receiver.status, receiver.answer] = [200, ''];
  await page.getByRole('button', { name: 'Siųsti iš naujo' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Pristatyta' }).first()).toBeVisible();
  expect(receiver.told.every((told) => isSigned(told, secret))).toBe(true);
  expect(new Set(receiver.told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

  await page.getByRole('button', { name: 'Pristabdyti' }).click();
  await page.getByRole('button', { name: 'Vėl pranešti' }).click();
  await expect(page.getByRole('button', { name: 'Siųsti bandomąjį' })).toBeVisible();
  receiver.stop();
});

test('accessible: webhooks and the dialog of a delivery', async ({ staff: page, desk: { server, cookie } }) => {
  const receiver = new Receiver();
  const url = await receiver.listen();
  const new_ = { name: 'Miesto švieslentė', url, kinds: ['loans.ship', 'loans.receive', 'libraries.create'] };
  const { body: webhook } = await send(server.origin, 'POST', '/webhooks', new_, cookie);
  await send(server.origin, 'POST', `/webhooks/${webhook.id}/actions/ping`, {}, cookie);
  receiver.status = 503;
  await send(server.origin, 'POST', '/libraries', { name: 'Utenos viešoji biblioteka', kind: 'municipal' }, cookie);
  await expect.poll(() => receiver.told.length).toBeGreaterThan(1);
  const { body: told } = await send(server.origin, 'GET', `/webhooks/${webhook.id}/deliveries`, undefined, cookie);
  const place = `/webhooks/${webhook.id}`;
  await expectPagesAccessible(page, ['/webhooks', '/webhooks/new', place, '/webhooks?q=zzzz']);
  await page.goto(`${place}?delivery=${told.items[0].id}`);
  await page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
  await expectAccessible(page);
  receiver.stop();
});
