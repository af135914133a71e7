import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agreement, AgreementTerms } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const terms: AgreementTerms = {
  loan_days: 30,
  n_renewals: 1,
  max_items: 5,
  not_lent: ['rare'],
  outward_payer: 'central_funding',
  return_payer: 'central_funding',
  page_cents: 15,
  invoicing: 'yearly',
  invoice_by: '01-31',
  payment_days: 30,
  liability: 'same_or_equal',
  notice_days: 30,
  answer_days: null,
  supply_days: null,
  send_back_days: null,
};
const party = {
  name: 'Biržų biblioteka',
  company_code: null,
  vat_code: null,
  address: null,
  iban: null,
  phone: null,
  email: null,
  signatory: 'Vardas Pavardė',
  position: 'direktorius',
  basis: 'nuostatus',
};
const agreement: Agreement = {
  id: 7,
  number: 'TBA-S-2026-007',
  library: { id: 3, name: 'Biržų biblioteka', short_name: null, kind: 'municipal', municipality: 'Biržų rajono' },
  status: 'in_force',
  signed_on: '2026-01-02',
  from_on: '2026-01-01',
  until_on: '2026-12-31',
  ended_by: null,
  is_expiring: false,
  version: 3,
  actions: [
    { key: 'amend', primary: false, needs: ['effective_on', 'terms'], takes: ['agreed_on', 'until_on', 'note'], dangerous: false },
    { key: 'terminate', primary: false, needs: ['by', 'reason'], takes: ['notice_on', 'ends_on'], dangerous: true },
  ],
  agreed_until_on: '2026-12-31',
  notice_on: null,
  note: null,
  ours: party,
  theirs: party,
  versions: [
    { n: 1, effective_on: '2026-01-01', agreed_on: '2026-01-02', terms, note: null, account: null, created_at: '2026-01-02T08:00:00Z' },
    {
      n: 2,
      effective_on: '2026-06-01',
      agreed_on: '2026-05-20',
      terms: { ...terms, loan_days: 14 },
      note: null,
      account: null,
      created_at: '2026-05-20T08:00:00Z',
    },
  ],
  current: 1,
  files: [],
  created_at: '2026-01-02T08:00:00Z',
  updated_at: '2026-05-20T08:00:00Z',
};
const answers = {
  'GET /session': sessionWith('agreements:read', 'agreements:manage', 'libraries:read'),
  'GET /agreements/7': agreement,
  'GET /agreements/7/events': { items: [] },
  'GET /agreements/template': terms,
  'GET /libraries': { items: [{ ...agreement.library, parent: null }], next_cursor: null },
};
const fill = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });

test('an agreement in force is amended, never edited, and every version of its terms stays readable', async () => {
  serve(answers);
  visit('/agreements/7');
  expect(await screen.findByText(/1 redakcija, galioja nuo/)).toBeInTheDocument();
  expect(screen.getByText(/2 redakcija, nuo/)).toBeInTheDocument();
  expect(screen.getByText('14 d.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Keisti sąlygas' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Taisyti' })).not.toBeInTheDocument();
});

test('a termination says who ends it and why; what is wrong is told at its field', async () => {
  const asked = serve({
    ...answers,
    'POST /agreements/7/actions/terminate': () =>
      problem(422, 'body.invalid', 'Kai ką reikia pataisyti', [
        { pointer: '/ends_on', code: 'agreements.notice_too_short', params: { limit: 30 } },
      ]),
  });
  const { user } = visit('/agreements/7');
  await user.click(await screen.findByRole('button', { name: 'Nutraukti…' }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByLabelText(/Kas nutraukia/), 'us');
  fill(within(dialog).getByLabelText(/Priežastis/), 'Jungiasi');
  await user.click(within(dialog).getByRole('button', { name: 'Nutraukti' }));
  expect(await within(dialog).findByText('Įspėti reikia bent prieš 30 dienų')).toBeInTheDocument();
  expect(await asked.at(-1)?.json()).toEqual({ by: 'us', reason: 'Jungiasi' });
});

test('one template goes to all libraries that were chosen, and each result is told', async () => {
  const asked = serve({
    ...answers,
    'POST /agreements/campaign': {
      n_created: 1,
      n_unchanged: 0,
      n_refused: 0,
      results: [{ library_id: 3, library: agreement.library, outcome: 'created', agreement: { id: 9, number: 'TBA-S-2026-009' } }],
    },
  });
  const { user } = visit('/agreements/campaign');
  await user.click(await screen.findByLabelText('Biržų biblioteka'));
  await user.click(screen.getByRole('button', { name: 'Rengti 1 projektą' }));
  expect(await screen.findByRole('link', { name: 'TBA-S-2026-009' })).toBeInTheDocument();
  const sent = asked.find(({ method }) => method === 'POST');
  await waitFor(async () => expect(await sent?.clone().json()).toMatchObject({ library_ids: [3], terms: { loan_days: 30 } }));
});
