import { expect } from '@playwright/test';
import { expectAccessible, expectPagesAccessible, send, test } from './staff.ts';

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

test('a version of the national form is made from the newest by keys, and its year is taken', async ({ staff: page }) => {
  await page.goto('/reports');
  await page.getByRole('link', { name: 'Statistikos forma' }).click();
  await page.getByRole('link', { name: 'Nauja versija' }).click();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Žemyn: 1').focus();
  await page.keyboard.press('Enter');
  await expect(button('Žemyn: 1')).toBeFocused();
  await expect(page.getByRole('listitem').nth(1)).toHaveAccessibleName('Eilutė 1');
  await button('Pašalinti: 1.1').click();
  await button('Pridėti eilutę').click();
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kopijos iš užsienio');
  const added = page.getByRole('listitem').last();
  await added.getByRole('button', { name: 'Keisti, ką sudeda: 2' }).click();
  await added.getByRole('button', { name: 'Pridėti rodiklį' }).click();
  await added.getByRole('combobox', { name: 'Rodiklis' }).selectOption('requests_filled');
  await added.getByRole('combobox', { name: 'Laikmena' }).selectOption('paper_copy');
  await added.getByRole('combobox', { name: 'Lietuva ar užsienis' }).selectOption('true');
  await button('Įrašyti').click();
  const code = added.getByRole('textbox', { name: 'Eilutės numeris' });
  await expect(code, 'the number stands twice').toBeFocused();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await code.fill('99');
  await button('Įrašyti').click();
  const rows = page.getByRole('table', { name: 'Formos eilutės' });
  await expect(rows.getByRole('row').last()).toHaveText(
    '99Kopijos iš užsienioGauname iš kitų bibliotekų: Įvykdyta užsakymų (popierinė kopija, užsienis)',
  );
  const year = (await page.getByText(/^Nuo \d+ metų/).innerText()).match(/\d+/)?.[0] ?? '';
  await expectAccessible(page);

  await page.goto('/reports/forms/new');
  await page.getByLabel('Pirmi metai').fill(year);
  await button('Įrašyti').click();
  await expect(page.getByRole('alert')).toContainText(`Nuo ${year} metų forma jau nustatyta`);
  page.once('dialog', (dialog) => dialog.accept());
  await page.goto('/reports/forms');
  await page.getByRole('link').filter({ hasText: 'metinei' }).first().click();
  await page.getByRole('link', { name: 'Taisyti' }).click();
  await expect(page.getByLabel('Pirmi metai')).toHaveValue(year);
  await page.getByRole('textbox', { name: 'Pavadinimas', exact: true }).fill('Pataisyta forma');
  await button('Įrašyti').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pataisyta forma');
  await expectPagesAccessible(page, ['/reports/forms', '/reports/forms/program']);
  await expect(page.getByRole('table')).toContainText('įrašoma ranka');
});

test('accessible: the list, a new report, a report, a plan', async ({ staff: page, desk }) => {
  const { body: report } = await begin(desk, { kind: 'tba_quarter', year: lastYear, quarter: 4 });
  const { body: plan } = await begin(desk, { kind: 'plan', year: lastYear });
  await expectPagesAccessible(page, ['/reports', '/reports?q=zzzz', '/reports/new', `/reports/${report.id}`, `/reports/${plan.id}`]);
});
