import { createFileRoute, notFound } from '@tanstack/react-router';
import { listRightsOptions, listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { RolePage } from '#/features/roles/role-page.tsx';

export const Route = createFileRoute('/_staff/roles/$roleId')({
  params: {
    parse: ({ roleId }) => {
      if (!/^\d+$/.test(roleId)) throw notFound();
      return { roleId: Number(roleId) };
    },
    stringify: ({ roleId }) => ({ roleId: String(roleId) }),
  },
  beforeLoad: requires('roles:manage'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(listRolesOptions()), queryClient.ensureQueryData(listRightsOptions())]),
  component: RolePage,
});
