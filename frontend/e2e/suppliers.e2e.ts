import { expect } from '@playwright/test';
import { answer, expectStep, library, request, take } from './loans-desk.ts';
import { deskOf, expectAccessible, expectPagesAccessible, send, test as staffTest } from './staff.ts';

/** The order is of all libraries of the desk: this one has none but its own. */
const test = staffTest.extend({ desk: [deskOf(), { scope: 'worker' }] });

test('whom to ask is told with reasons, set by keys, and the next is asked after a no', async ({ staff: page, desk }) => {
  test.slow(); // two steps, each with its dialog
  const { server, cookie } = desk;
  const [alytus, birzai] = [await library(desk, 'Alytaus biblioteka'), await library(desk, 'Biržų biblioteka')];
  for (const { id } of [alytus, birzai]) {
    const earlier = await request(desk, { title: `Ankstesnė ${id}` });
    await take(desk, earlier.id, ['send', { library_id: id }], ['unfilled', { reason: 'on_loan' }]);
  }
  const closures = [{ from_on: '2020-01-01', to_on: '2099-12-31', reason: 'Remontas' }];
  const closed = { name: 'Zarasų biblioteka', kind: 'municipal', municipality: 'Zarasų rajono', closures };
  const { body: zarasai } = await send(server.origin, 'POST', '/libraries', closed, cookie);

  // A dry run: nothing is asked.
  await page.goto('/suppliers');
  await page.getByRole('combobox', { name: 'Leidinį turi' }).fill('Zarasų');
  await page.getByRole('option', { name: /Zarasų biblioteka/ }).click();
  await page.getByRole('button', { name: 'Parodyti' }).click();
  const dry = page.getByRole('list', { name: 'Kurios bibliotekos klaustume' });
  await expect(dry.getByText('nedirba iki 2099-12-31 imtinai')).toBeVisible();
  await expect(dry.getByText('praleidžiama')).toBeVisible();
  await expectPagesAccessible(page, ['/suppliers']);

  const { id } = await request(desk, { title: 'Ko klausti' });
  await page.goto(`/loans/${id}`);
  const panel = page.getByRole('region', { name: 'Kurios bibliotekos klausti' });
  const order = panel.getByRole('list', { name: 'Kurios bibliotekos klausti' });
  await expect(order.getByText(/įvykdė 0 % \(atsakymų: 1\)/).first()).toBeVisible();
  await panel.getByRole('combobox', { name: 'Įtraukti biblioteką' }).fill(zarasai.name);
  await page.getByRole('option', { name: /Zarasų biblioteka/ }).click();
  await panel.getByRole('button', { name: 'Žemyn: Alytaus biblioteka' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Žemyn: Alytaus biblioteka' })).toBeFocused();
  await panel.getByRole('button', { name: 'Įrašyti eilę' }).click();
  await expect(panel.getByText(/Eilę nustatė/)).toBeVisible();
  await expect(order.getByText('nedirba iki 2099-12-31 imtinai')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Klausti: Biržų biblioteka', exact: true }).click();
  await answer(page, 'Siųsti bibliotekai');
  await expectStep(page, 'Išsiųsta bibliotekai');
  await take(desk, id, ['unfilled', { reason: 'on_loan' }]);
  await expect(order.getByText(/jau klausta .*atsakė neigiamai: leidinys išduotas/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Klausti: Alytaus biblioteka', exact: true })).toBeVisible();
});
