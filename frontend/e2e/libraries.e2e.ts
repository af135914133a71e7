import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

const LIBRARIES = resolve('../tests/data/libraries.csv');
const HALF_BROKEN = [
  'name,kind,municipality,company_code',
  'Gera mokyklos biblioteka,school,Trakų rajono,',
  'Blogas kodas,school,Trakų rajono,188204008',
  'Bloga rūšis,pilis,Trakų rajono,',
  ',school,Trakų rajono,',
  'Per mažai laukų,school',
  'Dar viena gera biblioteka,school,Zarasų rajono,',
].join('\n');

let n = 0;
/** A library of its own for each test, because one server serves them all. */
async function addLibrary({ server, cookie }: { server: { origin: string }; cookie: string }, more: object = {}) {
  n += 1;
  const library = { kind: 'school', name: `Bandymų biblioteka ${Date.now()}-${n}`, municipality: 'Trakų rajono', ...more };
  const { body } = await send(server.origin, 'POST', '/libraries', library, cookie);
  return body as { id: number; name: string; version: number };
}

const upload = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('CSV failas').setInputFiles(file);

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a file is checked, committed, and changes nothing the second time', async ({ staff: page }) => {
  await page.goto('/libraries');
  await page.getByRole('link', { name: 'Importuoti' }).click();
  await upload(page, LIBRARIES);
  await expect(page.getByText(/^Patikrinta/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Visos 70' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Atmesta 0' })).toBeVisible();
  await page.getByRole('button', { name: /^Įrašyti/ }).click();
  await expect(page.getByText(/^Įrašyta: sukurta/)).toBeVisible();
  await page.getByRole('link', { name: 'Į bibliotekų sąrašą' }).click();
  await page.getByRole('searchbox', { name: 'Ieškoti bibliotekų' }).fill('zemaites');
  await expect(page.getByRole('link', { name: 'Kelmės Žemaitės viešoji biblioteka' })).toBeVisible();

  await page.goto('/libraries/import');
  await expect(page.getByRole('link', { name: 'libraries.csv' }).first()).toBeVisible();
  await upload(page, LIBRARIES);
  await expect(page.getByText('Patikrinta: failas nieko nekeičia.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nesikeis 70' })).toBeVisible();
});

test('of a half-broken file the good rows are saved and the others say why not', async ({ staff: page }) => {
  await page.goto('/libraries/import');
  await upload(page, csv('puse.csv', HALF_BROKEN));
  await expect(page.getByRole('link', { name: 'Atmesta 4' })).toBeVisible();
  await page.getByRole('link', { name: 'Atmesta 4' }).click();
  await expect(page).toHaveURL(/outcome=refused/);
  const reasons = page.getByRole('table', { name: 'Failo eilutės' });
  await expect(reasons.getByText('Juridinio asmens kodas: Neteisingas kontrolinis skaitmuo')).toBeVisible();
  await expect(reasons.getByText('Rūšis: Pasirinkite iš sąrašo')).toBeVisible();
  await expect(reasons.getByText('Pavadinimas: Būtina užpildyti')).toBeVisible();
  await expect(reasons.getByText('Eilutėje ne tiek laukų, kiek stulpelių')).toBeVisible();
  await page.getByRole('button', { name: 'Įrašyti 2 bibliotekas' }).click();
  await expect(page.getByText('Įrašyta: sukurta 2, pakeista 0.')).toBeVisible();
  const address = page.url();
  await page.goto('/people'); // it can be left and come back to
  await page.goto(address);
  await page.getByRole('link', { name: /^Sukurta 2/ }).click();
  await page.getByRole('link', { name: 'Gera mokyklos biblioteka' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gera mokyklos biblioteka');
});

test('a checked file can be given up, and nothing is written', async ({ staff: page }) => {
  await page.goto('/libraries/import');
  await upload(page, csv('atsaukta.csv', 'name,kind\nNiekada neįrašyta biblioteka,school\n'));
  await page.getByRole('button', { name: 'Atšaukti importą…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Atšaukti importą' }).click();
  await expect(page.getByText('Atšaukta, nieko neįrašyta.')).toBeVisible();
  await page.goto('/libraries?q=niekada');
  await expect(page.getByText('Nieko nerasta')).toBeVisible();
});

test('a file that cannot be read says why', async ({ staff: page }) => {
  await page.goto('/libraries/import');
  await upload(page, csv('be-antrastes.csv', 'Biblioteka be antraštės;school\n'));
  await expect(page.getByText('Faile nėra stulpelių pavadinimų eilutės')).toBeVisible();
  await upload(page, { name: 'koduote.csv', mimeType: 'text/csv', buffer: Buffer.from('name,kind\nK\u00f4d\u00e9,school\n', 'latin1') });
  await expect(page.getByText('Failas turi būti UTF-8 koduotės')).toBeVisible();
});

test('a library is added, with a branch, and found from the keyboard', async ({ staff: page }) => {
  const name = `Be pelės vedama biblioteka ${Date.now()}`;
  await page.goto('/libraries');
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel(/^Pavadinimas/).fill(name);
  await page.getByLabel('Juridinio asmens kodas').fill('188204008');
  await page.getByLabel('Siglas').fill('188');
  await expect(page.getByText('Neteisingas kontrolinis skaitmuo')).toBeVisible();
  await expect(page.getByText(/^Neįprastas/)).toBeVisible();
  await page.getByLabel('Juridinio asmens kodas').fill('');
  await page.getByLabel('Siglas').fill('');
  await page.getByLabel('Pašto kodas').fill('LT-21106');
  await page.getByRole('button', { name: 'Pridėti kontaktą' }).click();
  await page.getByRole('combobox', { name: 'Kam skirtas' }).fill('TBA');
  await page.getByLabel('Telefonas').fill('8 612 34567');
  await page.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('+370 612 34567')).toBeVisible();
  await expect(page.getByText('LT-21106')).toBeVisible();

  await page.getByRole('link', { name: 'Pridėti' }).click();
  await page.getByLabel(/^Pavadinimas/).fill(`${name} filialas`);
  await expect(page.getByRole('combobox', { name: /Kuriai bibliotekai/ })).toHaveValue(name);
  await page.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} filialas`);

  await page.goto('/libraries');
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  const row = page.getByRole('row', { name });
  await expect(row).toHaveCount(2);
  await row.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} filialas`);
});

