import { createFileRoute, notFound } from '@tanstack/react-router';
import { getDeputyOptions, listDeputyEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { DeputyActs } from '#/features/audit/deputy-acts.tsx';
import { DeputyPage } from '#/features/deputies/deputy-page.tsx';

export const Route = createFileRoute('/_staff/deputies/$deputyId')({
  params: {
    parse: ({ deputyId }) => {
      if (!/^\d+$/.test(deputyId)) throw notFound();
      return { deputyId: Number(deputyId) };
    },
    stringify: ({ deputyId }) => ({ deputyId: String(deputyId) }),
  },
  beforeLoad: requires('deputies:read'),
  loader: ({ context: { queryClient }, params: { deputyId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getDeputyOptions({ path: { id } })),
      queryClient.ensureQueryData(listDeputyEventsOptions({ path: { id } })),
    ]),
  component: DeputyScreen,
});

function DeputyScreen() {
  const { deputyId } = Route.useParams();
  return (
    <DeputyPage>
      <DeputyActs id={deputyId} />
    </DeputyPage>
  );
}
