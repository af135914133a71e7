import { createFileRoute } from '@tanstack/react-router';
import { listLookupTargetsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { TargetListPage } from '#/features/lookup/target-list-page.tsx';

export const Route = createFileRoute('/_staff/lookup/')({
  beforeLoad: requires('parameters:read'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listLookupTargetsOptions()),
  component: TargetListPage,
});
