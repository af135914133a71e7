import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { besideLoan, libraryRow, loan } from './sample.ts';

const desk = {
  ...besideLoan,
  'GET /libraries': { items: [libraryRow], next_cursor: null },
  'GET /loans': { items: [], next_cursor: null },
  'GET /loans/similar': { n_days: 90, items: [] },
  'GET /suppliers/proposal': {
    on: '2026-11-28',
    next_id: null,
    items: [],
    history: { since_on: '2024-11-28', fill_percent: null, n_answers: 0, days_median: null, n_filled: 0 },
  },
  'GET /loans/7': loan({ actions: [] }),
};
const save = () => screen.getByRole('button', { name: 'Įrašyti užsakymą' });

test('an empty form says what is missing, and goes to the first of it', async () => {
  serve(desk);
  const { user } = visit('/loans/new');
  await user.click(await screen.findByRole('button', { name: 'Įrašyti užsakymą' }));
  expect(await screen.findAllByText('Būtina užpildyti')).toHaveLength(5); // card, name, title, author, year
  expect(screen.getByLabelText(/Skaitytojo pažymėjimas/)).toHaveFocus();
});

test('the kind decides what is asked, and what was typed for another kind comes back', async () => {
  serve(desk);
  const { user } = visit('/loans/new');
  await user.type(await screen.findByLabelText('ISBN'), '978-3-16');
  await user.click(screen.getByText('Straipsnis'));
  expect(screen.getByLabelText(/Žurnalas ar rinkinys/)).toBeRequired();
  expect(screen.queryByLabelText('ISBN')).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'Elektroninė kopija' })).toBeChecked();
  await user.click(screen.getByText('Knyga'));
  expect(screen.getByLabelText('ISBN')).toHaveValue('978-3-16');
  expect(screen.getByRole('radio', { name: 'Originalas' })).toBeChecked();
});

test('a wrong check digit is told while the rest is still being typed', async () => {
  serve(desk);
  const { user } = visit('/loans/new');
  const isbn = await screen.findByLabelText('ISBN');
  await user.type(isbn, '978-3-16-148410-');
  expect(screen.queryByText(/Neteisingas ISBN/)).not.toBeInTheDocument();
  await user.type(isbn, '1');
  expect(screen.getByText(/Neteisingas ISBN/)).toBeInTheDocument();
});

test("the server's faults land on their fields, nothing is lost, and a retry has the same key", async () => {
  let isFirst = true;
  const asked = serve({
    ...desk,
    'POST /loans': () => {
      if (!isFirst) return loan({ actions: [] });
      isFirst = false;
      return problem(422, 'body.invalid', 'Užsakymo įrašyti nepavyko', [{ pointer: '/reader/card_no', code: 'field.required' }]);
    },
  });
  const { user, router } = visit('/loans/new');
  await user.type(await screen.findByLabelText(/Skaitytojo pažymėjimas/), '00123{Enter}');
  expect(screen.getByLabelText(/Skaitytojo vardas/)).toHaveFocus(); // the scanner's Enter goes on, it does not save
  await user.keyboard('Skaitytojas 1');
  await user.type(screen.getByLabelText(/Antraštė/), 'Metai');
  await user.type(screen.getByLabelText('ISBN'), '978-3-16-148410-0');
  await user.click(save());
  expect(await screen.findByRole('alert')).toHaveTextContent('Užsakymo įrašyti nepavyko');
  expect(screen.getByLabelText(/Skaitytojo pažymėjimas/)).toBeInvalid();
  expect(screen.getByLabelText(/Antraštė/)).toHaveValue('Metai');
  await user.click(save());
  await waitFor(() => expect(router.state.location.pathname).toBe('/loans/7'));
  const posts = asked.filter(({ method }) => method === 'POST');
  expect(await posts[1]?.json()).toMatchObject({ side: 'borrowing', reader: { card_no: '00123' }, isbn: '978-3-16-148410-0' });
  expect(new Set(posts.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
});

test('leaving with something typed is asked about first', async () => {
  serve(desk);
  const { user, router } = visit('/loans/new');
  await user.type(await screen.findByLabelText(/Antraštė/), 'Metai');
  await user.click(screen.getByRole('link', { name: 'Atsisakyti' }));
  const question = await screen.findByRole('dialog', { name: 'Išeiti neįrašius?' });
  await user.click(within(question).getByText('Grįžti'));
  expect(router.state.location.pathname).toBe('/loans/new');
  expect(screen.getByLabelText(/Antraštė/)).toHaveValue('Metai');
});
