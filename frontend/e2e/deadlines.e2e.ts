import { expect } from '@playwright/test';
import { ago } from './days.ts';
import { library, request } from './loans-desk.ts';
import { deskOf, expectAccessible, expectPagesAccessible, send, test as staffTest } from './staff.ts';

/** The queues are of all loans of the desk: this one has none but its own. */
const test = staffTest.extend({ desk: [deskOf(), { scope: 'worker' }] });

test('what is late stands on the desk, on its own page with the reason, and the rule is tried before it is decided', async ({
  staff: page,
  desk,
}) => {
  const { server, cookie } = desk;
  const target = { step: 'answer', side: 'lending', value: 2, from_on: ago(400), source: 'Įsakymas V-12' };
  await send(server.origin, 'POST', '/quality/targets', target, cookie);
  const { id: library_id } = await library(desk, 'Dzūkijos biblioteka');
  const asked = { side: 'lending' as const, library_id, title: 'Laukiama knyga', requested_on: ago(20) };
  const { id, number } = await request(desk, asked);

  await page.goto('/');
  await page.getByRole('link', { name: 'Vėluojame: 1' }).click();
  const row = page.getByRole('row', { name: new RegExp(number) });
  await expect(row).toContainText(/Dar neatsakėme: praėjo \d+ d\. d\., nustatyta iki 2 d\. d\./);
  await expectAccessible(page);
  await row.getByRole('link', { name: number }).click();
  const panel = page.getByRole('region', { name: 'Terminas' });
  await expect(panel).toContainText('2 d. d., mūsų siekis');
  await expectAccessible(page);

  await page.goto('/deadlines/stale');
  await expect(page.getByText('Taisyklė nieko nedarytų')).toBeVisible();
  await page.getByLabel('Neatsakėme mes, darbo dienos').fill('5');
  await page.getByRole('button', { name: 'Išbandyti' }).click();
  await expect(page.getByRole('row', { name: new RegExp(number) })).toContainText('Bus atsakyta neigiamai');
  await expectAccessible(page);
  await send(server.origin, 'GET', `/loans/${id}`, undefined, cookie).then(({ body }) => expect(body.status).toBe('requested'));
  await expectPagesAccessible(page, ['/', '/deadlines', '/deadlines?queue=breaks_today', '/deadlines/stale']);
});
