import { createFileRoute } from '@tanstack/react-router';
import { listProposalsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { compact, numberIn, textIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { ProposalListPage } from '#/features/demand/proposal-list-page.tsx';

export const Route = createFileRoute('/_staff/demand/proposals/')({
  beforeLoad: requires('demand:read'),
  validateSearch: (search): { limit?: number; cursor?: string } =>
    compact({ limit: [25, 100].find((n) => n === numberIn(search.limit)), cursor: textIn(search.cursor) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureQueryData(listProposalsOptions({ query: { limit: 50, ...deps } })),
  component: ProposalListPage,
});
