import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Measure } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';
import type { Statistics } from './figures.ts';

vi.mock('./figure-charts.tsx', () => ({ default: () => null })); // jsdom draws nothing

const measure = (key: Measure['key'], name: string): Measure => ({
  key,
  code: 'T2',
  name,
  definition: `Apibrėžtis: ${name}`,
  formula: 'count(…)',
  unit: 'request',
  iso_reference: 'ISO 2789:2022',
  dimensions: ['month', 'library', 'side'],
  is_additive: true,
  needs_side: false,
  has_rows: true,
});
const MEASURES = [measure('requests_received', 'Gauti užsakymai'), measure('requests_sent', 'Perduoti užsakymai')];
const SHARE: Measure = {
  ...measure('lending_fill_rate', 'Įvykdymo procentas'),
  unit: 'percent',
  is_additive: false,
  dimensions: ['month'],
};

const figures: Statistics = {
  header: {
    measures: MEASURES.map(({ key }) => key),
    by: ['library'],
    from: '2026-01-01',
    to: '2026-11-23',
    filters: {},
    data_through: '2026-11-23T10:00:00Z',
    is_final: false,
    generated_at: '2026-11-23T10:00:00Z',
    compare: null,
  },
  columns: [
    { key: 'library', name: 'Biblioteka', kind: 'dimension', labels: { 7: 'Trakų biblioteka', 8: 'Alytaus biblioteka' } },
    ...MEASURES.map(({ key, name }) => ({ key, name, kind: 'measure' as const })),
  ],
  rows: [
    { library: 7, requests_received: 12, requests_sent: 0, link: '/loans?library_id=7&from=2026-01-01&to=2026-11-23' },
    { library: 8, requests_received: 3, requests_sent: null, link: '/loans?library_id=8&from=2026-01-01&to=2026-11-23' },
  ],
  totals: { requests_received: 15, requests_sent: 0, link: '/loans?from=2026-01-01&to=2026-11-23' },
};
const answers = {
  'GET /session': sessionWith('statistics:read'),
  'GET /statistics': figures,
  'GET /statistics/measures': { items: MEASURES },
};

test('each number opens the loans it was counted from; none and not collected open nothing', async () => {
  serve(answers);
  visit('/statistics?by=library');
  const row = within(await screen.findByRole('row', { name: /Trakų/ }));
  expect(row.getByRole('link', { name: '12' })).toHaveAttribute(
    'href',
    '/loans?library_id=7&from=2026-01-01&to=2026-11-23&measure=requests_received',
  );
  expect(row.getAllByRole('link')).toHaveLength(1);
  expect(within(screen.getByRole('row', { name: /Alytaus/ })).getByText('–')).toBeInTheDocument();
  const total = within(screen.getByRole('row', { name: /Iš viso/ }));
  expect(total.getByRole('link', { name: '15' })).toHaveAttribute('href', expect.stringContaining('measure=requests_received'));
});

test('the definition of a number is one click away', async () => {
  serve(answers);
  const { user } = visit('/statistics?by=library');
  await user.click(await screen.findByRole('button', { name: 'Kas skaičiuojama: Gauti užsakymai' }));
  expect(await screen.findByText('Apibrėžtis: Gauti užsakymai')).toBeInTheDocument();
});

