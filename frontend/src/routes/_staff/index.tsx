import { Skeleton } from '@mantine/core';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { navigationFor } from '#/app/navigation.ts';
import { numberIn } from '#/app/search.ts';
import { useSession } from '#/app/session.ts';
import { DeadlinesOnDesk } from '#/features/deadlines/deadlines-on-desk.tsx';
import { DeputyDesk } from '#/features/deputies/deputy-desk.tsx';
import { WaitingMessages } from '#/features/iso18626/waiting-messages.tsx';
import { WorkQueuePage } from '#/features/loans/work-queue-page.tsx';
import { workQueueOptions } from '#/features/loans/work-queue-query.ts';
import { UnsentMail } from '#/features/mail/unsent-mail.tsx';
import { QualityOnDesk } from '#/features/quality/quality-on-desk.tsx';
import { WaitingToPack } from '#/features/shipments/waiting-to-pack.tsx';

const RequestsByMonth = lazy(() => import('#/features/statistics/requests-by-month.tsx'));

/** Where the day begins: what waits, or for someone who has no loans the first screen of their menu. */
export const Route = createFileRoute('/_staff/')({
  validateSearch: (search): { owner_id?: number } => ({ owner_id: numberIn(search.owner_id) }),
  beforeLoad: ({ context: { session } }) => {
    const [first] = navigationFor(session).flatMap((desk) => desk.items);
    if (first?.to !== '/') throw redirect({ to: (first?.to ?? '/account') as '/account' });
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(workQueueOptions(deps.owner_id)),
  component: FirstScreen,
});

function FirstScreen() {
  const { may } = useSession();
  const { owner_id: owner } = Route.useSearch();
  const navigate = Route.useNavigate();
  const desk = <DeputyDesk owner={owner} onChange={(owner_id) => void navigate({ search: { owner_id } })} />;
  return (
    <WorkQueuePage
      owner={owner}
      above={
        <>
          {desk}
          <DeadlinesOnDesk />
          <UnsentMail />
          <WaitingMessages />
          <QualityOnDesk />
          <WaitingToPack />
        </>
      }
    >
      {may('statistics:read') && (
        <Suspense fallback={<Skeleton h={300} radius="md" />}>
          <RequestsByMonth />
        </Suspense>
      )}
    </WorkQueuePage>
  );
}
