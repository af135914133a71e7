/** Takes the pictures of docs/tutorial, light and dark, from the demonstration: `make pictures`, or those that are named. The how-tos show them too. */
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, CHROMIUM_PATH } from '../playwright.config.ts';
import { startDemo } from './server.ts';

const FOLDER = resolve('../docs/tutorial');
const PASSWORD = 'žalia lempa ant stalo';
const SCHEMES = ['light', 'dark'] as const;

type Picture = { name: string; path: string; before?: (page: Page) => Promise<unknown> };

/** What is shown, each under the name of its picture. A borrowed book on loan has the most to show of a loan. */
const PICTURES: Picture[] = [
  { name: 'work-queue', path: '/' },
  { name: 'loans', path: '/loans' },
  { name: 'loan', path: '/loans?side=borrowing&medium=original&status=on_loan', before: openFirstRow },
  { name: 'new-loan', path: '/loans/new' },
  { name: 'similar', path: '/loans?side=borrowing&medium=original&status=shipped', before: askAgain },
  { name: 'deadlines', path: '/deadlines' },
  { name: 'scan', path: '/loans?side=borrowing&medium=original&status=shipped', before: scanSome },
  { name: 'suppliers', path: '/suppliers', before: askWhom },
  { name: 'track', path: '/loans?side=borrowing&medium=original&status=on_loan', before: follow },
  { name: 'parcel', path: '/shipments', before: openFirstRow },
  { name: 'postage', path: '/postage' },
  { name: 'invoice', path: '/invoices?status=partly_paid', before: openFirstRow },
  { name: 'balances', path: '/invoices/balances' },
  { name: 'report', path: '/reports?kind=tba_year', before: openFirstRow },
  { name: 'inquiries', path: '/inquiries' },
  { name: 'history', path: '/history' },
  { name: 'returns', path: '/loans/due' },
  { name: 'catalogue', path: '/catalogue' },
  { name: 'libraries', path: '/libraries' },
  { name: 'territory', path: '/agreements/territory' },
  { name: 'agreement', path: '/agreements', before: openFirstRow },
  { name: 'campaign', path: '/subscribers/year', before: askSubscribers },
  { name: 'mail', path: '/mail' },
  { name: 'diary', path: '/diary' },
  { name: 'figures', path: '/statistics' },
  { name: 'parameter', path: '/parameters/loans.term_days' },
  { name: 'deputies', path: '/deputies' },
  { name: 'people', path: '/people' },
  { name: 'roles', path: '/roles' },
];

async function openFirstRow(page: Page) {
  await page.locator('tbody a').first().click();
  await page.waitForURL(/\/\d+$/);
}

async function askSubscribers(page: Page) {
  const ask = page.getByRole('button', { name: 'Paprašyti patvirtinti duomenis' });
  await ask.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Paprašyti patvirtinti duomenis' }).click();
  await page.getByText('Atlikta', { exact: false }).first().waitFor();
}

/** A second reader asks, without Lithuanian letters, for the first book of a list. */
async function askAgain(page: Page) {
  const row = page.locator('tbody tr').first();
  await row.locator('a').first().click();
  await page.getByRole('region', { name: 'Eiga' }).waitFor();
  const title = await page.locator('h1').innerText();
  await page.goto('/loans/new');
  await page.getByLabel(/Skaitytojo pažymėjimas/).fill('A-9999');
  await page.getByLabel(/Skaitytojo vardas/).fill('Skaitytoja 999');
  await page.getByLabel(/Antraštė/).fill(title.normalize('NFD').replace(/\p{M}/gu, ''));
  await page.getByRole('button', { name: 'Įrašyti ir laukti eilėje' }).first().waitFor();
}

/** Three that have come, one of them twice, and one that is none. */
async function scanSome(page: Page) {
  const links = page.locator('tbody a').filter({ hasText: /^TBA/ });
  await links.nth(2).waitFor();
  const numbers = await links.allInnerTexts();
  await page.goto('/scan');
  const code = page.getByLabel('Kodas', { exact: true });
  const [first = '', second = '', third = ''] = numbers;
  for (const number of [first, second, second, 'TBA-0000-0000', third]) {
    await code.fill(number);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Jau nuskaityta').first().waitFor();
}

/** As the reader of a list's first loan sees it. */
async function follow(page: Page) {
  await openFirstRow(page);
  const code = await page.getByRole('link', { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}-/ }).innerText();
  await page.goto(`/track#${code}`);
  await page.reload();
  await page.getByLabel('Pavardė').fill('Skaitytojas');
  await page.keyboard.press('Enter');
  await page.locator('[aria-current=step]').waitFor();
}

async function askWhom(page: Page) {
  await page.getByLabel('Antraštė').fill('Metai');
  await page.getByRole('button', { name: 'Parodyti' }).click();
  await page.getByRole('list', { name: 'Kurios bibliotekos klaustume' }).waitFor();
}

const { origin, link, stop } = await startDemo();
const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: CHROMIUM_ARGS });
try {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'lt-LT',
    timezoneId: 'Europe/Vilnius',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(link);
  const passwords = page.locator('input[type=password]');
  await passwords.first().waitFor();
  for (const field of await passwords.all()) await field.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/`);
  const named = process.argv.slice(2);
  for (const { name, path, before } of PICTURES.filter((one) => named.length === 0 || named.includes(one.name))) {
    await page.goto(path);
    await before?.(page);
    await page.locator('h1').waitFor();
    // The stream of live changes never ends, so "network idle" never comes: wait for the skeletons to go.
    await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root'));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const file = `${name}${colorScheme === 'light' ? '' : '-dark'}.png`;
      // What a scheme changes, it changes by degrees.
      await page.screenshot({ path: `${FOLDER}/${file}`, animations: 'disabled' });
      console.log(file);
    }
  }
} finally {
  await browser.close();
  stop();
}
