import { createFileRoute } from '@tanstack/react-router';
import { getQualityOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { compact } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { QualityPage } from '#/features/quality/quality-page.tsx';
import { qualitySearch } from '#/features/quality/quality-search.ts';

export const Route = createFileRoute('/_staff/quality/')({
  beforeLoad: requires('quality:read'),
  validateSearch: qualitySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(getQualityOptions({ query: compact(deps) })),
  component: QualityPage,
});
