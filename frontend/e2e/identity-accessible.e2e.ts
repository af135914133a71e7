import { expectAccessible, send, test } from './staff.ts';

const STAFF_PAGES = [
  '/people',
  '/people?q=zzzz',
  '/people/1',
  '/people/new',
  '/roles',
  '/roles/new',
  '/roles/2',
  '/audit',
  '/account',
  '/nowhere',
];

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    for (const path of STAFF_PAGES)
      test(`accessible: ${path}`, async ({ staff: page }) => {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectAccessible(page);
      });

    for (const path of ['/sign-in', '/invitation#used'])
      test(`accessible: ${path}`, async ({ page }) => {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
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
      await page.waitForTimeout(300); // the dialog fades in, and axe reads colours
      await expectAccessible(page);
    });

    test('accessible: the menu of the person, and the search', async ({ staff: page }) => {
      await page.goto('/people');
      await page.getByRole('button', { name: /mano paskyra/ }).click();
      await page.getByRole('button', { name: 'Atsijungti' }).waitFor();
      await page.waitForTimeout(300);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/Užsakymo nr/).fill('rol');
      await page.waitForTimeout(500);
      await expectAccessible(page);
    });
  });
}
