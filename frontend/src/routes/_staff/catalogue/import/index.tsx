import { createFileRoute } from '@tanstack/react-router';
import { listCatalogueImportsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewImportPage } from '#/features/catalogue/new-import-page.tsx';

export const Route = createFileRoute('/_staff/catalogue/import/')({
  beforeLoad: requires('catalogue:import'),
  loader: ({ context }) => context.queryClient.ensureQueryData(listCatalogueImportsOptions()),
  component: NewImportPage,
});
