import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Demand, DemandRow, ProposalList } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';
import { bodyOf, draftOf, emptyDraft, faultsOf } from './demand-draft.ts';

const row: DemandRow = {
  id: 7,
  title: 'Metai',
  author: 'Kristijonas Donelaitis',
  publisher: 'Vaga',
  year: 1977,
  isbn: '9786094801044',
  issn: null,
  status: 'new',
  priority: 'normal',
  price_cents: 1850,
  n_requests: 3,
  n_libraries: 2,
  n_readers: 1,
  is_by_hand: false,
  proposal: null,
  version: 4,
  actions: [
    { key: 'merge', primary: false, needs: ['into_id'], takes: [], dangerous: false },
    { key: 'drop', primary: false, needs: [], takes: [], dangerous: true },
  ],
};
const considered: DemandRow = {
  ...row,
  id: 8,
  title: 'Metai : poema',
  status: 'considered',
  proposal: { id: 2, number: 'F-2026-02' },
  actions: [],
};
const entry: Demand = {
  ...row,
  price_source: 'knygynas',
  price_on: '2026-03-01',
  note: null,
  description_id: null,
  requests: [
    {
      loan_id: 5,
      number: 'TBA-2026-0005',
      library: { id: 3, name: 'Biržų biblioteka', short_name: null },
      ground: 'not_held',
      reason: 'not_held',
      answered_on: '2026-03-02',
    },
    { loan_id: 6, number: 'TBA-2026-0006', library: null, ground: 'too_few_copies', reason: 'on_loan', answered_on: '2026-03-01' },
  ],
  merged: [],
  merged_into: null,
  proposed: [],
  created_at: '2026-03-01T08:00:00Z',
  updated_at: '2026-03-02T08:00:00Z',
};
const list: ProposalList = {
  id: 2,
  number: 'F-2026-02',
  listed_on: '2026-03-02',
  withdrawn_on: null,
  note: null,
  account: { id: 1, name: 'Ona Onaitė' },
  counts: { n_rows: 1, n_accepted: 0, n_rejected: 0, n_acquired: 0 },
  version: 1,
  actions: [{ key: 'withdraw', primary: false, needs: [], takes: [], dangerous: true }],
  rows: [
    {
      n: 1,
      entry_id: 8,
      title: 'Metai : poema',
      author: null,
      publisher: null,
      year: null,
      isbn: null,
      issn: null,
      n_requests: 1,
      n_libraries: 1,
      n_readers: 0,
      asked_by: 'Biržų biblioteka',
      priority: 'normal',
      price_cents: null,
      price_source: null,
      price_on: null,
      note: null,
      accepted_on: null,
      rejected_on: null,
      reason: null,
      acquired_on: null,
      status: 'considered',
      actions: [
        { key: 'accept', primary: true, needs: [], takes: ['happened_on'], dangerous: false },
        { key: 'reject', primary: false, needs: ['reason'], takes: ['happened_on'], dangerous: true },
      ],
    },
  ],
};
const answers = {
  'GET /session': sessionWith('demand:read', 'demand:write', 'demand:decide', 'loans:read'),
  'GET /demand': { items: [row, considered], next_cursor: null, total: 2 },
  'GET /demand/suggestions': { items: [] },
  'GET /demand/7': entry,
  'GET /demand/7/events': { items: [] },
  'GET /proposals/2': list,
};

test('only new titles among the chosen go into a list', async () => {
  const asked = serve({ ...answers, 'POST /proposals': list });
  const { user } = visit('/demand');
  expect(await screen.findByRole('button', { name: 'Siūlyti pažymėtus' })).toBeDisabled();
  await user.click(await screen.findByLabelText('Pažymėti visas eilutes'));
  await user.click(screen.getByRole('button', { name: 'Siūlyti pažymėtus (1)' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('Pastaba skyriui'), { target: { value: 'Skubu' } });
  await user.click(within(dialog).getByRole('button', { name: 'Pateikti sąrašą' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Siūlymas fondui papildyti Nr. F-2026-02' })).toBeInTheDocument();
  const sent = asked.find(({ method }) => method === 'POST');
  expect(await sent?.clone().json()).toEqual({ entry_ids: [7], note: 'Skubu' });
});

test('an entry tells who asked: libraries by name, readers by the number of their loan alone', async () => {
  serve(answers);
  visit('/demand/7');
  expect(await screen.findByRole('row', { name: /Biržų biblioteka Nėra fonde TBA-2026-0005/ })).toBeInTheDocument();
  expect(
    screen.getByRole('row', { name: /mūsų skaitytojas ar padalinys Išduotas · per mažai egzempliorių TBA-2026-0006/ }),
  ).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 2, name: '3 užsakymai · 2 bibliotekos · 1 skaitytojas' })).toBeInTheDocument();
});

test('what may be one title is merged, or kept apart', async () => {
  const asked = serve({
    ...answers,
    'GET /demand/suggestions': { items: [{ keep: considered, merge: row }] },
    'POST /demand/7/actions/keep_apart': entry,
  });
  const { user } = visit('/demand/suggestions');
  await user.click(await screen.findByRole('button', { name: /^Skirtingi: Metai → Metai : poema/ }));
  const sent = () => asked.find(({ method }) => method === 'POST');
  await waitFor(() => expect(sent()).toBeDefined());
  expect(await sent()?.clone().json()).toEqual({ from_id: 8 });
});

test('a row of a list is rejected with a reason, and what is wrong is told in the dialog', async () => {
  const asked = serve({
    ...answers,
    'POST /demand/8/actions/reject': () =>
      problem(422, 'body.invalid', 'Kai ką reikia pataisyti', [{ pointer: '/happened_on', code: 'date.before_last_step' }]),
  });
  const { user } = visit('/demand/proposals/2');
  await user.click(await screen.findByRole('button', { name: 'Atmestas…' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/Priežastis/), { target: { value: 'Per brangu' } });
  await user.click(within(dialog).getByRole('button', { name: 'Atmestas' }));
  expect(await within(dialog).findByText(/paskutinio žingsnio/)).toBeInTheDocument();
  expect(await asked.at(-1)?.json()).toMatchObject({ reason: 'Per brangu' });
});

test('who only reads is offered nothing to write', async () => {
  serve({ ...answers, 'GET /session': sessionWith('demand:read'), 'GET /demand/7': { ...entry, actions: [] } });
  visit('/demand');
  expect(await screen.findByRole('link', { name: 'Metai' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Siūlyti/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Pridėti leidinį' })).not.toBeInTheDocument();
});

test('a price goes with its source and its day, or not at all', () => {
  const draft = draftOf(entry);
  expect(draft.price_cents).toBe('18,50');
  expect(bodyOf(draft)).toMatchObject({ price_cents: 1850, price_source: 'knygynas', price_on: '2026-03-01' });
  expect(bodyOf({ ...draft, price_cents: ' ' })).toMatchObject({ price_cents: null, price_source: null, price_on: null });
  expect(Object.keys(faultsOf({ ...emptyDraft, price_cents: 'daug', year: '77' }))).toEqual(['title', 'price_cents', 'year']);
});
