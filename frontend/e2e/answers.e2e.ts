import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { expectStep, type library, request, take } from './loans-desk.ts';
import { mailTest as test } from './mail-desk.ts';
import { expectAccessible, send } from './staff.ts';

type Desk = Parameters<typeof library>[0];

/** A library that can be written to. */
async function reachable({ server, cookie }: Desk, name: string, email: string) {
  const contacts = [{ person: 'TBA skyrius', role: 'TBA', email }];
  const { body } = await send(server.origin, 'POST', '/libraries', { name, kind: 'municipal', contacts }, cookie);
  return body as { id: number; name: string };
}

/** Whether letters are for this address. */
const isFor = (email: string) => (letter: string) => letter.includes(`To: `) && letter.includes(email);

/** The link in a letter, whichever way its long line was folded. */
function linkIn(letter: string) {
  const folded = letter.replaceAll('=\n', '').replaceAll('=3D', '=');
  const base64 = /base64/i.test(letter.split('\n\n')[0] ?? '');
  const text = base64 ? Buffer.from(letter.split('\n\n').slice(1).join(''), 'base64').toString() : folded;
  return /\/answer#\S+/.exec(text)?.[0] ?? '';
}

test('a library is asked by letter and answers by its link until it has its own back', async ({ staff: page, desk, smtp, browser }) => {
  test.slow();
  const { name } = await reachable(desk, 'Biblioteka be sistemos', 'be-sistemos@example.org');
  const { id, number } = await request(desk, { title: 'Nuorodų knyga', needed_by_on: inDays(40) });
  await page.goto(`/loans/${id}`);
  await page.getByRole('button', { name: /^Siųsti bibliotekai/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Siųsti bibliotekai' });
  await dialog.getByRole('combobox', { name: 'Biblioteka' }).fill(name);
  await page.getByRole('option', { name }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Siųsti laišką bibliotekai: be-sistemos@example.org' })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Siųsti bibliotekai' }).click();
  await expectStep(page, 'Išsiųsta bibliotekai');
  await expect.poll(() => smtp.letters.filter(isFor('be-sistemos@example.org')).length).toBe(1);
  const link = linkIn(smtp.letters.find(isFor('be-sistemos@example.org')) ?? '');

  // At the other library: another browser, nobody signed in.
  const theirs = await browser.newPage({ baseURL: desk.server.origin, reducedMotion: 'reduce' });
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(`Tarpbibliotekinis užsakymas ${number}`);
  await expect(theirs.getByText('Skaitytojas 1')).toBeHidden();
  await expectAccessible(theirs);
  await theirs.getByRole('button', { name: 'Taip, atsiųsime' }).press('Enter');
  await theirs.getByLabel('Jūsų numeris').fill('BS-1');
  await expectAccessible(theirs);
  await theirs.keyboard.press('Enter');
  await expect(theirs.getByRole('status')).toContainText('Ačiū, įrašėme: Taip, atsiųsime');
  await expectAccessible(theirs);
  await theirs.getByRole('button', { name: 'Išsiuntėme' }).click();
  await theirs.getByLabel(/Grąžinti iki/).fill(inDays(30));
  await theirs.keyboard.press('Escape');
  await theirs.getByRole('button', { name: 'Patvirtinti' }).click();
  await expect(theirs.getByText('Siunta keliauja pas mus')).toBeVisible();

  // At our desk it appears by itself, with who did it and by what way.
  await expectStep(page, 'Siunčiama');
  await expect(page.getByRole('region', { name: 'Eiga' })).toContainText(`${name} – nuoroda iš laiško`);
  await take(desk, id, ['receive'], ['send_back']);
  await theirs.reload();
  await theirs.getByRole('button', { name: 'Atgavome' }).click();
  await theirs.getByRole('button', { name: 'Patvirtinti' }).click();
  await expect(theirs.getByText(/užsakymas baigtas/i)).toBeVisible();
  await expectAccessible(theirs);
  await theirs.goto('/answer#en/abc');
  await theirs.reload();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
  await expectAccessible(theirs);
  await theirs.close();
});
