import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { IsoMessage, IsoPeer, WholeIsoMessage } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const action = (key: string, more = {}) => ({ key, primary: false, dangerous: false, needs: [], takes: [], ...more });
const library = { id: 7, name: 'Utenos viešoji biblioteka', short_name: 'Utena' };
const peer: IsoPeer = {
  library,
  agency: { kind: 'ISIL', value: 'LT-UTENA' },
  our_agency: { kind: 'ISIL', value: 'LT-AVB' },
  url: 'https://ill.example.org/iso18626',
  dialect: '1.2',
  state: 'active',
  credentials: { account_id: null, has_security_code: false, header_name: 'X-Okapi-Tenant' },
  automatic: {
    promises_available: false,
    refuses_not_held: true,
    refuses_duplicates: false,
    answers_renewals: false,
    agrees_to_cancel: false,
  },
  has_key: false,
  failing_since: '2026-03-01T08:00:00Z',
  n_waiting: 2,
  n_dead: 1,
  n_to_read: 3,
  last_in_at: null,
  last_out_at: '2026-03-02T08:00:00Z',
  created_at: '2026-02-01T08:00:00Z',
  version: 4,
  actions: [action('pause'), action('resend_dead', { primary: true })],
};
const message: IsoMessage = {
  id: 9,
  library,
  loan: { id: 42, number: 'G-2026-000042' },
  direction: 'in',
  kind: 'supplyingAgencyMessage',
  code: 'StatusChange/Loaned',
  said: {
    answer: null,
    due_on: '2026-04-01',
    note: 'Grąžinkite su dėžute #seq:3#',
    reason: null,
    conditions: [],
    retry_from_on: null,
    items: [],
  },
  dialect: '1.2',
  state: 'taken',
  error_type: null,
  error_value: null,
  is_to_read: true,
  n_tries: 0,
  next_try_at: null,
  settled_at: '2026-03-02T09:00:00Z',
  created_at: '2026-03-02T09:00:00Z',
  actions: [action('read', { primary: true })],
};
const whole: WholeIsoMessage = {
  ...message,
  attempts: [],
  confirmation: '<ISO18626Message/>',
  is_without_persons: true,
  content: {
    supplying_agency_message: {
      header: { requesting_agency_request_id: 'G-2026-000042', supplying_agency_request_id: 'U-5' },
      message_info: { reason_for_message: 'StatusChange', note: 'Grąžinkite su dėžute #seq:3#' },
      status_info: { status: 'Loaned', due_date: '2026-04-01T23:59:59Z', last_change: '2026-03-02T09:00:00Z' },
    },
  },
};
const dead: IsoMessage = {
  ...message,
  id: 10,
  direction: 'out',
  kind: 'requestingAgencyMessage',
  code: 'Received',
  said: null,
  state: 'dead',
  is_to_read: false,
  n_tries: 10,
  actions: [action('resend', { primary: true }), action('skip', { dangerous: true })],
};
const all = ['iso18626:read', 'iso18626:manage', 'iso18626:answer', 'keys:manage', 'libraries:read', 'loans:read', 'loans:readers'];
const page = (...items: object[]) => ({ items, next_cursor: null, total: items.length });
const desk = {
  'GET /session': sessionWith(...all),
  'GET /iso18626/peers': page(peer),
  'GET /iso18626/peers/7': peer,
  'GET /iso18626/peers/7/events': { items: [] },
  'GET /iso18626/messages': page(message, dead),
  'GET /iso18626/messages/9': whole,
  'GET /iso18626/messages/10': { ...whole, ...dead },
  'GET /libraries': page(library),
  'GET /libraries/7': {
    ...library,
    is_ours: false,
    isil: 'LT-UTENA',
    reached_by: 'iso18626',
    reached_at: 'https://ill.example.org/iso18626',
  },
};

test('a system is set up with what the directory knows of it, and without a code for us where none was typed', async () => {
  const asked = serve({ ...desk, 'POST /iso18626/peers': peer });
  const { user } = visit('/peers/new?library_id=7');
  expect(await screen.findByLabelText(/^Jų sistemos adresas/)).toHaveValue('https://ill.example.org/iso18626');
  await user.click(screen.getByRole('radio', { name: '2021 m.' }));
  await user.type(screen.getByLabelText('HTTP antraštė'), 'X-Okapi-Tenant');
  await user.click(screen.getByRole('button', { name: 'Sutvarkyti ryšį' }));
  expect(screen.getByLabelText('Antraštės reikšmė')).toHaveAccessibleDescription(expect.stringContaining('Būtina užpildyti'));
  await user.type(screen.getByLabelText('Antraštės reikšmė'), 'utena');
  await user.click(screen.getByRole('switch', { name: 'Sutikti atšaukti' }));
  await user.click(screen.getByRole('button', { name: 'Sutvarkyti ryšį' }));
  expect(await screen.findByRole('heading', { level: 1, name: library.name })).toBeInTheDocument();
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toEqual({
    library_id: 7,
    url: 'https://ill.example.org/iso18626',
    dialect: '2021',
    agency: { kind: 'ISIL', value: 'LT-UTENA' },
    credentials: { account_id: null, security_code: null, header_name: 'X-Okapi-Tenant', header_value: 'utena' },
    automatic: {
      promises_available: false,
      refuses_not_held: false,
      refuses_duplicates: false,
      answers_renewals: false,
      agrees_to_cancel: true,
    },
  });
});

