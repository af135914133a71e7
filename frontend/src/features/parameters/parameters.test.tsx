import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CalendarYear, DecisionView, ParameterCard, ParameterRow, ParameterSheet } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const term: ParameterRow = {
  key: 'loans.term_days',
  group: 'loans',
  name: 'Skolinimo terminas',
  about: 'Kiek dienų originalas skolinamas kitai bibliotekai.',
  kind: 'whole',
  unit: 'days',
  least: 1,
  most: 365,
  choices: [],
  is_risky: false,
  is_by_branch: false,
  source: 'TBA praktika',
  value: 30,
  default: 30,
  decision_id: null,
  is_of_branch: false,
  from_on: null,
  next: { from_on: '2027-01-01', value: 21 },
  n_waiting: 0,
  version: 1,
};
const iban: ParameterRow = {
  ...term,
  key: 'library.iban',
  group: 'library',
  name: 'Atsiskaitomoji sąskaita (IBAN)',
  kind: 'text',
  unit: null,
  least: null,
  most: null,
  is_risky: true,
  value: null,
  default: null,
  next: null,
  n_waiting: 1,
};
const proposal: DecisionView = {
  id: 5,
  key: 'library.iban',
  name: iban.name,
  branch: null,
  value: 'LT121000011101001000',
  instead_of: null,
  from_on: '2026-12-01',
  to_on: null,
  status: 'proposed',
  reason: 'Nauja sutartis su banku',
  decided_by: { id: 2, name: 'Direktorė' },
  decided_at: '2026-11-20T08:00:00Z',
  approved_by: null,
  approved_at: null,
  ended_by: null,
  ended_at: null,
  ended_reason: null,
  version: 1,
  actions: [
    { key: 'approve', primary: true, needs: [], takes: [], dangerous: false },
    { key: 'reject', primary: false, needs: ['reason'], takes: [], dangerous: true },
  ],
};
const sheet: ParameterSheet = {
  on: '2026-11-26',
  branch: null,
  groups: [
    { key: 'library', name: 'Mūsų biblioteka' },
    { key: 'loans', name: 'Skolinimas' },
  ],
  items: [iban, term],
};
const card: ParameterCard = {
  ...term,
  decisions: [],
  actions: [{ key: 'change', primary: true, needs: ['value', 'from_on', 'reason'], takes: [], dangerous: false }],
};
const none = { items: [], next_cursor: null };
const answers = {
  'GET /session': sessionWith('parameters:read', 'parameters:manage', 'parameters:approve', 'libraries:read'),
  'GET /parameters': sheet,
  'GET /parameters/loans.term_days': card,
  'GET /parameter-decisions': none,
  'GET /libraries': none,
};
const fill = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });

