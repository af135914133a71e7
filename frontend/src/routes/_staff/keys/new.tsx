import { createFileRoute } from '@tanstack/react-router';
import { listGivableRightsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewKeyPage } from '#/features/keys/new-key-page.tsx';

export const Route = createFileRoute('/_staff/keys/new')({
  beforeLoad: requires('keys:manage'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listGivableRightsOptions()),
  component: NewKeyPage,
});
