import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { OpenSubscriberLink, Subscriber } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const subscriber: Subscriber = {
  id: 7,
  card_no: 'A-0007',
  library: {
    id: 3,
    name: 'Biržų rajono savivaldybės biblioteka',
    short_name: null,
    kind: 'municipal',
    municipality: 'Biržų rajono',
    county: 'Panevėžio',
  },
  status: 'registered',
  registered_for: 2025,
  is_over: true,
  may_request: true,
  since_on: '2025-01-02',
  asked_on: null,
  has_corrections: false,
  version: 2,
  actions: [
    { key: 're_register', primary: true, needs: [], takes: ['confirmed_by', 'happened_on', 'note'], dangerous: false },
    { key: 'ask', primary: false, needs: [], takes: [], dangerous: false },
    { key: 'suspend', primary: false, needs: ['reason'], takes: ['happened_on'], dangerous: true },
  ],
  note: null,
  year: 2026,
  stood_as: null,
  years: [{ year: 2025, outcome: 'new', happened_on: '2025-01-02' }],
  confirmations: [],
  created_at: '2025-01-02T08:00:00Z',
  updated_at: '2025-01-02T08:00:00Z',
};
const session = sessionWith('subscribers:read', 'subscribers:manage');
const answers = {
  'GET /session': session,
  'GET /subscribers': { items: [subscriber], next_cursor: null, total: 1 },
  'GET /subscribers/7': subscriber,
  'GET /subscribers/7/events': { items: [] },
};
const fill = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });

test('every filter of the list is in its address, and in its file', async () => {
  const asked = serve(answers);
  const { user, router } = visit('/subscribers?is_registered=false');
  await screen.findByText('1 abonentas', { selector: 'header *' });
  await user.selectOptions(screen.getByLabelText('Būsena'), 'lapsed');
  await waitFor(() => expect(router.state.location.href).toBe('/subscribers?is_registered=false&status=lapsed'));
  const { searchParams } = new URL(asked.at(-1)?.url ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({ status: 'lapsed', is_registered: 'false', count: 'exact' });
  expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    '/api/v1/subscribers?sort=name&is_registered=false&status=lapsed&format=csv',
  );
});

test('a dangerous step asks for its reason, and a refusal keeps what was typed', async () => {
  const asked = serve({
    ...answers,
    'POST /subscribers/7/actions/suspend': () => problem(409, 'subscribers.action_not_allowed', 'Jau sustabdytas'),
  });
  const { user } = visit('/subscribers/7');
  await user.click(await screen.findByRole('button', { name: 'Sustabdyti…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Sustabdyti' }));
  expect(await within(dialog).findByText('Būtina užpildyti')).toBeInTheDocument();
  fill(within(dialog).getByLabelText(/Priežastis/), 'Negrąžina knygų');
  await user.click(within(dialog).getByRole('button', { name: 'Sustabdyti' }));
  expect(await within(dialog).findByText('Jau sustabdytas')).toBeInTheDocument();
  expect(within(dialog).getByLabelText(/Priežastis/)).toHaveValue('Negrąžina knygų');
  const sent = asked.filter(({ method }) => method === 'POST');
  expect(await sent.at(-1)?.json()).toMatchObject({ reason: 'Negrąžina knygų' });
});

const made = { token: 'ab12', expires_at: '2026-05-01T00:00:00Z', email: 'tba@birzai.lt' };

test('a link that was sent by mail is not shown', async () => {
  serve({ ...answers, 'POST /subscribers/7/actions/ask': { ...made, mail: { outcome: 'queued', message_id: 3 } } });
  const { user } = visit('/subscribers/7');
  await user.click(await screen.findByRole('button', { name: 'Patvirtinimo nuoroda' }));
  expect(await screen.findByText('Laiškas su nuoroda siunčiamas bibliotekai: tba@birzai.lt')).toBeInTheDocument();
  expect(screen.queryByLabelText('Nuoroda')).not.toBeInTheDocument();
});

test('a link is shown once, with a letter to write', async () => {
  serve({
    ...answers,
    'POST /subscribers/7/actions/ask': { ...made, mail: { outcome: 'not_set_up', message_id: null } },
  });
  const { user } = visit('/subscribers/7');
  await user.click(await screen.findByRole('button', { name: 'Patvirtinimo nuoroda' }));
  expect(await screen.findByLabelText('Nuoroda')).toHaveValue(`${window.location.origin}/confirm#ab12`);
  expect(screen.getByRole('link', { name: /tba@birzai.lt/ })).toHaveAttribute('href', expect.stringContaining('mailto:tba@birzai.lt'));
});

const link: OpenSubscriberLink = {
  asked_by: 'Apskrities viešoji biblioteka',
  card_no: 'A-0007',
  year: 2026,
  expires_at: '2026-05-01T00:00:00Z',
  details: {
    name: 'Biržų biblioteka',
    company_code: null,
    street: 'Vytauto g. 1',
    city: 'Biržai',
    postal_code: null,
    contacts: [{ role: 'TBA', person: 'Ona', email: null, phone: null }],
  },
};

test('who comes with a link confirms the data, or sends only what is corrected', async () => {
  const asked = serve({
    'POST /subscriber-links/actions/open': link,
    'POST /subscriber-links/actions/answer': { year: 2026, is_registered: false },
  });
  const { user } = visit('/confirm#ab12');
  fill(await screen.findByLabelText(/Kas patvirtina/), 'Jonė');
  await user.click(screen.getByLabelText('Duomenis reikia pataisyti'));
  fill(screen.getByLabelText('Gatvė ir namas'), 'Radvilos g. 5');
  await user.click(screen.getByRole('button', { name: 'Siųsti pataisymus' }));
  expect(await screen.findByRole('status')).toHaveTextContent('Pataisymus peržiūrės darbuotojas');
  expect(await asked.at(-1)?.json()).toEqual({
    token: 'ab12',
    person: 'Jonė',
    position: null,
    note: null,
    corrections: { ...link.details, street: 'Radvilos g. 5' },
  });
});

test('a link that is no longer good says so', async () => {
  serve({ 'POST /subscriber-links/actions/open': () => problem(404, 'subscribers.link_not_valid', 'Nuoroda nebegalioja') });
  visit('/confirm#used');
  expect(await screen.findByText(/Ši nuoroda jau panaudota/)).toBeInTheDocument();
});
