import { createFileRoute } from '@tanstack/react-router';
import { getDemandOptions, listDemandEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { DemandPage } from '#/features/demand/demand-page.tsx';

export const Route = createFileRoute('/_staff/demand/$demandId/')({
  loader: ({ context: { queryClient }, params: { demandId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getDemandOptions({ path: { id } })),
      queryClient.ensureQueryData(listDemandEventsOptions({ path: { id } })),
    ]),
  component: DemandPage,
});
