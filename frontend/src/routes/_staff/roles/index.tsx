import { createFileRoute } from '@tanstack/react-router';
import { listRightsOptions, listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { RolesPage } from '#/features/roles/roles-page.tsx';

export const Route = createFileRoute('/_staff/roles/')({
  beforeLoad: requires('people:read'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(listRolesOptions()), queryClient.ensureQueryData(listRightsOptions())]),
  component: RolesPage,
});
