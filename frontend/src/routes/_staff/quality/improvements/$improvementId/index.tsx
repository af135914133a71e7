import { createFileRoute } from '@tanstack/react-router';
import { getImprovementOptions, listImprovementEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { ImprovementPage } from '#/features/quality/improvement-page.tsx';

export const Route = createFileRoute('/_staff/quality/improvements/$improvementId/')({
  loader: ({ context: { queryClient }, params: { improvementId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getImprovementOptions({ path: { id } })),
      queryClient.ensureQueryData(listImprovementEventsOptions({ path: { id } })),
    ]),
  component: ImprovementPage,
});
