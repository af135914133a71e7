import { createFileRoute, redirect } from '@tanstack/react-router';
import { hasStatus } from '#/api/problem.ts';
import { sessionOptions } from '#/app/session.ts';
import { Shell } from '#/app/shell.tsx';
import { SessionEnded } from '#/features/session/session-ended.tsx';

export const Route = createFileRoute('/_staff')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionOptions()).catch((error) => {
      if (hasStatus(error, 401)) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    });
    return { session };
  },
  component: () => (
    <>
      <Shell />
      <SessionEnded />
    </>
  ),
});
