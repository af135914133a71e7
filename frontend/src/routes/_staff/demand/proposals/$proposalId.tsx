import { createFileRoute, notFound } from '@tanstack/react-router';
import { getProposalOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { ProposalPage } from '#/features/demand/proposal-page.tsx';

export const Route = createFileRoute('/_staff/demand/proposals/$proposalId')({
  params: {
    parse: ({ proposalId }) => {
      if (!/^\d+$/.test(proposalId)) throw notFound();
      return { proposalId: Number(proposalId) };
    },
    stringify: ({ proposalId }) => ({ proposalId: String(proposalId) }),
  },
  beforeLoad: requires('demand:read'),
  loader: ({ context: { queryClient }, params: { proposalId: id } }) => queryClient.ensureQueryData(getProposalOptions({ path: { id } })),
  component: ProposalPage,
});
