import { expect } from '@playwright/test';
import { expectPagesAccessible, send, test } from './staff.ts';

type Desk = { server: { origin: string }; cookie: string };

const lastYear = new Date().getFullYear() - 1;
const begin = (desk: Desk, body: object) => send(desk.server.origin, 'POST', '/reports', body, desk.cookie);

test('the yearly report is begun, written, submitted and fetched', async ({ staff: page }) => {
  await page.goto('/reports');
  await page.getByRole('link', { name: 'Nauja ataskaita ar planas' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Pradėti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Tarpbibliotekinio abonemento ${lastYear} metų ataskaita`);
  await expect(page.getByRole('region', { name: 'Kontrolinės sumos' }).getByText('taip').first()).toBeVisible();
  const act = async (step: string) => {
    await page.getByRole('button', { name: step, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: step }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await act('Rengti tekstą');
  await page.getByRole('button', { name: 'Rašyti skyrių: Problemos' }).click();
  const chapter = page.getByRole('region', { name: 'Problemos' });
  await chapter.getByRole('textbox').fill('Trūksta darbuotojų.');
  await chapter.getByRole('button', { name: 'Įrašyti' }).click();
  await expect(chapter.getByText('Trūksta darbuotojų.')).toBeVisible();
  await expect(chapter.getByRole('textbox')).toBeHidden();
  await act('Pateikti');
  await expect(page.getByRole('button', { name: 'Rašyti skyrių: Problemos' })).toBeHidden();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF' }).click();
  expect((await file).suggestedFilename()).toMatch(/^ataskaita-\d+\.pdf$/);
});

test('accessible: the list, a new report, a report, a plan', async ({ staff: page, desk }) => {
  const { body: report } = await begin(desk, { kind: 'tba_quarter', year: lastYear, quarter: 4 });
  const { body: plan } = await begin(desk, { kind: 'plan', year: lastYear });
  await expectPagesAccessible(page, ['/reports', '/reports?q=zzzz', '/reports/new', `/reports/${report.id}`, `/reports/${plan.id}`]);
});
