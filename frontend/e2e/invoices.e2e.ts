import { expect, type Page } from '@playwright/test';
import { colleague } from './colleague.ts';
import { inDays } from './days.ts';
import { request } from './loans-desk.ts';
import { deskOf, expectAccessible, expectPagesAccessible, send, test as staffTest } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

/** Numbers begin with 1, and a second administrator is the first one here. */
const test = staffTest.extend({ desk: [deskOf(), { scope: 'worker' }] });

/** A parameter counts from today on; a risky one is approved by a colleague. */
async function decide({ server: { origin }, cookie }: Desk, key: string, value: unknown, colleague?: string) {
  const seen = await fetch(`${origin}/api/v1/parameters/${key}`, { headers: { cookie } });
  const changed = await fetch(`${origin}/api/v1/parameters/${key}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', origin, cookie, 'if-match': seen.headers.get('etag') ?? '' },
    body: JSON.stringify({ value, from_on: inDays(0), reason: 'Įsakymas V-12' }),
  });
  const { decisions } = (await changed.json()) as { decisions: { id: number }[] };
  if (colleague) await send(origin, 'POST', `/parameter-decisions/${decisions[0]?.id}/actions/approve`, {}, colleague);
}

/** A subscriber with an agreement and one cost that it pays. */
async function subscriber(desk: Desk, name: string, cents: number) {
  const { origin } = desk.server;
  const place = { company_code: '190966737', street: 'Laisvės g. 1', city: 'Kaunas', postal_code: '44001' };
  const card = { name, kind: 'municipal', municipality: 'Kauno rajono', ...place };
  const { body: library } = await send(origin, 'POST', '/libraries', card, desk.cookie);
  const signatory = { signatory: 'Vardas Pavardė', position: 'direktorius', basis: 'nuostatus' };
  const agreement = { library_id: library.id, ours: signatory, theirs: signatory };
  const { body: draft } = await send(origin, 'POST', '/agreements', agreement, desk.cookie);
  await send(origin, 'POST', `/agreements/${draft.id}/actions/sign`, {}, desk.cookie);
  const loan = await request(desk, { side: 'lending', library_id: library.id, channel: 'email' });
  const cost = { kind: 'postage_out', amount_cents: cents, payer: 'partner' };
  await send(origin, 'POST', `/loans/${loan.id}/charges`, cost, desk.cookie);
}

/** Takes a step by its button and its dialog. */
async function take(page: Page, label: string) {
  await page.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: label }).click();
}

test('a period is billed, an invoice issued, paid and credited', async ({ staff: page, desk }) => {
  const second = await colleague(desk);
  await decide(desk, 'library.company_code', '188204007');
  await decide(desk, 'library.address', 'Gedimino pr. 51, LT-01109 Vilnius');
  await decide(desk, 'library.iban', 'LT12 1000 0111 0100 1000', second);
  await subscriber(desk, 'Sąskaitų biblioteka', 22_145);
  await page.goto('/invoices/runs');
  await page.getByLabel('Laikotarpis iki').fill(inDays(0));
  await page.getByRole('button', { name: 'Rengti juodraščius' }).click();
  await expect(page.getByRole('link', { name: 'Sąskaitų biblioteka' })).toBeVisible();
  await expectAccessible(page);
  await take(page, 'Išrašyti visas');
  await expect(page.getByText('Atlikta 1, nepavyko 0.')).toBeVisible();
  await page.getByRole('link', { name: /Sąskaitų biblioteka/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sąskaita TBA 000001');

  await page.goto('/payments/new');
  await page.getByLabel('Suma, €').fill('300');
  await page.getByLabel('Paskirtis').fill('Už TBA 000001');
  await page.getByRole('button', { name: 'Įrašyti', exact: true }).click();
  await expect(page.getByText('Nesusieta 78,55 €')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'TBA 000001' }).click();
  await expect(page.getByText('Apmokėta', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Kredituoti…' }).click();
  await page.getByRole('dialog').getByLabel('Priežastis').fill('Klaidinga suma');
  await page.getByRole('dialog').getByRole('button', { name: 'Kredituoti' }).click();
  await expect(page.getByRole('link', { name: 'KR 000001' })).toBeVisible();
  await expectAccessible(page);
  await expectPagesAccessible(page, ['/invoices', '/payments', '/payments/imports', '/invoices/balances']);
});
