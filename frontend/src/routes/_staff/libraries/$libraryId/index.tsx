import { createFileRoute } from '@tanstack/react-router';
import { getLibraryOptions, listLibraryEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { LibrarySystem } from '#/features/iso18626/library-system.tsx';
import { LibraryPage } from '#/features/libraries/library-page.tsx';

export const Route = createFileRoute('/_staff/libraries/$libraryId/')({
  loader: ({ context: { queryClient }, params: { libraryId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getLibraryOptions({ path: { id } })),
      queryClient.ensureQueryData(listLibraryEventsOptions({ path: { id } })),
    ]),
  component: LibraryScreen,
});

function LibraryScreen() {
  const { libraryId } = Route.useParams();
  return <LibraryPage system={<LibrarySystem id={libraryId} />} />;
}
