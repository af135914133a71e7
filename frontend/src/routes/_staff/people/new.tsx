import { createFileRoute } from '@tanstack/react-router';
import { listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewPersonPage } from '#/features/people/new-person-page.tsx';

export const Route = createFileRoute('/_staff/people/new')({
  beforeLoad: requires('people:manage'),
  loader: ({ context }) => context.queryClient.ensureQueryData(listRolesOptions()),
  component: NewPersonPage,
});
