import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Webhook, WebhookDelivery } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve, sessionWith } from '#/test/server.ts';

const action = (key: string, more = {}) => ({ key, primary: false, dangerous: false, needs: [], takes: [], ...more });
const webhook: Webhook = {
  id: 5,
  name: 'ILL sistema',
  url: 'https://ill.example.org/hook',
  library: null,
  kinds: ['loans.ship'],
  state: 'active',
  disabled_because: null,
  failing_since: null,
  n_pending: 0,
  n_dead: 1,
  last_delivered_at: null,
  old_secret_until: null,
  created_at: '2026-03-02T08:00:00Z',
  version: 1,
  actions: [action('ping', { primary: true }), action('resend_dead'), action('rotate'), action('pause'), action('remove')],
};
const attempt = {
  tried_at: '2026-03-05T08:00:00Z',
  n_milliseconds: 84,
  outcome: 'refused' as const,
  http_status: 500,
  answer: 'Duomenų bazė neveikia',
};
const delivery: WebhookDelivery = {
  id: 9,
  webhook_id: 5,
  message_id: 'msg_1',
  kind: 'loans.ship',
  position: 1042,
  entity: 'loan',
  entity_id: 42,
  status: 'dead',
  n_attempts: 1,
  last_attempt: attempt,
  next_try_at: null,
  delivered_at: null,
  created_at: '2026-03-02T08:00:00Z',
  actions: [action('resend', { primary: true })],
};
const desk = {
  'GET /session': sessionWith('webhooks:manage'),
  'GET /webhooks/kinds': {
    items: [
      { kind: 'loans.ship', is_for_partners: true },
      { kind: 'libraries.create', is_for_partners: false },
    ],
  },
  'GET /webhooks/5': webhook,
  'GET /webhooks/5/events': { items: [] },
  'GET /webhooks/5/deliveries': { items: [delivery], next_cursor: null, total: 1 },
  'GET /webhooks/deliveries/9': { ...delivery, payload: '{"type":"loans.ship"}', attempts: [attempt] },
};

test('a new receiver’s secret is shown once, on its own page', async () => {
  const asked = serve({ ...desk, 'POST /webhooks': { ...webhook, secret: 'whsec_slaptas' } });
  const { user } = visit('/webhooks/new');
  await user.type(await screen.findByLabelText(/^Pavadinimas/), 'ILL sistema');
  await user.type(screen.getByLabelText(/^Adresas/), 'https://ill.example.org/hook');
  await user.click(screen.getByRole('combobox', { name: /Apie kokius įvykius/ }));
  await user.click(await screen.findByRole('option', { name: 'Įrašė išsiuntimą' }));
  await user.click(screen.getByRole('button', { name: 'Pranešti šiam gavėjui' }));
  expect(await screen.findByRole('textbox', { name: 'Parašo raktas' })).toHaveValue('whsec_slaptas');
  expect(await asked.find(({ method }) => method === 'POST')?.json()).toEqual({
    name: 'ILL sistema',
    url: 'https://ill.example.org/hook',
    kinds: ['loans.ship'],
  });
});

test('an address inside our network is told at its field', async () => {
  const detail = 'Adresas veda į mūsų vidinį tinklą.';
  serve({
    ...desk,
    'POST /webhooks': () => problem(422, 'body.invalid', 'Pataisykite', [{ pointer: '/url', code: 'webhooks.inside_address', detail }]),
  });
  const { user } = visit('/webhooks/new');
  await user.type(await screen.findByLabelText(/^Pavadinimas/), 'ILL sistema');
  await user.type(screen.getByLabelText(/^Adresas/), 'https://10.0.0.1/');
  await user.click(screen.getByRole('combobox', { name: /Apie kokius įvykius/ }));
  await user.click(await screen.findByRole('option', { name: 'Įrašė išsiuntimą' }));
  await user.click(screen.getByRole('button', { name: 'Pranešti šiam gavėjui' }));
  await waitFor(() => expect(screen.getByLabelText(/^Adresas/)).toHaveAccessibleDescription(expect.stringContaining('vidinį tinklą')));
});

test('a dead letter is opened with its tries, and sent again', async () => {
  const asked = serve({ ...desk, 'POST /webhooks/deliveries/9/actions/resend': { ...delivery, status: 'pending', actions: [] } });
  const { user } = visit('/webhooks/5');
  await user.click(await screen.findByText('Atmesta, 500'));
  expect(await screen.findByText('Duomenų bazė neveikia')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Siųsti iš naujo' }));
  await waitFor(() => expect(asked.some(({ method, url }) => method === 'POST' && url.endsWith('/9/actions/resend'))).toBe(true));
  await waitFor(() => expect(screen.queryByText('Duomenų bazė neveikia')).not.toBeInTheDocument());
});
