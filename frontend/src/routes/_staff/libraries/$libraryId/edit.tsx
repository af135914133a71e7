import { createFileRoute } from '@tanstack/react-router';
import { getLibraryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { EditLibraryPage } from '#/features/libraries/edit-library-page.tsx';

export const Route = createFileRoute('/_staff/libraries/$libraryId/edit')({
  beforeLoad: requires('libraries:manage'),
  loader: ({ context: { queryClient }, params: { libraryId: id } }) => queryClient.ensureQueryData(getLibraryOptions({ path: { id } })),
  component: EditLibraryPage,
});
