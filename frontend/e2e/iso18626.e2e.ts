import { expect, type Page } from '@playwright/test';
import { inDays } from './days.ts';
import { Receiver, insideTest as test } from './inside-desk.ts';
import { expectStep, library, request } from './loans-desk.ts';
import { expectAccessible, expectPagesAccessible, send } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

const message = (inside: string) =>
  `<ISO18626Message xmlns="http://illtransactions.org/2013/iso18626" xmlns:ill="http://illtransactions.org/2013/iso18626" ill:version="1.2">${inside}</ISO18626Message>`;

/** Received and understood, as a system of 1.2 says it. */
const CONFIRMED = message(
  '<requestConfirmation><confirmationHeader><timestamp>2026-03-02T09:00:00Z</timestamp><timestampReceived>2026-03-02T09:00:00Z</timestampReceived><messageStatus>OK</messageStatus></confirmationHeader></requestConfirmation>',
);

const agency = (name: string, value: string) =>
  `<${name}><agencyIdType>ISIL</agencyIdType><agencyIdValue>${value}</agencyIdValue></${name}>`;

/** The library called `theirs` answers our request of this number. */
const answers = (theirs: string, number: string, status: string, note: string) =>
  message(
    `<supplyingAgencyMessage><header>${agency('supplyingAgencyId', theirs)}${agency('requestingAgencyId', 'LT-MES')}<multipleItemRequestId/><timestamp>2026-03-02T10:00:00Z</timestamp><requestingAgencyRequestId>${number}</requestingAgencyRequestId><supplyingAgencyRequestId>U-77</supplyingAgencyRequestId></header><messageInfo><reasonForMessage>RequestResponse</reasonForMessage><note>${note}</note></messageInfo><statusInfo><status>${status}</status><lastChange>2026-03-02T10:00:00Z</lastChange></statusInfo></supplyingAgencyMessage>`,
  );

