import { createFileRoute } from '@tanstack/react-router';
import { getLibraryOptions, listGivableRightsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { NewKeyPage } from '#/features/keys/new-key-page.tsx';

export const Route = createFileRoute('/_staff/keys/new')({
  beforeLoad: requires('keys:manage'),
  validateSearch: (search): { library_id?: number } => ({ library_id: numberIn(search.library_id) }),
  loaderDeps: ({ search: { library_id } }) => ({ library_id }),
  /** The partner library that the key is for, where one comes from its page. */
  loader: async ({ context: { queryClient }, deps: { library_id: id } }) => {
    await queryClient.ensureQueryData(listGivableRightsOptions());
    return id === undefined ? null : queryClient.ensureQueryData(getLibraryOptions({ path: { id } }));
  },
  component: NewKeyPage,
});
