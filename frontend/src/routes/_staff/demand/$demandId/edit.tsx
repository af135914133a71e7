import { createFileRoute } from '@tanstack/react-router';
import { getDemandOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { EditDemandPage } from '#/features/demand/edit-demand-page.tsx';

export const Route = createFileRoute('/_staff/demand/$demandId/edit')({
  beforeLoad: requires('demand:write'),
  loader: ({ context: { queryClient }, params: { demandId: id } }) => queryClient.ensureQueryData(getDemandOptions({ path: { id } })),
  component: EditDemandPage,
});
