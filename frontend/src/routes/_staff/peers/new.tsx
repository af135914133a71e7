import { createFileRoute } from '@tanstack/react-router';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { NewPeerPage } from '#/features/iso18626/new-peer-page.tsx';

export const Route = createFileRoute('/_staff/peers/new')({
  beforeLoad: requires('iso18626:manage'),
  validateSearch: (search): { library_id?: number } => ({ library_id: numberIn(search.library_id) }),
  loaderDeps: ({ search: { library_id } }) => ({ library_id }),
  /** The library from whose page one comes. */
  loader: ({ context: { queryClient }, deps: { library_id: id } }) =>
    id === undefined ? null : queryClient.ensureQueryData(getLibraryOptions({ path: { id } })),
  component: NewPeerPage,
});
