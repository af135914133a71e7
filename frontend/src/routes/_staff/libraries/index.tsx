import { createFileRoute } from '@tanstack/react-router';
import { listLibrariesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { LibraryListPage } from '#/features/libraries/library-list-page.tsx';
import { libraryListQuery, libraryListSearch } from '#/features/libraries/library-list-search.ts';

export const Route = createFileRoute('/_staff/libraries/')({
  beforeLoad: requires('libraries:read'),
  validateSearch: libraryListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listLibrariesOptions({ query: libraryListQuery(deps) })),
  component: LibraryListPage,
});
