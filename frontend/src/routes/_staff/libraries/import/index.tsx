import { createFileRoute } from '@tanstack/react-router';
import { listLibraryImportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewImportPage } from '#/features/libraries/new-import-page.tsx';

export const Route = createFileRoute('/_staff/libraries/import/')({
  beforeLoad: requires('libraries:import'),
  loader: ({ context }) => context.queryClient.ensureQueryData(listLibraryImportsOptions()),
  component: NewImportPage,
});
