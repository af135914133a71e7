import { createFileRoute } from '@tanstack/react-router';
import { getQualityOptions, listImprovementsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { type QualitySearch, qualitySearch, sheetImprovements, sheetQuery } from '#/features/quality/quality-search.ts';
import { SheetPage } from '#/features/quality/sheet-page.tsx';

export const Route = createFileRoute('/_staff/quality/sheet')({
  beforeLoad: requires('quality:read'),
  validateSearch: ({ on }): Pick<QualitySearch, 'on'> => qualitySearch({ on }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { on } }) =>
    Promise.all([
      queryClient.ensureQueryData(getQualityOptions({ query: sheetQuery(on) })),
      queryClient.ensureQueryData(listImprovementsOptions({ query: sheetImprovements })),
    ]),
  component: SheetPage,
});
