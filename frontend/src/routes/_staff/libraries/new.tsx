import { createFileRoute } from '@tanstack/react-router';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { NewLibraryPage } from '#/features/libraries/new-library-page.tsx';

export const Route = createFileRoute('/_staff/libraries/new')({
  beforeLoad: requires('libraries:manage'),
  validateSearch: (search): { parent_id?: number } => ({ parent_id: numberIn(search.parent_id) }),
  loaderDeps: ({ search: { parent_id } }) => ({ parent_id }),
  /** The library that a new branch belongs to. */
  loader: ({ context: { queryClient }, deps: { parent_id: id } }) =>
    id === undefined ? null : queryClient.ensureQueryData(getLibraryOptions({ path: { id } })),
  component: NewLibraryPage,
});