test('every fault of the server is told at its field', async () => {
  const faults = [
    { pointer: '/agency/value', code: 'code.taken' },
    { pointer: '/our_agency', code: 'field.required' },
    { pointer: '/url', code: 'webhooks.inside_address', detail: 'Adresas veda į mūsų vidinį tinklą.' },
    { pointer: '/credentials/header_name', code: 'value.wrong_format' },
    { pointer: '/library_id', code: 'library.unknown' },
  ];
  serve({ ...desk, 'POST /iso18626/peers': () => problem(422, 'body.invalid', 'Pataisykite', faults) });
  const { user } = visit('/peers/new?library_id=7');
  await user.type(await screen.findByLabelText('HTTP antraštė'), 'Host');
  await user.type(screen.getByLabelText('Antraštės reikšmė'), 'x');
  await user.click(screen.getByRole('button', { name: 'Sutvarkyti ryšį' }));
  const ofAgency = within(screen.getByRole('group', { name: 'Kaip vadinasi ji' })).getByLabelText(/^Kodas/);
  await waitFor(() => expect(ofAgency).toHaveAccessibleDescription(expect.stringContaining('Toks kodas jau yra')));
  const ofUs = within(screen.getByRole('group', { name: 'Kaip ji vadina mus' })).getByLabelText(/^Kodas/);
  expect(ofUs).toHaveAccessibleDescription(expect.stringContaining('Būtina užpildyti'));
  expect(screen.getByLabelText(/^Jų sistemos adresas/)).toHaveAccessibleDescription(expect.stringContaining('vidinį tinklą'));
  expect(screen.getByLabelText('HTTP antraštė')).toHaveAccessibleDescription(expect.stringContaining('Netinkamas formatas'));
  expect(screen.getByRole('combobox', { name: /Biblioteka partnerė/ })).toHaveAccessibleDescription(expect.stringContaining('nėra'));
});

