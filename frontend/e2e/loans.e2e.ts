import { expect } from '@playwright/test';
import { inDays } from './days.ts';
import { answer, expectStep, library, request, take } from './loans-desk.ts';
import { test } from './staff.ts';

test('a book, from the reader’s wish to its return, by keyboard alone', async ({ staff: page, desk }) => {
  test.slow(); // eleven steps, each with its dialog
  await library(desk, 'Klaviatūros biblioteka');
  const { keyboard } = page;
  await page.goto('/');
  await page.getByRole('heading', { name: 'Kas laukia' }).waitFor();

  await keyboard.press('n');
  await expect(page.getByLabel(/Skaitytojo pažymėjimas/)).toBeFocused();
  await keyboard.type('00770001'); // a reader of this test alone, for whom no limit is reached
  await keyboard.press('Enter'); // as the scanner does
  await expect(page.getByLabel(/Skaitytojo vardas/)).toBeFocused();
  await keyboard.type('Skaitytojas Pirmasis');
  await tabTo(/Antraštė/);
  await keyboard.type('Klaviatūros knyga');
  await tabTo(/Autorius/);
  await keyboard.type('Pirmoji Autorė');
  await tabTo(/Metai/);
  await keyboard.type('2008');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Klaviatūros knyga');
  await expectStep(page, 'Užsakyta');

  await keyboard.press('p');
  await answer(page, 'Siųsti bibliotekai', async () => {
    await keyboard.type('klaviaturos');
    await expect(page.getByRole('option')).toHaveCount(1);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Biblioteka' })).toHaveValue('Klaviatūros biblioteka');
  });
  await expectStep(page, 'Išsiųsta bibliotekai');
  await expect(page.getByRole('region', { name: 'Paklaustos bibliotekos' })).toContainText('Laukiama');

  await keyboard.press('p');
  await answer(page, 'Biblioteka pažadėjo');
  await expectStep(page, 'Pažadėta');
  await expect(page.getByRole('region', { name: 'Paklaustos bibliotekos' })).toContainText('Pažadėjo');

  await keyboard.press('p');
  await answer(page, 'Biblioteka išsiuntė', async () => {
    await keyboard.press('Enter'); // the parcel is not here yet: on to the day
    await expect(page.getByLabel(/Grąžinti skolintojui iki/)).toBeFocused();
    await keyboard.type(inDays(30));
  });
  await expectStep(page, 'Siunčiama');

  await keyboard.press('p');
  await answer(page, 'Priimti siuntą', async () => {
    await keyboard.type('310040001234');
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Priimti siuntą' })).toBeFocused();
  });
  await expectStep(page, 'Gauta');
  await expect(page.getByRole('region', { name: 'Egzemplioriai' })).toContainText('310040001234');

  await tabTo(/^Pranešti skaitytojui/);
  await keyboard.press('Enter');
  await answer(page, 'Pranešti skaitytojui');
  await expect(page.getByRole('region', { name: 'Užsakymas' })).toContainText(/Pranešta.*telefonu/);

  await keyboard.press('p');
  await answer(page, 'Išduoti skaitytojui', async () => {
    const proposed = await page.getByLabel('Skaitytojas grąžina iki').inputValue();
    expect(proposed >= inDays(27) && proposed <= inDays(30), proposed).toBe(true); // three days before, or the next open day
  });
  await expectStep(page, 'Išduota');

  for (const [step, state] of [
    ['Priimti iš skaitytojo', 'Grąžinta skaitytojo'],
    ['Išsiųsti atgal', 'Siunčiama atgal'],
    ['Skolintoja atgavo', 'Baigta'],
  ] as const) {
    await keyboard.press('p');
    await answer(page, step);
    await expectStep(page, state);
  }
  await expect(page.getByRole('region', { name: 'Eiga' }).getByRole('listitem')).toHaveText([
    /^Baigta/,
    /^Siunčiama atgal/,
    /^Grąžinta skaitytojo/,
    /^Išduota/,
    /^Pranešta skaitytojui/,
    /^Gauta/,
    /^Siunčiama/,
    /^Pažadėta/,
    /^Išsiųsta bibliotekai/,
    /^Užsakyta/,
  ]);

  /** Tab, until the field or button of this name has the focus; no further than a screen would ask of anyone. */
  async function tabTo(name: RegExp) {
    const wanted = page.getByLabel(name).or(page.getByRole('button', { name })).first();
    for (let n = 0; n < 12; n++) {
      if (await wanted.evaluate((one) => one === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${name} was not reached by Tab`);
  }
});

test('a book of ours goes to another library and comes back', async ({ staff: page, desk }) => {
  await library(desk, 'Prašanti biblioteka');
  await page.goto('/loans/new?side=lending');
  await page.getByRole('combobox', { name: 'Biblioteka, kuri prašo' }).fill('prasanti');
  await page.getByRole('option', { name: 'Prašanti biblioteka' }).click();
  await page.getByLabel('Jų užsakymo numeris').fill('A-7');
  await page.getByLabel(/Antraštė/).fill('Mūsų knyga');
  await page.getByLabel('ISBN').fill('978-3-16-148410-0'); // with it, the title is enough
  await page.getByLabel('Egzempliorių').fill('2');
  await page.getByLabel('1 egz. tomas').fill('I tomas');
  await page.getByRole('button', { name: 'Įrašyti užsakymą' }).click();
  await expectStep(page, 'Užsakyta');

  await page.getByRole('button', { name: 'Pažadėti' }).click();
  await answer(page, 'Pažadėti');
  await expectStep(page, 'Pažadėta');

  await page.getByRole('button', { name: 'Išsiųsti' }).click();
  await answer(page, 'Išsiųsti', async () => {
    await page.keyboard.type('31001');
    await page.keyboard.press('Enter');
    await page.keyboard.type('31002');
    await page.keyboard.press('Enter');
    await page.keyboard.type(inDays(20)); // the scanner's last Enter goes to what must still be filled
  });
  await expectStep(page, 'Siunčiama');
  const items = page.getByRole('region', { name: 'Egzemplioriai' });
  await expect(items.getByRole('row')).toHaveText([/Brūkšninis kodas/, /I tomas.*31001/, /31002/]);

  await page.goto('/loans/due?direction=lent_out');
  await expect(page.getByRole('rowgroup').filter({ hasText: 'Prašanti biblioteka' })).toContainText('Mūsų knyga');
  await page.getByRole('row').filter({ hasText: 'Mūsų knyga' }).click();

  await page.getByRole('button', { name: 'Priimti grąžintą' }).click();
  await answer(page, 'Priimti grąžintą');
  await expectStep(page, 'Baigta');
});

test('after a no the next library is asked, and the first is asked again only on purpose', async ({ staff: page, desk }) => {
  const first = await library(desk, 'Pirmoji klaustoji biblioteka');
  await library(desk, 'Antroji klaustoji biblioteka');
  const { id } = await request(desk, { title: 'Reta knyga' });
  await take(desk, id, ['send', { library_id: first.id }]);
  await page.goto(`/loans/${id}`);

  await page.getByRole('button', { name: 'Neigiamas atsakymas…' }).click();
  const refusal = page.getByRole('dialog', { name: 'Neigiamas atsakymas' });
  await refusal.getByRole('combobox', { name: 'Priežastis' }).fill('retas');
  await page.getByRole('option', { name: 'Retas ar vertingas' }).click();
  await refusal.getByLabel('Pastaba').fill('tik skaitykloje');
  await refusal.getByRole('button', { name: 'Neigiamas atsakymas' }).click();
  await expectStep(page, 'Užsakyta');
  const asked = page.getByRole('region', { name: 'Paklaustos bibliotekos' });
  await expect(asked).toContainText(/Neigiamas.*Retas ar vertingas: tik skaitykloje/);

  await page.getByRole('button', { name: 'Siųsti bibliotekai' }).click();
  const sending = page.getByRole('dialog', { name: 'Siųsti bibliotekai' });
  const choose = async (name: string) => {
    await sending.getByRole('combobox', { name: 'Biblioteka' }).fill(name);
    await page.getByRole('option', { name }).click();
  };
  await choose('Pirmoji klaustoji biblioteka');
  await expect(sending.getByLabel(/Vis tiek klausti dar kartą/)).toBeVisible();
  await sending.getByRole('button', { name: 'Siųsti bibliotekai' }).click();
  await expect(sending.getByRole('alert')).toContainText('jau atsakė neigiamai');
  await choose('Antroji klaustoji biblioteka');
  await sending.getByRole('button', { name: 'Siųsti bibliotekai' }).click();
  await expectStep(page, 'Išsiųsta bibliotekai');
  await expect(asked.getByRole('row')).toHaveCount(3);
});

test('a copy is delivered and done, it is never due', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Kopijuojanti biblioteka');
  await page.goto('/loans/new');
  await page.getByText('Straipsnis', { exact: true }).click();
  await page.getByLabel(/Skaitytojo pažymėjimas/).fill('00123457');
  await page.getByLabel(/Skaitytojo vardas/).fill('Skaitytojas 2');
  await page.getByLabel(/Straipsnio antraštė/).fill('Apie kopijas');
  await page.getByLabel(/Autorius/).fill('Autorius');
  await page.getByLabel(/Žurnalas/).fill('Naujasis Židinys-Aidai');
  await page.getByLabel(/Metai/).fill('2021');
  await page.getByLabel('Numeris').fill('3');
  await page.getByLabel(/Puslapiai/).fill('24–69');
  await page.getByRole('button', { name: 'Įrašyti užsakymą' }).click();
  await expect(page.getByRole('list', { name: 'Užsakymo kelias' }).getByRole('listitem')).toHaveText([
    'Užsakyta',
    'Išsiųsta bibliotekai',
    'Pažadėta',
    'Siunčiama',
    'Gauta',
    'Kopija pateikta',
  ]);
  const id = Number(page.url().split('/').at(-1));
  await take(desk, id, ['send', { library_id }], ['will_supply'], ['ship'], ['receive']);
  await expectStep(page, 'Gauta'); // what was done elsewhere is seen without a reload
  await page.getByRole('button', { name: 'Išduoti skaitytojui' }).click();
  await answer(page, 'Išduoti skaitytojui');
  await expectStep(page, 'Kopija pateikta');
  await expect(page.getByText('Grąžinti iki')).toHaveCount(0);
});

test('a wrong step is taken back with a reason, and the history keeps both', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Ne ta biblioteka');
  const { id } = await request(desk, { title: 'Taisoma knyga' });
  await take(desk, id, ['send', { library_id }]);
  await page.goto(`/loans/${id}`);
  await page.getByRole('button', { name: 'Taisyti paskutinį įrašą…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Taisyti paskutinį įrašą' });
  await dialog.getByLabel('Priežastis').fill('Paspausta ne ta biblioteka');
  await dialog.getByRole('button', { name: 'Taisyti paskutinį įrašą' }).click();
  await expectStep(page, 'Užsakyta');
  const history = page.getByRole('region', { name: 'Eiga' });
  await expect(history.locator('s')).toHaveText('Išsiųsta bibliotekai');
  await expect(history).toContainText('Paspausta ne ta biblioteka');
});

test('a note and an amount are kept, a wrong amount is voided', async ({ staff: page, desk }) => {
  const { id } = await request(desk, { title: 'Brangi knyga' });
  await page.goto(`/loans/${id}`);
  await page.getByLabel('Nauja pastaba').fill('Skaitytoja paskambins pirmadienį');
  await page.getByRole('button', { name: 'Įrašyti pastabą' }).click();
  await expect(page.getByRole('region', { name: 'Pastabos' }).getByRole('listitem')).toContainText('paskambins pirmadienį');

  const charges = page.getByRole('region', { name: 'Išlaidos' });
  await charges.getByRole('button', { name: 'Pridėti' }).click();
  await charges.getByLabel(/Suma/).fill('3,05');
  await page.keyboard.press('Enter');
  await expect(charges.getByRole('row').nth(1)).toContainText('3,05');
  await charges.getByRole('button', { name: 'Panaikinti…' }).click();
  await page.getByRole('dialog').getByLabel('Priežastis').fill('kita siunta');
  await page.getByRole('dialog').getByRole('button', { name: 'Panaikinti', exact: true }).click();
  await expect(charges.getByText('panaikinta')).toBeVisible();
});

test('the list: find, sort, open, and take one step with many', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Sąrašo biblioteka');
  for (const title of ['Ąžuolų giesmė', 'Žuvėdrų sala']) {
    const { id } = await request(desk, { title: `${title} sąrašui` });
    await take(desk, id, ['send', { library_id }], ['will_supply'], ['ship', { due_on: inDays(14) }]);
  }
  await page.goto('/loans');
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('sarasui');
  await expect(page).toHaveURL(/q=sarasui/);
  await expect(page.getByRole('status')).toHaveText('2 užsakymai');
  await page.getByRole('button', { name: 'Leidinys' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Ąžuolų giesmė');

  await page.getByRole('checkbox', { name: 'Pažymėti visas eilutes' }).check();
  await page.getByRole('button', { name: 'Priimti siuntą' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Priimti siuntą' }).click();
  await expect(dialog.getByRole('row')).toHaveText([/Gauta/, /Gauta/]);
  await dialog.getByRole('button', { name: 'Užverti' }).click();

  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Žuvėdrų sala sąrašui');
});

test('the file holds the rows of the view', async ({ staff: page, desk }) => {
  const { number } = await request(desk, { title: 'Knyga į failą' });
  await page.goto('/loans?q=faila');
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('text/csv');
  expect(await answer.text()).toContain(number);
});

test('what has waited longest is taken from the first screen', async ({ staff: page, desk }) => {
  const { id: library_id } = await library(desk, 'Eilės biblioteka');
  const longAgo = { happened_on: inDays(-200) };
  const { id, number } = await request(desk, { title: 'Seniai laukianti knyga', requested_on: inDays(-200) });
  await take(
    desk,
    id,
    ['send', { library_id, ...longAgo }],
    ['will_supply', longAgo],
    ['ship', { due_on: inDays(9), ...longAgo }],
    ['receive', longAgo],
  );
  await page.goto('/');
  await page.getByRole('row').filter({ hasText: number }).getByRole('button', { name: 'Išduoti skaitytojui' }).click();
  await answer(page, 'Išduoti skaitytojui');
  await expect(page.getByRole('row').filter({ hasText: number }).getByRole('button', { name: 'Išduoti skaitytojui' })).toHaveCount(0);
});

test('two people edit one loan: the second sees both versions', async ({ staff: page, desk: { server, cookie }, desk }) => {
  const { id, version } = await request(desk, { title: 'Dviejų redaguojama' });
  await page.goto(`/loans/${id}/edit`);
  await page.getByLabel('Leidykla').fill('Vaga');
  const answer = await fetch(`${server.origin}/api/v1/loans/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', origin: server.origin, cookie, 'if-match': `"${version}"` },
    body: JSON.stringify({ publisher: 'Baltos lankos' }),
  });
  expect(answer.status).toBe(200);
  await page.getByRole('button', { name: 'Įrašyti', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Baltos lankos' })).toBeVisible();
  await page.getByRole('button', { name: 'Įrašyti mano' }).click();
  await expect(page.getByRole('region', { name: 'Leidinys' })).toContainText('Vaga');
});
