import { createFileRoute, redirect } from '@tanstack/react-router';
import { getSetupOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { SetupPage } from '#/features/session/setup-page.tsx';

export const Route = createFileRoute('/setup')({
  beforeLoad: async ({ context: { queryClient } }) => {
    const { is_required } = await queryClient.fetchQuery(getSetupOptions());
    if (!is_required) throw redirect({ to: '/sign-in' });
  },
  component: SetupPage,
});