test('what proves us is left alone unless it is set anew, and a colleague’s edit is not overwritten in silence', async () => {
  let version = 4;
  const asked = serve({
    ...desk,
    'GET /iso18626/peers/7': () => ({ ...peer, version, url: version === 4 ? peer.url : 'https://new.example.org/' }),
    'PATCH /iso18626/peers/7': ({ headers }: Request) => {
      if (headers.get('if-match') === '"5"') return { ...peer, version: 6 };
      version = 5;
      return problem(412, 'http.precondition_failed', 'Pakeista');
    },
  });
  const { user } = visit('/peers/7/edit');
  const url = await screen.findByLabelText(/^Jų sistemos adresas/);
  expect(screen.queryByLabelText('Antraštės reikšmė')).not.toBeInTheDocument();
  await user.clear(url);
  await user.type(url, 'https://mine.example.org/');
  await user.click(screen.getByRole('button', { name: 'Įrašyti' }));
  const conflict = await screen.findByRole('alert');
  expect(await within(conflict).findByText('https://new.example.org/')).toBeInTheDocument();
  await user.click(within(conflict).getByRole('button', { name: 'Įrašyti mano' }));
  await waitFor(() => expect(asked.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
  expect(await asked.findLast(({ method }) => method === 'PATCH')?.json()).not.toHaveProperty('credentials');
});

test('a switch of an answer works at once, based on the version on show', async () => {
  const asked = serve({
    ...desk,
    'PATCH /iso18626/peers/7': { ...peer, version: 5, automatic: { ...peer.automatic, answers_renewals: true } },
  });
  const { user } = visit('/peers/7');
  expect(await screen.findByText('Biblioteka neturi mūsų rakto')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Išduoti bibliotekai raktą' })).toHaveAttribute('href', '/keys/new?library_id=7');
  await user.click(screen.getByRole('switch', { name: 'Atsakyti į prašymus pratęsti' }));
  const sent = await waitFor(() => asked.find(({ method }) => method === 'PATCH') ?? Promise.reject(new Error('not sent')));
  expect(sent.headers.get('if-match')).toBe('"4"');
  expect(await sent.json()).toEqual({ automatic: { ...peer.automatic, answers_renewals: true } });
});

test('who may only read sees a system and changes nothing', async () => {
  serve({ ...desk, 'GET /session': sessionWith('iso18626:read') });
  visit('/peers/7');
  expect(await screen.findByText(/Nepavyksta pristatyti nuo/)).toBeInTheDocument();
  for (const name of ['Pristabdyti…', 'Siųsti nepristatytus iš naujo'])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Keisti' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /raktą/ })).not.toBeInTheDocument();
  for (const one of screen.getAllByRole('switch')) expect(one).toBeDisabled();
});

test('the log says in words what messages say, and asks by its address', async () => {
  const asked = serve(desk);
  const { user } = visit('/peers/messages');
  const table = await screen.findByRole('table', { name: 'Partnerių pranešimai' });
  expect(await within(table).findByText('Išsiųsta, grąžinti iki 2026-04-01')).toBeInTheDocument();
  expect(within(table).getByText('Siunta gauta')).toBeInTheDocument();
  expect(within(table).getAllByRole('link', { name: 'G-2026-000042' })[0]).toHaveAttribute('href', '/loans/42');
  await user.click(screen.getByRole('link', { name: 'Perskaityti' }));
  await waitFor(() => expect(asked.some(({ url }) => url.includes('view=to_read'))).toBe(true));
});

test('a message is read in sections, and is marked as read', async () => {
  const asked = serve({ ...desk, 'POST /iso18626/messages/9/actions/read': { ...message, is_to_read: false, actions: [] } });
  const { user } = visit('/peers/messages/9');
  expect(await screen.findByRole('heading', { level: 1, name: 'Išsiųsta, grąžinti iki 2026-04-01' })).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'Ką atsako' })).getByText('Pasikeitė būsena')).toBeInTheDocument();
  expect(screen.getAllByText('Grąžinkite su dėžute')[0]).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'XML' })).toHaveAttribute('href', '/api/v1/iso18626/messages/9/xml');
  expect(screen.queryByRole('switch', { name: 'Rodyti asmenis' })).not.toBeInTheDocument(); // it names nobody
  await user.click(screen.getByRole('button', { name: 'Pažymėti perskaitytu' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
});

test('a reader in a request is shown only on asking, and what proves the partner never', async () => {
  const request = (surname: string) => ({
    ...whole,
    id: 11,
    kind: 'request',
    code: 'New',
    said: null,
    is_without_persons: surname === '[hidden]',
    content: {
      request: {
        header: { requesting_agency_authentication: { account_id: 'utena', security_code: 'abo_slaptas' } },
        bibliographic_info: { title: 'Anykščių šilelis' },
        patron_info: { surname },
      },
    },
  });
  serve({
    ...desk,
    'GET /iso18626/messages/11': ({ url }: Request) => request(url.endsWith('?persons=true') ? 'Slaptoji' : '[hidden]'),
  });
  const { user } = visit('/peers/messages/11');
  const reader = await screen.findByRole('region', { name: 'Skaitytojas' });
  expect(reader).toHaveTextContent('paslėpta');
  await user.click(screen.getByRole('switch', { name: 'Rodyti asmenis' }));
  expect(await screen.findByText('Slaptoji')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'XML' })).toHaveAttribute('href', '/api/v1/iso18626/messages/11/xml?persons=true');
  expect(screen.queryByText('abo_slaptas')).not.toBeInTheDocument();
});

test('a dead letter is skipped only after a question, by those who may answer', async () => {
  const asked = serve({ ...desk, 'POST /iso18626/messages/10/actions/skip': { ...dead, state: 'skipped', actions: [] } });
  const { user } = visit('/peers/messages/10');
  await user.click(await screen.findByRole('button', { name: 'Praleisti…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Praleisti' });
  expect(dialog).toHaveTextContent('šio pranešimo negaus');
  await user.click(within(dialog).getByRole('button', { name: 'Praleisti' }));
  await waitFor(() => expect(asked.some(({ url }) => url.endsWith('/10/actions/skip'))).toBe(true));
});

test('who may only read is offered neither sending again nor skipping, nor persons', async () => {
  serve({ ...desk, 'GET /session': sessionWith('iso18626:read') });
  visit('/peers/messages/10');
  expect(await screen.findByRole('heading', { level: 1 })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Siųsti iš naujo' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Praleisti…' })).not.toBeInTheDocument();
  expect(screen.queryByRole('switch', { name: 'Rodyti asmenis' })).not.toBeInTheDocument();
});

test('what is to be read and what failed is a line above the work queue', async () => {
  serve({ ...desk, 'GET /loans/queue': { groups: [] }, 'GET /loans': page() });
  visit('/');
  const link = await screen.findByRole('link', { name: 'Neperskaityti 2 partnerių pranešimai' });
  expect(link).toHaveAttribute('href', '/peers/messages?view=to_read');
  expect(screen.getByRole('link', { name: 'Partneriams nepavyko perduoti 2 pranešimų' })).toHaveAttribute(
    'href',
    '/peers/messages?view=failed',
  );
});
