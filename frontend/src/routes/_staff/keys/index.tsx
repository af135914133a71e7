import { createFileRoute } from '@tanstack/react-router';
import { listKeysOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { KeyListPage } from '#/features/keys/key-list-page.tsx';
import { keyListQuery, keyListSearch } from '#/features/keys/key-list-search.ts';

export const Route = createFileRoute('/_staff/keys/')({
  beforeLoad: requires('keys:manage'),
  validateSearch: keyListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listKeysOptions({ query: keyListQuery(deps) })),
  component: KeyListPage,
});