const says = (origin: string, key: string, body: string) =>
  fetch(`${origin}/iso18626`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/xml' }, body });

/** A library whose system is set up, and a key of it. */
async function partner(desk: Desk, name: string, theirs: string, url: string) {
  const { id } = await library(desk, name);
  const code = (value: string) => ({ kind: 'ISIL', value });
  const peer = { library_id: id, agency: code(theirs), our_agency: code('LT-MES'), url, dialect: '1.2' };
  await send(desk.server.origin, 'POST', '/iso18626/peers', peer, desk.cookie);
  const wanted = { name, holder: 'partner', library_id: id, expires_on: inDays(90) };
  const { body: key } = await send(desk.server.origin, 'POST', '/keys', wanted, desk.cookie);
  return { id, key: key.secret as string };
}

const talk = (page: Page) => page.getByRole('region', { name: 'Pranešimai partneriui' });

test('a library’s system is set up, asked, and its answer with a note is read on the loan', async ({ staff: page, desk }) => {
  const receiver = new Receiver();
  receiver.answer = CONFIRMED;
  const url = await receiver.listen();
  const { id: libraryId } = await library(desk, 'Kėdainių viešoji biblioteka');

  await page.goto(`/libraries/${libraryId}`);
  await page.getByRole('link', { name: 'Sutvarkyti ryšį' }).click();
  await expect(page.getByRole('combobox', { name: 'Biblioteka partnerė' })).toHaveValue('Kėdainių viešoji biblioteka');
  await page.getByLabel('Jų sistemos adresas').fill('https://10.0.0.1/iso18626');
  await page.getByRole('group', { name: 'Kaip vadinasi ji' }).getByLabel('Kodas').fill('LT-KED');
  await page.getByRole('group', { name: 'Kaip ji vadina mus' }).getByLabel('Kodas').fill('LT-MES');
  await page.getByLabel('HTTP antraštė').fill('X-Okapi-Tenant');
  await page.getByLabel('Antraštės reikšmė').fill('kedainiai');
  await page.getByRole('button', { name: 'Sutvarkyti ryšį' }).click();
  await expect(page.getByText('Adresas veda į mūsų vidinį tinklą.')).toBeVisible();
  await page.getByLabel('Jų sistemos adresas').fill(url);
  await page.getByRole('button', { name: 'Sutvarkyti ryšį' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kėdainių viešoji biblioteka');
  await expect(page.getByText('Biblioteka neturi mūsų rakto')).toBeVisible();
  await expect(page.getByLabel('Mūsų adresas ISO 18626 pranešimams')).toHaveValue(`${desk.server.origin}/iso18626`);

  await page.getByRole('link', { name: 'Išduoti bibliotekai raktą' }).click();
  await expect(page.getByRole('combobox', { name: 'Biblioteka partnerė' })).toHaveValue('Kėdainių viešoji biblioteka');
  await page.getByLabel('Pavadinimas').fill('Kėdainių ILL sistema');
  await page.getByLabel('Galioja iki').fill(inDays(90));
  await page.keyboard.press('Tab'); // closes the calendar
  await page.getByRole('button', { name: 'Sukurti raktą' }).click();
  const key = await page.getByRole('textbox', { name: 'Raktas' }).inputValue();

  const loan = await request(desk, { title: 'Metai su sistema' });
  await page.goto(`/loans/${loan.id}`);
  await page.getByRole('button', { name: /^Siųsti bibliotekai/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Siųsti bibliotekai' });
  await dialog.getByRole('combobox', { name: 'Biblioteka' }).fill('Kėdain');
  await page.getByRole('option', { name: /Kėdainių/ }).click();
  await expect(dialog.getByText('Užklausa bus išsiųsta per ISO 18626.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Siųsti bibliotekai' }).click();
  await expectStep(page, 'Išsiųsta bibliotekai');
  await expect(talk(page).getByText('Prašoma leidinio')).toBeVisible();
  await expect(talk(page).getByText('Pristatytas')).toBeVisible();
  expect(receiver.told[0]?.headers['x-okapi-tenant']).toBe('kedainiai');
  expect(receiver.told[0]?.body).toContain('Metai su sistema');

  const answered = await says(desk.server.origin, key, answers('LT-KED', loan.number, 'WillSupply', 'Atsiųsime pirmadienį #seq:1#'));
  expect([answered.status, await answered.text()]).toEqual([200, expect.stringContaining('OK')]);
  await expect(talk(page).getByText('Atsiųsime pirmadienį', { exact: true })).toBeVisible(); // without a reload
  await expectStep(page, 'Pažadėta');
  await expect(page.getByRole('region', { name: 'Eiga' })).toContainText('Gautas partnerio pranešimas');

  await page.goto('/');
  await page.getByRole('link', { name: 'Neperskaitytas 1 partnerio pranešimas' }).click();
  await page
    .getByRole('table', { name: 'Partnerių pranešimai' })
    .getByRole('link', { name: /^Pažadėta/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pažadėta');
  await expect(page.getByRole('region', { name: 'Ką atsako' })).toContainText('Atsakymas į prašymą');
  await page.getByRole('button', { name: 'Pažymėti perskaitytu' }).click();
  await expect(page.getByRole('button', { name: 'Pažymėti perskaitytu' })).toBeHidden();
  await page.goto(`/loans/${loan.id}`);
  await expect(page.getByRole('region', { name: 'Eiga' })).toContainText('Partnerio pranešimas perskaitytas');
  receiver.stop();
});

test('what a system refused is told in words, and a pause keeps what follows', async ({ staff: page, desk }) => {
  const receiver = new Receiver();
  const error = '<errorType>UnrecognisedDataValue</errorType><errorValue>supplyingAgencyId: supplying agency not found</errorValue>';
  receiver.answer = CONFIRMED.replace('OK', 'ERROR').replace(
    '</confirmationHeader>',
    `</confirmationHeader><errorData>${error}</errorData>`,
  );
  const { id } = await partner(desk, 'Rokiškio viešoji biblioteka', 'LT-ROK', await receiver.listen());
  const loan = await request(desk, { title: 'Atmesta knyga' });
  await send(desk.server.origin, 'POST', `/loans/${loan.id}/actions/send`, { library_id: id }, desk.cookie);
  const failed = `/iso18626/messages?library_id=${id}&view=failed&count=exact`;
  const nFailed = async () => (await send(desk.server.origin, 'GET', failed, undefined, desk.cookie)).body.total;
  await expect.poll(nFailed).toBe(1);
  await page.goto(`/peers/messages?library_id=${id}&view=failed`);
  await expect(page.getByRole('cell', { name: 'Biblioteka neatpažinta' })).toBeVisible();
  await page.getByRole('link', { name: /^Prašoma leidinio/ }).click();
  await expect(page.getByRole('alert')).toContainText('Biblioteka neatpažinta');
  receiver.answer = CONFIRMED;
  await page.getByRole('button', { name: 'Siųsti iš naujo' }).click();
  await expect(page.getByText('Pristatytas', { exact: true })).toBeVisible();

  await page.goto(`/peers/${id}`);
  await page.getByRole('switch', { name: 'Sutikti atšaukti' }).click();
  await expect(page.getByRole('switch', { name: 'Sutikti atšaukti' })).toBeChecked();
  await page.getByRole('button', { name: 'Pristabdyti…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pristabdyti' }).click();
  await expect(page.getByText('Ryšys pristabdytas')).toBeVisible();
  await page.getByRole('button', { name: 'Atnaujinti ryšį' }).click();
  await expect(page.getByText('Ryšys pristabdytas')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Istorija' })).toContainText('Ryšys atnaujintas');
  receiver.stop();
});

test('accessible: partners’ systems, their messages, and the messages of a loan', async ({ staff: page, desk }) => {
  const receiver = new Receiver();
  receiver.answer = CONFIRMED;
  const { id, key } = await partner(desk, 'Biržų viešoji biblioteka', 'LT-BIR', await receiver.listen());
  const loan = await request(desk, { title: 'Prieinama sistema' });
  await page.goto(`/loans/${loan.id}`);
  await page.getByRole('button', { name: /^Siųsti bibliotekai/ }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Biblioteka' }).fill('Birž');
  await page.getByRole('option', { name: /Biržų/ }).click();
  await page.getByText('Užklausa bus išsiųsta per ISO 18626.').waitFor();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Siųsti bibliotekai' }).click();
  await talk(page).getByText('Pristatytas').waitFor();
  await says(desk.server.origin, key, answers('LT-BIR', loan.number, 'WillSupply', 'Bus rytoj'));
  await talk(page).getByText('Bus rytoj').waitFor();
  await expectAccessible(page);
  const { body: told } = await send(desk.server.origin, 'GET', `/iso18626/messages?loan_id=${loan.id}`, undefined, desk.cookie);
  await expectPagesAccessible(page, [
    '/',
    '/peers',
    '/peers?q=zzzz',
    '/peers/new',
    `/peers/${id}`,
    '/peers/messages',
    `/peers/messages?loan_id=${loan.id}`,
    ...(told.items as { id: number }[]).map((one) => `/peers/messages/${one.id}`),
  ]);
  await page.goto(`/peers/${id}/edit`);
  await page.getByRole('radio', { name: /^Įrašyti iš naujo/ }).check();
  await page.getByLabel('Antraštės reikšmė').waitFor();
  await expectAccessible(page);
  receiver.stop();
});

test('accessible: a message that did not get through is work, and a copy is delivered by its address', async ({ staff: page, desk }) => {
  const receiver = new Receiver();
  receiver.answer = CONFIRMED.replace('OK', 'ERROR');
  const { id } = await partner(desk, 'Kupiškio viešoji biblioteka', 'LT-KUP', await receiver.listen());
  const failed = await request(desk, { title: 'Nepasiekusi knyga' });
  await send(desk.server.origin, 'POST', `/loans/${failed.id}/actions/send`, { library_id: id }, desk.cookie);
  await page.goto('/');
  await page.getByRole('rowheader', { name: /^Pranešimas nepasiekė partnerio/ }).waitFor();
  await expect(page.getByRole('row', { name: /Nepasiekusi knyga/ })).toContainText('nepasiekė partnerio');
  await expectAccessible(page);
  await page.goto('/loans?view=partner_failed');
  await expect(page.getByRole('row', { name: /Nepasiekusi knyga/ })).toContainText('nepasiekė partnerio');
  await expectPagesAccessible(page, ['/loans?view=partner_failed', '/loans?view=partner_to_read&q=zzzz', `/loans/${failed.id}`]);

  const copy = { side: 'lending', medium: 'electronic_copy', kind: 'article', library_id: id } as const;
  const journal = { container_title: 'Lietuvių tauta', volume: '2', pages: '12–19' };
  const lent = await request(desk, { title: 'Kopija su adresu', ...copy, ...journal });
  await page.goto(`/loans/${lent.id}`);
  await page.getByRole('button', { name: /^Pateikti kopiją/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Pateikti kopiją' });
  await dialog.getByLabel('Kopijos adresas').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Pateikti kopiją' }).click();
  await expect(dialog.getByLabel('Kopijos adresas')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await dialog.getByLabel('Kopijos adresas').fill('https://example.org/kopijos/12.pdf');
  await dialog.getByRole('button', { name: 'Pateikti kopiją' }).click();
  const link = page.getByRole('link', { name: 'https://example.org/kopijos/12.pdf' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expectAccessible(page);
  receiver.stop();
});
