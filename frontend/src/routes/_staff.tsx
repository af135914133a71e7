import { useQuery } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { hasStatus } from '#/api/problem.ts';
import { sessionEndedOptions, sessionOptions } from '#/app/session.ts';
import { Shell } from '#/app/shell.tsx';
import { NoteAnywhere } from '#/features/inquiries/note-anywhere.tsx';
import { ScanAnywhere } from '#/features/loans/scan-anywhere.tsx';

const SessionEnded = lazy(() => import('#/features/session/session-ended.tsx'));

export const Route = createFileRoute('/_staff')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionOptions()).catch((error) => {
      if (hasStatus(error, 401)) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    });
    return { session };
  },
  component: Staff,
});

function Staff() {
  const { data: hasEnded } = useQuery(sessionEndedOptions());
  return (
    <>
      <Shell />
      <NoteAnywhere />
      <ScanAnywhere />
      <Suspense>{hasEnded && <SessionEnded />}</Suspense>
    </>
  );
}
