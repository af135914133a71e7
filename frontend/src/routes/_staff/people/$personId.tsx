import { createFileRoute, notFound } from '@tanstack/react-router';
import { getAccountOptions, listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { PersonDeputies } from '#/features/deputies/person-deputies.tsx';
import { PersonPage } from '#/features/people/person-page.tsx';

export const Route = createFileRoute('/_staff/people/$personId')({
  params: {
    parse: ({ personId }) => {
      if (!/^\d+$/.test(personId)) throw notFound();
      return { personId: Number(personId) };
    },
    stringify: ({ personId }) => ({ personId: String(personId) }),
  },
  beforeLoad: requires('people:read'),
  loader: ({ context: { queryClient }, params: { personId: id } }) =>
    Promise.all([queryClient.ensureQueryData(getAccountOptions({ path: { id } })), queryClient.ensureQueryData(listRolesOptions())]),
  component: PersonScreen,
});

function PersonScreen() {
  const { personId } = Route.useParams();
  return (
    <PersonPage>
      <PersonDeputies id={personId} />
    </PersonPage>
  );
}
