import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MailMessage, MailMessageRow, MailState, ReminderRun } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';

const row: MailMessageRow = {
  id: 5,
  occasion: 'arrival',
  audience: 'reader',
  language: 'lt',
  status: 'bounced',
  to_address: 'skaitytojas@example.org',
  to_name: 'Skaitytojas 1',
  subject: 'Atkeliavo jūsų užsakytas leidinys',
  n_tries: 1,
  next_try_at: null,
  last_answer: '550 5.1.1 no such user',
  sent_at: null,
  needs_attention: true,
  is_forgotten: false,
  is_hidden: false,
  about: [{ entity: 'loan', id: 7 }],
  created_at: '2026-11-20T08:00:00Z',
};
const message: MailMessage = {
  ...row,
  text: 'Laba diena',
  attachments: [{ n: 1, file_name: 'Sąskaita TBA 000001.pdf', media_type: 'application/pdf', size: 48_200 }],
  has_secret: false,
  resend_of_id: null,
  is_bouncing: true,
  version: 2,
  actions: [{ key: 'dismiss', primary: true, needs: [], takes: [], dangerous: false }],
};
const state: MailState = {
  is_set_up: true,
  server: 'mail.example.org:587',
  sender: 'tba@example.org',
  public_url: 'https://abonementas.example.org',
  n_waiting: 0,
  n_attention: 1,
  n_bouncing: 2,
};
const run: ReminderRun = {
  id: 1,
  day_on: '2026-11-20',
  account: null,
  stage: 'done',
  n_due_soon: 3,
  n_overdue: 4,
  n_agreements: 1,
  n_stale: 6,
  n_escalated: 5,
  n_invoices: 0,
  n_by_hand: 2,
  started_at: '2026-11-20T06:00:00Z',
  finished_at: '2026-11-20T06:00:01Z',
};
const answers = {
  'GET /session': sessionWith('mail:read', 'mail:manage', 'loans:read'),
  'GET /mail': state,
  'GET /mail/messages': { items: [row], next_cursor: null, total: 1 },
  'GET /reminder-runs': { items: [run], hour: 8 },
};

test('the log shows what became of each message, and asks for what needs attention by its address', async () => {
  const asked = serve(answers);
  const { user } = visit('/mail');
  const table = await screen.findByRole('table', { name: 'Laiškai' });
  expect(await within(table).findByText('Atmesta')).toBeInTheDocument();
  expect(within(table).getByText('Skaitytojas 1')).toBeInTheDocument();
  await user.click(await screen.findByRole('link', { name: 'Reikia dėmesio (1)' }));
  await waitFor(() => expect(asked.some(({ url }) => url.includes('needs_attention=true'))).toBe(true));
});

test('a reader is hidden from those who may not see readers', async () => {
  const hidden = { ...row, to_address: null, to_name: null, subject: null, is_hidden: true };
  serve({ ...answers, 'GET /mail/messages': { items: [hidden], next_cursor: null, total: 1 } });
  visit('/mail');
  expect(await screen.findByText('laiškas skaitytojui')).toBeInTheDocument();
  expect(screen.queryByText('Skaitytojas 1')).not.toBeInTheDocument();
});

test('where mail is not set up the log says what to do', async () => {
  serve({ ...answers, 'GET /mail': { ...state, is_set_up: false, server: null, sender: null } });
  visit('/mail');
  expect(await screen.findByText('Paštas nesutvarkytas')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Siųsti bandomąjį laišką' })).not.toBeInTheDocument();
});

test('the daily letters are told with what is left to do by hand, and are sent anew when somebody asks', async () => {
  const asked = serve({ ...answers, 'POST /reminder-runs': { ...run, id: 2, stage: 'due_soon', finished_at: null } });
  const { user } = visit('/mail');
  const runs = await screen.findByRole('region', { name: 'Kasdieniai laiškai' });
  const cells = within(runs).getAllByRole('cell').slice(1, 8);
  expect(cells.map(({ textContent }) => textContent)).toEqual(['3', '4', '1', '0', '6', '5', '2']);
  await user.click(within(runs).getByRole('button', { name: 'Siųsti dabar' }));
  await waitFor(() => expect(asked.filter(({ url, method }) => method === 'GET' && url.includes('reminder-runs'))).toHaveLength(2));
});

test('a message shows the answer of the server and its files, and is marked as dealt with', async () => {
  const asked = serve({
    ...answers,
    'GET /mail/messages/5': message,
    'GET /mail/messages/5/events': { items: [] },
    'POST /mail/messages/5/actions/dismiss': { ...message, needs_attention: false, actions: [] },
  });
  const { user } = visit('/mail/5');
  expect(await screen.findByText(/550 5.1.1 no such user/)).toBeInTheDocument();
  const file = within(screen.getByRole('region', { name: 'Priedai' })).getByRole('link', { name: 'Sąskaita TBA 000001.pdf' });
  expect(file).toHaveAttribute('href', '/api/v1/mail/messages/5/attachments/1');
  expect(screen.getByText('48 kB')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Sutvarkyta kitaip' }));
  await waitFor(() => expect(asked.some(({ method, url }) => method === 'POST' && url.endsWith('/actions/dismiss'))).toBe(true));
});

test('what did not go is a line above the work queue, for those who see the log', async () => {
  serve({ ...answers, 'GET /loans/queue': { groups: [] }, 'GET /loans': { items: [], next_cursor: null, total: 0 } });
  visit('/');
  const link = await screen.findByRole('link', { name: 'Nepavyko išsiųsti 1 laiško' });
  expect(link).toHaveAttribute('href', '/mail?needs_attention=true');
  expect(screen.getByRole('link', { name: 'Laiškų nepriimantys adresai: 2' })).toHaveAttribute('href', '/mail/bounces');
});
