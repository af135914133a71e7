import { createFileRoute } from '@tanstack/react-router';
import { getImprovementOptions, listQualityPeopleOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { EditImprovementPage } from '#/features/quality/edit-improvement-page.tsx';

export const Route = createFileRoute('/_staff/quality/improvements/$improvementId/edit')({
  beforeLoad: requires('quality:improve'),
  loader: ({ context: { queryClient }, params: { improvementId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getImprovementOptions({ path: { id } })),
      queryClient.ensureQueryData(listQualityPeopleOptions()),
    ]),
  component: EditImprovementPage,
});
