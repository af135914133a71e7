import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { visit } from '#/test/render.tsx';
import { serve, sessionWith } from '#/test/server.ts';
import { SearchBox } from './search-box.tsx';

const nothing = { items: [], next_cursor: null, total: 0 };
const openList = async (address = '/libraries') => {
  serve({ 'GET /session': sessionWith('libraries:read'), 'GET /libraries': nothing });
  const view = visit(address);
  return { ...view, box: await screen.findByRole('searchbox') };
};

test('the field is kept while the list follows what is typed', async () => {
  const { user, router, box } = await openList();
  await user.type(box, 'ona');
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'ona' }));
  await user.keyboard('lė');
  expect(box).toHaveFocus();
  expect(box).toHaveValue('onalė');
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'onalė' }));
});

test('leaving the field asks at once', () => {
  const onFind = vi.fn();
  render(
    <MantineProvider env="test">
      <SearchBox label="Ieškoti" value={undefined} onFind={onFind} />
    </MantineProvider>,
  );
  const box = screen.getByRole('searchbox');
  fireEvent.change(box, { target: { value: 'ona' } });
  expect(onFind).not.toHaveBeenCalled();
  fireEvent.blur(box);
  expect(onFind.mock.calls).toEqual([['ona']]);
});

test('the field shows what the address says when a view or the browser’s back changes it', async () => {
  const { router, box } = await openList('/libraries?q=ona');
  expect(box).toHaveValue('ona');
  await router.navigate({ to: '/libraries', search: {} });
  await waitFor(() => expect(box).toHaveValue(''));
});
