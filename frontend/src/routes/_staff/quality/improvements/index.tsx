import { createFileRoute } from '@tanstack/react-router';
import { listImprovementsOptions, listQualityPeopleOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { ImprovementListPage } from '#/features/quality/improvement-list-page.tsx';
import { improvementQuery, improvementSearch } from '#/features/quality/quality-search.ts';

export const Route = createFileRoute('/_staff/quality/improvements/')({
  beforeLoad: requires('quality:read'),
  validateSearch: improvementSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(listImprovementsOptions({ query: improvementQuery(deps) })),
      queryClient.ensureQueryData(listQualityPeopleOptions()),
    ]),
  component: ImprovementListPage,
});
