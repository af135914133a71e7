import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LoanDeadline, StaleTrial } from '#/api/generated/types.gen.ts';
import { loan } from '#/features/loans/sample.ts';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';

const deadline: LoanDeadline = {
  loan_id: 7,
  number: 'TBA-2026-0007',
  title: 'Metai',
  side: 'lending',
  library: { id: 3, name: 'Biržų biblioteka', short_name: null },
  branch: { id: 1, name: 'Apskrities biblioteka', short_name: null },
  step: 'answer',
  waits_for: 'us',
  since_on: '2026-02-24',
  working_days: 4,
  was_stopped: false,
  target_days: 3,
  target_of: 'agreement',
  agreement: 'TBA-S-2026-14',
  due_on: null,
  deadline_on: '2026-02-27',
  left_days: null,
  late_days: 1,
  reason: 'over_target',
  queue: 'late',
  escalated_on: null,
  why: 'Dar neatsakėme: praėjo 4 d. d., pagal sutartį TBA-S-2026-14 – iki 3 d. d.',
};
const counts = [
  { queue: 'late' as const, n: 1 },
  { queue: 'breaks_today' as const, n: 2 },
  { queue: 'waits_for_them' as const, n: 0 },
];
const page = { items: [deadline], next_cursor: null, total: 1, counts };

test('a queue lists its loans with who must act, and the desk leads to it', async () => {
  const asked = serve({ 'GET /session': sessionWith('loans:read'), 'GET /deadlines': page, 'GET /loans/queue': { groups: [] } });
  const { user } = visit('/');
  const strip = await screen.findByRole('status', { name: 'Terminai' });
  expect(strip).not.toHaveTextContent('Per ilgai');
  await user.click(screen.getByRole('link', { name: 'Vėluojame: 1' }));
  const row = await screen.findByRole('row', { name: /TBA-2026-0007/ });
  expect(row).toHaveTextContent('pagal sutartį TBA-S-2026-14 – iki 3 d. d.');
  expect(row).toHaveTextContent('vėluoja 1 d. d.');
  expect(screen.getByRole('link', { name: 'Vėluojame 1' })).toHaveAttribute('aria-current', 'page');
  expect(screen.getByRole('link', { name: 'Visi terminai' })).not.toHaveAttribute('aria-current');
  expect(asked.some(({ url }) => url.includes('/deadlines?') && url.includes('queue=late'))).toBe(true);
});

test('the page of a loan says until when and that the head was told', async () => {
  const escalations = [{ step: 'answer', since_on: '2026-02-24', escalated_on: '2026-03-02', late_days: 1, is_told: true }];
  serve({
    'GET /session': sessionWith('loans:read'),
    'GET /loans/7': loan({ id: 7 }),
    'GET /loans/7/deadline': { deadline, escalations },
  });
  visit('/loans/7');
  const panel = await screen.findByRole('region', { name: 'Terminas' });
  expect(panel).toHaveTextContent('3 d. d., sutartis TBA-S-2026-14');
  expect(panel).toHaveTextContent('pranešta vadovui: Atsakymas, vėlavo 1 d. d.');
});

test('the rules are tried with other days, and nothing is sent but questions', async () => {
  const trial: StaleTrial = {
    lending_days: 5,
    borrowing_days: null,
    n_today: 1,
    n_tomorrow: 2,
    items: [{ ...deadline, rule: 'loans.stale_lending_days', outcome: 'say_no', next: null, acts_on: '2099-03-02' }],
  };
  const asked = serve({ 'GET /session': sessionWith('loans:read'), 'GET /deadlines': page, 'GET /deadlines/stale': trial });
  visit('/deadlines/stale');
  expect(await screen.findByText('Šiandien 1 užsakymas, rytoj dar 2')).toBeVisible();
  expect(screen.getByRole('row', { name: /TBA-2026-0007/ })).toHaveTextContent('Bus atsakyta neigiamai');
  fireEvent.change(screen.getByLabelText('Neatsakė biblioteka, darbo dienos'), { target: { value: '10' } });
  fireEvent.click(screen.getByRole('button', { name: 'Išbandyti' }));
  await waitFor(() => expect(asked.some(({ url }) => url.includes('borrowing_days=10'))).toBe(true));
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
});
