import { ADMINISTRATOR, expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

test('accessible: people', ({ staff }) =>
  expectPagesAccessible(staff, ['/people', '/people?q=zzzz', '/people/1', '/people/new', '/account']));

test('accessible: roles, what was done and what is nowhere', ({ staff }) =>
  expectPagesAccessible(staff, ['/roles', '/roles/new', '/roles/2', '/audit', '/nowhere']));

for (const path of ['/sign-in', '/invitation#used'])
  test(`accessible: ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.getByText(/Prisijungti/).waitFor();
    await expectAccessible(page);
  });

test('accessible: a form with faults', async ({ staff: page }) => {
  await page.goto('/people/new');
  await page.getByRole('button', { name: 'Įrašyti ir sukurti kvietimą' }).click();
  await page.getByText('Būtina užpildyti').first().waitFor();
  await expectAccessible(page);
});

test('accessible: the question before a dangerous step', async ({ staff: page, desk: { server, cookie } }) => {
  const { body: session } = await send(server.origin, 'GET', '/session', undefined, cookie);
  await page.goto(`/people/${session.user.id}`);
  await page.getByRole('button', { name: 'Išjungti paskyrą…' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
});

test('accessible: the menu of the person, and the search', async ({ staff: page }) => {
  await page.goto('/people');
  await page.getByRole('button', { name: /mano paskyra/ }).click();
  await page.getByRole('button', { name: 'Atsijungti' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Užsakymo nr/).fill(ADMINISTRATOR.name);
  await page.getByRole('dialog').getByRole('button', { name: ADMINISTRATOR.name }).nth(1).waitFor(); // after the search among loans
  await expectAccessible(page);
});