test('two people edit one library: the second sees both versions', async ({ staff: page, desk }) => {
  const library = await addLibrary(desk, { city: 'Trakai' });
  await page.goto(`/libraries/${library.id}/edit`);
  await page.getByLabel('Miestas ar vietovė').fill('Trakų m.');
  const answer = await fetch(`${desk.server.origin}/api/v1/libraries/${library.id}`, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      origin: desk.server.origin,
      cookie: desk.cookie,
      'if-match': `"${library.version}"`,
    },
    body: JSON.stringify({ city: 'Lentvaris' }),
  });
  expect(answer.status).toBe(200);
  await page.getByRole('button', { name: 'Įrašyti', exact: true }).click();
  await expect(page.getByText('Kol redagavote, įrašą pakeitė kolega')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Miestas ar vietovė Trakų m. Lentvaris' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Įrašyti mano' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(library.name);
  await expect(page.getByText('Trakų m.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Istorija' }).getByRole('listitem')).toHaveCount(3);
});

test('what a colleague adds appears in the list without a reload', async ({ staff: page, desk }) => {
  await page.goto('/libraries?sort=-updated_at');
  await page.getByRole('row').nth(1).waitFor();
  const { name } = await addLibrary(desk);
  await expect(page.getByRole('link', { name })).toBeVisible();
});

test('the list goes to a file with the filters of the screen', async ({ staff: page, desk }) => {
  const { name } = await addLibrary(desk);
  await page.goto(`/libraries?kind=school&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('link', { name })).toBeVisible();
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const lines = (await (await page.request.get(href ?? '')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(name);
});

test('accessible: libraries', ({ staff }) =>
  expectPagesAccessible(staff, [
    '/libraries',
    '/libraries?q=zzzz',
    '/libraries/1',
    '/libraries/1/edit',
    '/libraries/new',
    '/libraries/import',
  ]));

test('accessible: a form with faults, contacts and closures', async ({ staff: page }) => {
  await page.goto('/libraries/new');
  await page.getByRole('button', { name: 'Pridėti kontaktą' }).click();
  await page.getByRole('button', { name: 'Pridėti nedarbo laiką' }).click();
  await page.getByRole('button', { name: 'Įrašyti' }).click();
  await page.getByText('Būtina užpildyti').first().waitFor();
  await expectAccessible(page);
});

test('accessible: a library with everything, and the report of an import', async ({ staff: page, desk }) => {
  const { id } = await addLibrary(desk, {
    is_active: false,
    reached_by: 'email',
    reached_at: 'tba@example.lt',
    note: 'Pastaba',
    contacts: [{ role: 'TBA', person: null, email: 'tba@example.lt', phone: '+37061234567' }],
    closures: [{ from_on: '2020-01-01', to_on: '2090-01-01', reason: null }],
  });
  await page.goto(`/libraries/${id}`);
  await page.getByText('Dabar nedirba').waitFor();
  await expectAccessible(page);
  await page.goto(`/libraries/${id}/edit`);
  await page.getByLabel('Priežastis').waitFor();
  await expectAccessible(page);
  await page.goto('/libraries/import');
  await upload(page, csv('prieinamas.csv', HALF_BROKEN.replaceAll('Trakų', 'Kelmės')));
  await page.getByRole('link', { name: 'Atmesta 4' }).waitFor();
  await page.getByRole('table').getByText('Bloga rūšis').waitFor();
  await expectAccessible(page);
});
