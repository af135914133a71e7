import { createFileRoute } from '@tanstack/react-router';
import { listRightsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewRolePage } from '#/features/roles/new-role-page.tsx';

export const Route = createFileRoute('/_staff/roles/new')({
  beforeLoad: requires('roles:manage'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listRightsOptions()),
  component: NewRolePage,
});
