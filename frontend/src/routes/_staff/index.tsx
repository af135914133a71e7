import { createFileRoute, redirect } from '@tanstack/react-router';
import { navigationFor } from '#/app/navigation.ts';
import { WorkQueuePage } from '#/features/loans/work-queue-page.tsx';
import { workQueueOptions } from '#/features/loans/work-queue-query.ts';

/** Where the day begins: what waits, or for someone who has no loans the first screen of their menu. */
export const Route = createFileRoute('/_staff/')({
  beforeLoad: ({ context: { session } }) => {
    const [first] = navigationFor(session).flatMap((desk) => desk.items);
    if (first?.to !== '/') throw redirect({ to: (first?.to ?? '/account') as '/account' });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(workQueueOptions()),
  component: WorkQueuePage,
});
