// What opening the list of loans costs a browser with an empty cache: `node bench/screen.mjs ORIGIN TOKEN`.
// Prints the median of five as JSON: bytes of JavaScript on the wire, milliseconds until the first row can be read.
import { chromium } from '@playwright/test';

const [origin, token] = process.argv.slice(2);
const RUNS = 5;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

/** One visit in a new profile. */
async function visit() {
  const context = await browser.newContext({ locale: 'lt-LT', timezoneId: 'Europe/Vilnius' });
  await context.addCookies([
    { name: '__Host-abonementas', value: token, url: origin.replace('http:', 'https:'), httpOnly: true, sameSite: 'Strict' },
  ]);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const scripts = new Set();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${origin}/loans`);
  await page.locator('table tbody tr').first().waitFor();
  const usable = await page.evaluate(() => performance.now());
  await context.close();
  return { bytes, usable };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
await visit();
const visits = [];
for (let run = 0; run < RUNS; run += 1) visits.push(await visit());
await browser.close();
console.log(JSON.stringify({ bytes: median(visits.map((v) => v.bytes)), usable: median(visits.map((v) => v.usable)) }));
