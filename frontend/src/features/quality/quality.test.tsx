import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Improvement, LateLoan, Quality, QualityFigure, ServiceTarget } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';
import { bodyOf, draftOf, emptyDraft, faultsOf } from './improvement-draft.ts';

const target: ServiceTarget = {
  id: 3,
  measure: 'lending_fill_rate',
  step: null,
  name: 'Įvykdymo procentas (skolinant)',
  side: 'lending',
  bound: 'at_least',
  value: 85,
  unit: 'percent',
  from_on: '2026-01-01',
  to_on: null,
  source: 'Įsakymas V-12',
  state: 'in_force',
  version: 1,
  actions: [{ key: 'withdraw', primary: false, needs: [], takes: [], dangerous: true }],
};
const figure = (from: string, to: string, value: number | null, more: Partial<QualityFigure> = {}): QualityFigure => ({
  from,
  to,
  value,
  n_cases: 40,
  is_few: false,
  target: 85,
  is_met: value === null ? null : value >= 85,
  link: `/loans?from=${from}&measure=lending_fill_rate&side=lending&to=${to}`,
  ...more,
});
const quality: Quality = {
  period: 'quarter',
  from: '2026-01-01',
  to: '2026-03-31',
  is_over: false,
  rows: [
    {
      target,
      now: figure('2026-01-01', '2026-03-31', 90.5),
      before: figure('2025-10-01', '2025-12-31', 70, { n_cases: 4, is_few: true }),
      year_before: figure('2025-01-01', '2025-03-31', null, { n_cases: 0, is_few: true }),
      trend: [figure('2026-02-01', '2026-02-28', 80), figure('2026-03-01', '2026-03-31', 91)],
    },
  ],
  open: [
    { side: 'borrowing', n_week: 1, n_month: 2, n_quarter: 3, n_older: 4 },
    { side: 'lending', n_week: 5, n_month: 6, n_quarter: 7, n_older: 8 },
  ],
  late: [{ side: 'lending', step: 'answer', waits_for: 'us', reason: 'over_target', n: 12 }],
  n_late_improvements: 2,
  n_to_judge: 1,
};
const loan: LateLoan = {
  loan_id: 5,
  number: 'TBA-2026-0005',
  title: 'Metai',
  side: 'lending',
  library: { id: 3, name: 'Biržų biblioteka', short_name: null },
  branch: { id: 1, name: 'Apskrities biblioteka', short_name: null },
  step: 'answer',
  waits_for: 'us',
  since_on: '2026-02-13',
  working_days: 10,
  target_days: 9,
  due_on: null,
  deadline_on: '2026-02-27',
  late_days: 1,
  reason: 'over_target',
  why: 'Dar neatsakėme: praėjo 10 d. d., nustatyta iki 9 d. d.',
};
const improvement: Improvement = {
  id: 7,
  title: 'Greičiau atsakyti',
  plan: 'Tikrinti du kartus per dieną',
  measure: 'working_days_median',
  measure_name: 'Trukmės mediana',
  side: 'lending',
  n_days: 90,
  owner: { id: 1, name: 'Bibliotekininkė' },
  deadline_on: '2026-03-01',
  status: 'done',
  is_late: false,
  started_on: '2026-01-05',
  done_on: '2026-01-20',
  judged_on: null,
  judge_from_on: '2026-04-21',
  reason: null,
  verdict: null,
  verdict_words: null,
  baseline: { from: '2025-10-07', to: '2026-01-04', value: 4.5, n_cases: 6, is_few: true },
  effect: null,
  version: 3,
  created_at: '2026-01-02T08:00:00Z',
  actions: [{ key: 'judge', primary: true, needs: ['verdict', 'words'], takes: [], dangerous: false }],
};

test('a figure says whether it meets its target, from how many cases, and opens its loans', async () => {
  serve({ 'GET /session': sessionWith('quality:read', 'loans:read'), 'GET /quality': quality });
  visit('/quality');
  const table = await screen.findByRole('region', { name: 'Rodikliai ir siekiai' });
  const now = within(table).getByRole('link', { name: '90,5 %' });
  expect(now).toHaveAttribute('href', '/loans?from=2026-01-01&measure=lending_fill_rate&side=lending&to=2026-03-31');
  expect(within(table).getByText('≥ 85 %')).toBeVisible();
  expect(within(table).getByText('pasiekta')).toBeVisible();
  expect(within(table).getByText('nepasiekta')).toBeVisible();
  expect(within(table).getByText('atvejų: 4, per mažai spręsti')).toBeVisible();
  expect(screen.getByRole('link', { name: '12' })).toHaveAttribute(
    'href',
    '/quality/late?side=lending&step=answer&waits_for=us&reason=over_target',
  );
  expect(screen.getByRole('link', { name: 'Vėluoja 2 gerinimo veiksmai' })).toBeVisible();
});

