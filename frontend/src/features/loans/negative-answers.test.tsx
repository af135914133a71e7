import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';
import { negativeAnswersQuery, negativeAnswersSearch } from './negative-answers-search.ts';

const answers = {
  'GET /session': sessionWith('loans:read'),
  'GET /negative-answers': {
    items: [
      {
        id: 9,
        loan_id: 4,
        number: 'TBA-2026-0004',
        side: 'borrowing',
        kind: 'book',
        title: 'Marti',
        author: 'Žemaitė',
        library: { id: 3, name: 'Biržų biblioteka', short_name: null },
        answered_on: '2026-03-02',
        reason: 'debtor',
        feeds: null,
        note: 'grąžinkite',
      },
    ],
    next_cursor: null,
    total: 1,
  },
  'GET /negative-answers/counts': {
    items: [
      { reason: 'not_held', n_given: 2, n_received: 3 },
      { reason: 'debtor', n_given: 0, n_received: 1 },
    ],
    n_given: 2,
    n_received: 4,
  },
};

test('noes of both directions are one list with counts by reason, and a count opens its answers', async () => {
  const asked = serve(answers);
  const { user } = visit('/negative-answers?side=borrowing');
  expect(
    await screen.findByRole('row', { name: /biblioteka mums Biržų biblioteka Marti · Žemaitė Skolininkas: grąžinkite TBA-2026-0004/ }),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: /Nėra fonde mūsų 2, mums 3 5/ }));
  await screen.findByRole('link', { name: /Nėra fonde/, current: 'page' });
  const lists = asked.filter(({ url }) => new URL(url).pathname.endsWith('/negative-answers'));
  expect(new URL(lists.at(-1)?.url ?? '').searchParams.get('reason')).toBe('not_held');
  expect(new URL(lists.at(-1)?.url ?? '').searchParams.get('side')).toBe('borrowing');
});

test('what an address cannot ask for is left out of the question', () => {
  const search = negativeAnswersSearch({ side: 'both', reason: 'rare,cold', from: '2026-3-1', sort: '-title', limit: '25' });
  expect(negativeAnswersQuery(search)).toEqual({ limit: 25, sort: 'title', reason: 'rare', count: 'exact' });
});