test('the question is in the address, and the files answer the same question', async () => {
  const asked = serve(answers);
  const { user, router } = visit('/statistics?from=2026-03-01&to=2026-03-31&side=lending');
  expect(await screen.findByText('2026 m. kovas', { selector: 'header *' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Ankstesnis laikotarpis' }));
  await waitFor(() => expect(router.state.location.href).toBe('/statistics?from=2026-02-01&to=2026-02-28&side=lending'));
  await user.selectOptions(screen.getByLabelText('Pagal ką skirstyti'), 'library');
  await waitFor(() => expect(router.state.location.href).toContain('by=library'));
  const query = Object.fromEntries(new URL(asked.at(-1)?.url ?? '').searchParams);
  expect(query).toEqual({
    measures: 'requests_received',
    by: 'library',
    from: '2026-02-01',
    to: '2026-02-28',
    side: 'lending',
  });
  await user.click(screen.getByRole('button', { name: 'Atsisiųsti' }));
  const csv = new URL((await screen.findByRole('menuitem', { name: 'CSV' })).getAttribute('href') ?? '', 'http://localhost');
  expect(Object.fromEntries(csv.searchParams)).toEqual({ ...query, format: 'csv' });
});

test('a heading orders by its figures, the largest first', async () => {
  serve(answers);
  const { user, router } = visit('/statistics?by=library');
  const firstName = () => screen.getAllByRole('rowheader')[0]?.textContent;
  await screen.findByRole('row', { name: /Trakų/ });
  expect(firstName()).toBe('Alytaus biblioteka');
  await user.click(screen.getByRole('button', { name: 'Gauta užsakymų' }));
  await waitFor(() => expect(firstName()).toBe('Trakų biblioteka'));
  expect(router.state.location.href).toBe('/statistics?by=library&sort=-requests_received');
});

test('nothing in a period says so', async () => {
  serve({ ...answers, 'GET /statistics': { ...figures, rows: [], totals: {} } });
  visit('/statistics?by=library&from=2020-01-01&to=2020-12-31');
  expect(await screen.findByText('Šiuo laikotarpiu nieko neįvyko')).toBeInTheDocument();
});

test('the year before stands below each figure, with the change', async () => {
  const rows = figures.rows.map((row) => ({ ...row, previous: { requests_received: 10, requests_sent: null } }));
  const asked = serve({ ...answers, 'GET /statistics': { ...figures, rows, header: { ...figures.header, compare: 'year_before' } } });
  const { user, router } = visit('/statistics?by=library');
  await user.click(await screen.findByRole('switch', { name: 'Palyginti su praėjusiais metais' }));
  await waitFor(() => expect(router.state.location.href).toContain('compare=year_before'));
  expect(new URL(asked.at(-1)?.url ?? '').searchParams.get('compare')).toBe('year_before');
  expect(await within(screen.getByRole('row', { name: /Trakų/ })).findByText('10 (+20 %)')).toBeInTheDocument();
});

test('a measure that is not split so cannot be chosen, and says why', async () => {
  serve({ ...answers, 'GET /statistics/measures': { items: [...MEASURES, SHARE] } });
  const { user } = visit('/statistics?by=library');
  await user.click(await screen.findByRole('button', { name: /^Rodikliai: 2/ }));
  expect(await screen.findByRole('checkbox', { name: /Įvykdymo procentas/ })).toBeDisabled();
  expect(screen.getByText('Pagal tai, kas pasirinkta, neskirstoma')).toBeInTheDocument();
});

const FILTERS = {
  municipality: 'Trakų rajono',
  country: 'LV',
  is_subscriber: 'false',
  is_abroad: 'true',
  reason: 'not_held',
  place: '12',
};
const KNOWS_ALL = MEASURES.map((one): Measure => ({ ...one, dimensions: ['month', ...(Object.keys(FILTERS) as Measure['dimensions'])] }));
const answersAll = { ...answers, 'GET /statistics/measures': { items: KNOWS_ALL } };

test('every filter of the address is seen, asked for, in the files, and can be taken off', async () => {
  const asked = serve(answersAll);
  const { user, router } = visit(`/statistics?${new URLSearchParams(FILTERS)}`);
  expect(await screen.findByRole('button', { name: '6 filtrai' })).toHaveAttribute('aria-expanded', 'true');
  const shown = {
    Savivaldybė: 'Trakų rajono',
    Šalis: 'Latvija',
    'Abonentas ar ne': 'Ne abonentai',
    'Lietuva ar užsienis': 'Užsienis',
    Priežastis: 'Nėra fonde',
    'Kelinta biblioteka': '12-oji biblioteka',
  };
  for (const [name, words] of Object.entries(shown)) expect(await screen.findByRole('combobox', { name })).toHaveValue(words);
  expect(Object.fromEntries(new URL(asked.at(-1)?.url ?? '').searchParams)).toMatchObject(FILTERS);
  await user.click(screen.getByRole('button', { name: 'Atsisiųsti' }));
  for (const item of await screen.findAllByRole('menuitem')) {
    const file = new URL(item.getAttribute('href') ?? '', 'http://localhost');
    expect(Object.fromEntries(file.searchParams)).toMatchObject(FILTERS);
  }
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('combobox', { name: 'Šalis' }));
  await user.click(await screen.findByRole('option', { name: 'Latvija' }));
  await waitFor(() => expect(router.state.location.href).not.toContain('country'));
  expect(screen.getByRole('button', { name: '5 filtrai' })).toBeInTheDocument();
});

test('rare filters stand behind one button, and what is chosen there is in the address', async () => {
  serve(answersAll);
  const { user, router } = visit('/statistics');
  await user.click(await screen.findByRole('button', { name: 'Daugiau filtrų' }));
  const choose = async (field: string, option: string) => {
    await user.click(await screen.findByRole('combobox', { name: field }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  await choose('Savivaldybė', 'Alytaus miesto');
  await choose('Abonentas ar ne', 'Abonentai');
  await choose('Lietuva ar užsienis', 'Lietuva');
  await choose('Kelinta biblioteka', '2-oji biblioteka');
  await waitFor(() =>
    expect(router.state.location.search).toMatchObject({
      municipality: 'Alytaus miesto',
      is_subscriber: 'true',
      is_abroad: 'false',
      place: '2',
    }),
  );
});

test('a refused question is told by name, and the filters stay to be changed', async () => {
  const told = 'Rodiklis „Gauti užsakymai“ neskirstomas pagal tai: Priežastis.';
  serve({ ...answers, 'GET /statistics': () => problem(400, 'statistics.does_not_fit', told) });
  const { user, router } = visit('/statistics?reason=debtor&by=stage');
  expect(await screen.findByText(told)).toBeInTheDocument();
  expect(await screen.findByRole('combobox', { name: 'Priežastis' })).toHaveValue('Skolininkas');
  await user.click(screen.getByRole('button', { name: 'Išvalyti filtrus' }));
  await waitFor(() => expect(router.state.location.href).toBe('/statistics'));
});