test('without targets it is said what to do', async () => {
  const none = { ...quality, rows: [], late: [], n_late_improvements: 0, n_to_judge: 0 };
  serve({ 'GET /session': sessionWith('quality:read', 'quality:manage'), 'GET /quality': none });
  visit('/quality');
  expect(await screen.findByRole('heading', { name: 'Siekių dar nėra' })).toBeVisible();
  expect(screen.getByText('Niekas nevėluoja.')).toBeVisible();
});

test('what is late says why and who must act', async () => {
  const page = { items: [loan], next_cursor: null, total: 1, counts: quality.late };
  const asked = serve({ 'GET /session': sessionWith('quality:read'), 'GET /quality/late': page });
  visit('/quality/late?waits_for=us&sort=nonsense');
  const row = await screen.findByRole('row', { name: /TBA-2026-0005/ });
  expect(row).toHaveTextContent('Dar neatsakėme: praėjo 10 d. d., nustatyta iki 9 d. d.');
  expect(row).toHaveTextContent('Mūsų');
  expect(asked.find(({ url }) => url.includes('/quality/late'))?.url).toContain('waits_for=us');
  expect(asked.find(({ url }) => url.includes('/quality/late'))?.url).toContain('sort=-late_days');
});

test('an improvement is judged with a verdict and words', async () => {
  const asked = serve({
    'GET /session': sessionWith('quality:read', 'quality:improve'),
    'GET /quality/improvements/7': improvement,
    'GET /quality/improvements/7/events': { items: [] },
    'POST /quality/improvements/7/actions/judge': { ...improvement, status: 'judged', verdict: 'worked', verdict_words: 'Gerai' },
  });
  visit('/quality/improvements/7');
  expect(await screen.findByText(/atvejų: 6, per mažai spręsti/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Įvertinti poveikį' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Įvertinti poveikį' }));
  expect(await within(dialog).findAllByText('Būtina užpildyti')).toHaveLength(2);
  fireEvent.change(within(dialog).getByLabelText(/Koks poveikis/), { target: { value: 'worked' } });
  fireEvent.change(within(dialog).getByLabelText(/Vertinimas/), { target: { value: 'Gerai' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Įvertinti poveikį' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  const sent = asked.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({ verdict: 'worked', words: 'Gerai' });
});

test('a target that overlaps another is refused in the dialog', async () => {
  serve({
    'GET /session': sessionWith('quality:read', 'quality:manage'),
    'GET /quality/targets': { items: [target], next_cursor: null, total: 1 },
    'POST /quality/targets': () => problem(409, 'quality.overlaps', 'Conflict'),
  });
  visit('/quality/targets');
  fireEvent.click(await screen.findByRole('button', { name: 'Nustatyti siekį' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/Rodiklis ar žingsnis/), { target: { value: 'step:answer' } });
  fireEvent.change(within(dialog).getByLabelText(/Ne daugiau kaip/), { target: { value: '2' } });
  fireEvent.change(within(dialog).getByLabelText(/Pagrindas/), { target: { value: 'Įsakymas' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Nustatyti' }));
  expect(await within(dialog).findByRole('alert')).toBeVisible();
  expect(within(dialog).getByLabelText(/Pagrindas/)).toHaveValue('Įsakymas');
});

test('without a measure no side is sent, and with one it must be named', () => {
  const draft = { ...emptyDraft(1), title: 'A', plan: 'B', deadline_on: '2026-04-01', side: 'lending' as const };
  expect(bodyOf(draft)).toMatchObject({ measure: null, side: null, owner_id: 1, n_days: 90 });
  expect(faultsOf({ ...draft, measure: 'days_p90', side: '' })).toHaveProperty('side');
  expect(bodyOf(draftOf(improvement))).toMatchObject({ measure: 'working_days_median', side: 'lending' });
});
