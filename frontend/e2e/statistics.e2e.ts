import { expect } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

/** A partner of its own for each test, and so many requests from it today. */
async function partnerWith({ server: { origin }, cookie }: Desk, n: number) {
  const name = `Rodiklių biblioteka ${Date.now()}-${Math.round(Math.random() * 1e6)}`;
  const { body: library } = await send(origin, 'POST', '/libraries', { kind: 'school', name, municipality: 'Trakų rajono' }, cookie);
  for (let i = 0; i < n; i += 1) {
    const loan = {
      side: 'lending',
      medium: i % 2 ? 'electronic_copy' : 'original',
      kind: i % 2 ? 'article' : 'book',
      library_id: library.id,
      channel: 'email',
      title: `Rodiklių knyga ${i}`,
      author: 'Žemaitė',
      year: 2020,
      ...(i % 2 && { container_title: 'Metai', issue: '1', pages: '3-9' }),
    };
    await send(origin, 'POST', '/loans', loan, cookie);
  }
  return { id: library.id as number, name };
}

test('a number opens exactly the loans it was counted from', async ({ staff: page, desk }) => {
  const partner = await partnerWith(desk, 3);
  await page.goto('/statistics');
  await page.getByLabel('Pagal ką skirstyti').selectOption('library');
  const row = page.getByRole('row', { name: new RegExp(partner.name) });
  await row.getByRole('link', { name: '3', exact: true }).click();
  await expect(page).toHaveURL(/\/loans\?/);
  await expect(page.getByRole('link', { name: /^TBA-/ })).toHaveCount(3);
});

test('the figures of a library by medium, a period back and forth, all in the address', async ({ staff: page, desk }) => {
  const partner = await partnerWith(desk, 2);
  await page.goto(`/statistics?library_id=${partner.id}&by=medium`);
  await expect(page.getByRole('row', { name: /Originalas/ }).getByRole('link', { name: '1', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Elektroninė kopija/ }).getByRole('link', { name: '1', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Iš viso/ }).getByRole('link', { name: '2', exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Biblioteka' })).toHaveValue(partner.name);
  await page.getByText('Ketvirtis', { exact: true }).click();
  await page.getByRole('button', { name: 'Ankstesnis laikotarpis' }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d{2}-01&to=/);
  await expect(page.getByText('Šiuo laikotarpiu nieko neįvyko')).toBeVisible();
});

test('the files answer the question of the screen', async ({ staff: page, desk }) => {
  const partner = await partnerWith(desk, 1);
  await page.goto(`/statistics?library_id=${partner.id}&by=library&side=lending`);
  await page.getByRole('row', { name: new RegExp(partner.name) }).waitFor();
  await page.getByRole('button', { name: 'Atsisiųsti' }).click();
  const answer = async (name: string) =>
    page.request.get((await page.getByRole('menuitem', { name, exact: true }).getAttribute('href')) ?? '');
  expect(await (await answer('CSV')).text()).toContain(partner.name);
  const json = await (await answer('JSON')).json();
  expect(json.rows).toHaveLength(1);
  expect(json.totals.requests_received).toBe(1);
});

test('what a measure means is one click away', async ({ staff: page, desk }) => {
  await partnerWith(desk, 1);
  await page.goto('/statistics');
  await page
    .getByRole('button', { name: /^Kas skaičiuojama/ })
    .first()
    .click();
  await expect(page.getByText('Formulė')).toBeVisible();
  await expect(page.getByText('T2', { exact: true })).toBeVisible();
});

test('accessible: statistics', async ({ staff: page, desk }) => {
  await partnerWith(desk, 2);
  await expectPagesAccessible(page, [
    '/statistics',
    '/statistics?by=library',
    '/statistics?by=month,medium&side=lending',
    '/statistics?from=2001-01-01&to=2001-01-09&by=library',
    '/statistics?by=stage&side=borrowing&reason=not_held&place=2',
  ]);
});

test('accessible: own days, a definition and the choice of measures', async ({ staff: page, desk }) => {
  await partnerWith(desk, 1);
  await page.goto('/statistics?period=days');
  await page.getByLabel('Nuo', { exact: true }).waitFor();
  await page
    .getByRole('button', { name: /^Kas skaičiuojama/ })
    .first()
    .click();
  await page.getByText('Formulė').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Rodikliai: 9/ }).click();
  await page.getByRole('checkbox').first().waitFor();
  await expectAccessible(page);
});
