import { createFileRoute } from '@tanstack/react-router';
import { listSessionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { AccountPage } from '#/features/session/account-page.tsx';

export const Route = createFileRoute('/_staff/account')({
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listSessionsOptions()),
  component: AccountPage,
});
