import { Skeleton } from '@mantine/core';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { navigationFor } from '#/app/navigation.ts';
import { useSession } from '#/app/session.ts';
import { WorkQueuePage } from '#/features/loans/work-queue-page.tsx';
import { workQueueOptions } from '#/features/loans/work-queue-query.ts';

const RequestsByMonth = lazy(() => import('#/features/statistics/requests-by-month.tsx'));

/** Where the day begins: what waits, or for someone who has no loans the first screen of their menu. */
export const Route = createFileRoute('/_staff/')({
  beforeLoad: ({ context: { session } }) => {
    const [first] = navigationFor(session).flatMap((desk) => desk.items);
    if (first?.to !== '/') throw redirect({ to: (first?.to ?? '/account') as '/account' });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(workQueueOptions()),
  component: FirstScreen,
});

function FirstScreen() {
  const { may } = useSession();
  return (
    <WorkQueuePage>
      {may('statistics:read') && (
        <Suspense fallback={<Skeleton h={300} radius="md" />}>
          <RequestsByMonth />
        </Suspense>
      )}
    </WorkQueuePage>
  );
}
