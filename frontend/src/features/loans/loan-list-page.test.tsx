import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { LoanBatch } from '#/api/generated/types.gen.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { action, besideLoan, loan } from './sample.ts';

const promised = [1, 2].map((id) =>
  loan({ id, number: `TBA-2026-${id}`, status: 'return_shipped', actions: [action('complete', { primary: true })] }),
);
const list = { 'GET /loans': { items: promised, next_cursor: null, total: 1284 } };

test('a view is a link that filters, and says where one is', async () => {
  const asked = serve({ ...besideLoan, ...list });
  const { user, router } = visit('/loans');
  expect(await screen.findByText('1 284 užsakymai', { selector: 'header *' })).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Kelyje' }));
  expect(router.state.location.href).toBe('/loans?status=shipped,return_shipped');
  const views = screen.getByRole('navigation', { name: 'Rodiniai' });
  expect(within(views).getByRole('link', { current: 'page' })).toHaveTextContent('Kelyje');
  expect(new URL(asked.at(-1)?.url ?? '').searchParams.get('status')).toBe('shipped,return_shipped');
});

test('whoever tabs to the filter by status chooses there by keys', async () => {
  serve({ ...besideLoan, ...list });
  const { user, router } = visit('/loans');
  await user.click(await screen.findByRole('searchbox', { name: 'Ieškoti užsakymų' }));
  await user.tab();
  await vi.waitFor(() => expect(document.activeElement).toHaveClass('mantine-MultiSelect-inputField'));
  await user.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(router.state.location.href).toBe('/loans?status=requested'));
});

test('one press opens the statuses, though their code comes only then', async () => {
  serve({ ...besideLoan, ...list });
  const { user, router } = visit('/loans');
  const field = await screen.findByRole('combobox', { name: 'Būsena' });
  fireEvent.pointerDown(field);
  act(() => field.focus());
  await user.click(await screen.findByRole('option', { name: 'Siunčiama' }));
  await vi.waitFor(() => expect(router.state.location.href).toBe('/loans?status=shipped'));
});

test('the statuses that an address filters by can be taken off one by one', async () => {
  serve({ ...besideLoan, ...list });
  const { container } = visit('/loans?status=shipped,lost');
  await vi.waitFor(() =>
    expect([...container.querySelectorAll('.mantine-Pill-label')].map((pill) => pill.textContent)).toEqual(['Siunčiama', 'Prarasta']),
  );
});

test('a heading sorts, and says how', async () => {
  serve({ ...besideLoan, ...list });
  const { user } = visit('/loans');
  await user.click(await screen.findByRole('button', { name: 'Leidinys' }));
  expect(await screen.findByRole('columnheader', { name: 'Leidinys' })).toHaveAttribute('aria-sort', 'ascending');
});

test('what the address misspells is ignored, and what only a link filters by is shown', async () => {
  serve({ ...besideLoan, ...list });
  const { user, router } = visit('/loans?status=lost_in_space&side=up&due_before=2026-03-01');
  await user.click(await screen.findByRole('button', { name: 'Nefiltruoti: Terminas anksčiau nei 2026-03-01' }));
  expect(router.state.location.href).toBe('/loans');
});

test.each([
  ['municipality=Trakų+rajono', 'Trakų rajono'],
  ['country=LV', 'Latvija'],
  ['is_subscriber=false', 'Ne abonentai'],
  ['reason=debtor', 'Skolininkas'],
  ['measure=requests_sent&is_abroad=false', 'Gauname iš kitų bibliotekų: Perduota užsakymų, Lietuvoje'],
])('a filter that only a link sets is shown, and can be taken off: %s', async (filter, name) => {
  serve({ ...besideLoan, ...list });
  const { user, router } = visit(`/loans?${filter}`);
  expect(await screen.findByRole('button', { name: '1 filtras' })).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: `Nefiltruoti: ${name}` }));
  expect(router.state.location.href).toBe('/loans');
});

test('the file holds the rows of this view, all of them', async () => {
  serve({ ...besideLoan, ...list });
  visit('/loans?side=lending&cursor=abc');
  expect(await screen.findByRole('link', { name: 'CSV' })).toHaveAttribute(
    'href',
    '/api/v1/loans?sort=-requested_on&side=lending&format=csv',
  );
});

test('what would be refused is left out, the rest is taken and taken back', async () => {
  const refusal = await (problem(409, 'loans.action_not_allowed', 'Šio žingsnio dabar žengti negalima') as Response).json();
  const asked = serve({
    ...besideLoan,
    ...list,
    'POST /loans/batch': async (request) => {
      const { ids, action } = (await request.json()) as LoanBatch;
      const status = action === 'undo' ? 'return_shipped' : 'completed';
      const all = [
        { id: 1, status: 200, loan: loan({ id: 1, number: 'TBA-2026-1', status }), has_letter: false },
        { id: 2, status: 409, problem: refusal, has_letter: false },
      ];
      return { results: all.filter(({ id }) => ids.includes(id)) };
    },
  });
  const { user } = visit('/loans');
  await user.click(await screen.findByRole('checkbox', { name: 'Pažymėti visas eilutes' }));
  await user.click(screen.getByRole('button', { name: 'Skolintoja atgavo' }));
  const dialog = await screen.findByRole('dialog');
  const rows = await within(dialog).findAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('Šio žingsnio dabar žengti negalima'), // the refused first
    expect.stringContaining('Baigta'),
  ]);
  expect(
    within(dialog)
      .getAllByRole('checkbox')
      .map((one) => (one as HTMLInputElement).checked),
  ).toEqual([false, true]);
  await user.click(within(dialog).getByRole('button', { name: 'Skolintoja atgavo (1)' }));
  expect(await within(dialog).findByText('Įrašyta: 1, neįrašyta: 0')).toBeInTheDocument();
  await user.keyboard('{Control>}z{/Control}');
  expect(await within(dialog).findByText('Atšaukta: 1, neatšaukta: 0')).toBeInTheDocument();
  expect(within(dialog).getByRole('row')).toHaveTextContent('Siunčiama atgal');
  const sent = asked.filter(({ method }) => method === 'POST');
  const bodies = await Promise.all(sent.map((one) => one.json()));
  expect(bodies).toMatchObject([
    { action: 'complete', ids: [1, 2], dry_run: true },
    { action: 'complete', ids: [1] },
    { action: 'undo', ids: [1], body: {} },
  ]);
  expect(sent[0]?.headers.get('Idempotency-Key')).toBeNull();
  expect(sent[1]?.headers.get('Idempotency-Key')).not.toBeNull();
});
