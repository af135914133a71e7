import { createFileRoute } from '@tanstack/react-router';
import { listDescriptionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { DescriptionListPage } from '#/features/catalogue/description-list-page.tsx';
import { descriptionListQuery, descriptionListSearch } from '#/features/catalogue/description-list-search.ts';

export const Route = createFileRoute('/_staff/catalogue/')({
  beforeLoad: requires('catalogue:read'),
  validateSearch: descriptionListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listDescriptionsOptions({ query: descriptionListQuery(deps) })),
  component: DescriptionListPage,
});