test('the list says what counts, what comes next, and is found by its words', async () => {
  serve(answers);
  const { user } = visit('/parameters');
  const row = await screen.findByRole('row', { name: /Skolinimo terminas/ });
  expect(row).toHaveTextContent('30 dienų');
  expect(row).toHaveTextContent('nuo 2027-01-01: 21 diena');
  expect(within(screen.getByRole('row', { name: /IBAN/ })).getByText('Laukia patvirtinimo')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Ieškoti parametrų'), 'saskaita');
  await waitFor(() => expect(screen.queryByRole('row', { name: /Skolinimo terminas/ })).not.toBeInTheDocument());
  expect(screen.getByRole('row', { name: /IBAN/ })).toBeInTheDocument();
});

test('the day is in the address, and in the file', async () => {
  const asked = serve(answers);
  visit('/parameters?on=2022-09-30');
  await screen.findByRole('row', { name: /Skolinimo terminas/ });
  expect(asked.some(({ url }) => url.endsWith('/parameters?on=2022-09-30'))).toBe(true);
  expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', '/api/v1/parameters?on=2022-09-30&format=csv');
});

test('a change is shown in its effects before it is saved', async () => {
  const preview = {
    value: 21,
    instead_of: 30,
    from_on: '2026-12-01',
    needs_approval: false,
    replaces_id: null,
    effects: [
      { kind: 'open_loans_keep_their_term', n: 40 },
      { kind: 'loans_would_be_late', n: 14 },
    ],
  };
  const asked = serve({
    ...answers,
    'POST /parameters/loans.term_days/preview': preview,
    'PATCH /parameters/loans.term_days': { ...card, value: 21, version: 2 },
  });
  const { user } = visit('/parameters/loans.term_days');
  await user.click(await screen.findByRole('button', { name: 'Keisti…' }));
  const dialog = within(await screen.findByRole('dialog'));
  fill(dialog.getByLabelText(/Nauja reikšmė/), '21');
  fill(dialog.getByLabelText(/Pagrindas/), 'Įsakymas V-12');
  await user.click(dialog.getByRole('button', { name: /Toliau/ }));
  expect(await dialog.findByText('Pagal naują terminą šiandien vėluotų 14 leidinių.')).toBeInTheDocument();
  expect(asked.some(({ method }) => method === 'PATCH')).toBe(false);
  await user.click(dialog.getByRole('button', { name: 'Įrašyti' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'PATCH')).toBe(true));
  const patch = asked.find(({ method }) => method === 'PATCH');
  expect(patch?.headers.get('If-Match')).toBe('"1"');
  expect(await patch?.json()).toMatchObject({ value: 21, unit: 'days', reason: 'Įsakymas V-12', to_on: null, branch_id: null });
});

test('what the server says is wrong stands at its field, and nothing typed is lost', async () => {
  const faults = [{ pointer: '/value', code: 'number.too_large', detail: 'Daugiausia 365.', params: { limit: 365 } }];
  serve({ ...answers, 'POST /parameters/loans.term_days/preview': () => problem(422, 'body.invalid', 'Pataisykite', faults) });
  const { user } = visit('/parameters/loans.term_days');
  await user.click(await screen.findByRole('button', { name: 'Keisti…' }));
  const dialog = within(await screen.findByRole('dialog'));
  fill(dialog.getByLabelText(/Nauja reikšmė/), '900');
  fill(dialog.getByLabelText(/Pagrindas/), 'Įsakymas V-12');
  await user.click(dialog.getByRole('button', { name: /Toliau/ }));
  expect(await dialog.findByText('Turi būti ne daugiau kaip 365')).toBeInTheDocument();
  expect(dialog.getByLabelText(/Pagrindas/)).toHaveValue('Įsakymas V-12');
});

test('a proposal is approved where it waits, by whom the server lets', async () => {
  const asked = serve({
    ...answers,
    'GET /parameter-decisions': { items: [proposal], next_cursor: null },
    'POST /parameter-decisions/5/actions/approve': { ...proposal, status: 'decided', actions: [] },
  });
  const { user } = visit('/parameters');
  const waiting = within(await screen.findByRole('region', { name: /Laukia patvirtinimo/ }));
  expect(waiting.getByText('Nauja sutartis su banku', { exact: false })).toBeInTheDocument();
  expect(waiting.queryByRole('button', { name: /Atsiimti/ })).not.toBeInTheDocument();
  await user.click(waiting.getByRole('button', { name: 'Patvirtinti' }));
  await waitFor(() => expect(asked.some(({ url }) => url.endsWith('/parameter-decisions/5/actions/approve'))).toBe(true));
});

test('who may only read is offered no change', async () => {
  serve({
    ...answers,
    'GET /session': sessionWith('parameters:read'),
    'GET /parameters/loans.term_days': { ...card, actions: [] },
  });
  visit('/parameters/loans.term_days');
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Skolinimo terminas');
  expect(screen.queryByRole('button', { name: 'Keisti…' })).not.toBeInTheDocument();
});

test('a year shows its holidays in their months and in words', async () => {
  const days = Array.from({ length: 31 }, (_, n) => ({
    on: `2026-03-${String(n + 1).padStart(2, '0')}`,
    kind: n === 10 ? ('holiday' as const) : ('open' as const),
    name: n === 10 ? 'Lietuvos nepriklausomybės atkūrimo diena' : null,
    hours: n === 10 ? [] : [{ from: '09:00', to: '18:00' }],
    is_working_day: n !== 10,
  }));
  const year: CalendarYear = { year: 2026, branch: null, days, months: [{ month: 3, n_open: 30, n_working: 30 }] };
  serve({ ...answers, 'GET /calendar': year });
  visit('/calendar?year=2026');
  const march = within(await screen.findByRole('table', { name: /kovas/i }));
  expect(march.getByRole('cell', { name: /^11, Šventė/ })).toBeInTheDocument();
  expect(screen.getAllByText('Lietuvos nepriklausomybės atkūrimo diena', { exact: false }).length).toBeGreaterThan(0);
});
