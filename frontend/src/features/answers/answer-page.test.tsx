import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { speak } from '#/app/i18n.ts';
import { visit } from '#/test/render.tsx';
import { problem, serve } from '#/test/server.ts';
import { action, linked, TOKEN } from './sample.ts';

afterEach(() => speak('lt'));

const place = (language = 'lt') => `/answer#${language}/${TOKEN}`;
const promised = linked({ status: 'will_supply' }, { status: 'will_supply', actions: [action('ship', { primary: true })] });

test('a library says yes by one button and its confirmation, and is told what follows', async () => {
  const asked = serve({ 'GET /answers': linked(), 'POST /answers/actions/will_supply': promised });
  const { user } = visit(place());
  expect(await screen.findByRole('heading', { level: 1, name: 'Tarpbibliotekinis užsakymas TBA-2026-00007' })).toBeInTheDocument();
  expect(screen.getByText('Laukiame jūsų atsakymo')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Taip, atsiųsime' }));
  await user.type(screen.getByRole('textbox', { name: 'Jūsų numeris' }), 'UT-9');
  await user.click(screen.getByRole('button', { name: 'Patvirtinti' }));
  const told = await screen.findByRole('status');
  expect(told).toHaveTextContent('Ačiū, įrašėme: Taip, atsiųsime');
  expect(told).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Išsiuntėme' })).toBeInTheDocument();
  const post = asked.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({ partner_number: 'UT-9' });
  expect(post?.headers.get('Authorization')).toBe(`Bearer ${TOKEN}`);
  expect(post?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(asked.every(({ url }) => !url.includes(TOKEN))).toBe(true);
});

test('a no asks why, in the words of the server', async () => {
  const over = linked({ status: 'unfilled', unfilled_reason: 'on_loan', is_over: true, loan: null });
  const asked = serve({ 'GET /answers': linked(), 'POST /answers/actions/unfilled': over });
  const { user } = visit(place());
  await user.click(await screen.findByRole('button', { name: 'Ne, negalime' }));
  await user.click(screen.getByRole('button', { name: 'Patvirtinti' }));
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  await user.click(screen.getByRole('combobox', { name: 'Priežastis' }));
  await user.click(await screen.findByRole('option', { name: 'leidinys išduotas' }));
  await user.click(screen.getByRole('button', { name: 'Patvirtinti' }));
  expect(await screen.findByText('Priežastis: leidinys išduotas')).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Taip, atsiųsime' })).not.toBeInTheDocument();
});

test('what is refused keeps what was typed and says why', async () => {
  const refused = problem(409, 'partner.step_not_open', 'Dabar taip daryti negalima');
  serve({ 'GET /answers': linked(), 'POST /answers/actions/will_supply': () => refused });
  const { user } = visit(place());
  await user.click(await screen.findByRole('button', { name: 'Taip, atsiųsime' }));
  await user.type(screen.getByRole('textbox', { name: 'Jūsų numeris' }), 'UT-9');
  await user.click(screen.getByRole('button', { name: 'Patvirtinti' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Dabar taip daryti negalima');
  expect(screen.getByRole('textbox', { name: 'Jūsų numeris' })).toHaveValue('UT-9');
  await user.click(screen.getByRole('button', { name: 'Grįžti' }));
  expect(screen.getByRole('button', { name: 'Taip, atsiųsime' })).toHaveFocus();
});

test('an English letter opens an English page, our name included', async () => {
  localStorage.removeItem('language'); // nobody has chosen one here
  serve({ 'GET /answers': linked() });
  visit(place('en'));
  expect(await screen.findByText(/Panevėžys Library/)).toBeInTheDocument();
  expect(document.documentElement.lang).toBe('en');
  expect(within(screen.getByRole('group', { name: 'What would you like to tell us?' })).getAllByRole('button')).toHaveLength(5);
});

test('a link that is over, wrong or cut says what to do instead', async () => {
  serve({ 'GET /answers': () => problem(404, 'link.not_valid', 'Nerasta') });
  visit(place());
  expect(await screen.findByRole('heading', { name: 'Nuoroda nebegalioja' })).toBeInTheDocument();
  expect(screen.getByText(/atsakykite į gautą laišką/)).toBeInTheDocument();
});

test('a server that does not answer is asked again', async () => {
  let isUp = false;
  serve({ 'GET /answers': () => (isUp ? linked() : problem(429, 'session.too_many_tries', 'Per daug bandymų')) });
  const { user } = visit(place());
  expect(await screen.findByRole('alert')).toHaveTextContent('Per daug bandymų');
  isUp = true;
  await user.click(screen.getByRole('button', { name: 'Bandyti dar kartą' }));
  expect(await screen.findByText('Silva rerum')).toBeInTheDocument();
});
