import { createFileRoute, notFound } from '@tanstack/react-router';
import { getLoanOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/loans/$loanId')({
  params: {
    parse: ({ loanId }) => {
      if (!/^\d+$/.test(loanId)) throw notFound();
      return { loanId: Number(loanId) };
    },
    stringify: ({ loanId }) => ({ loanId: String(loanId) }),
  },
  beforeLoad: requires('loans:read'),
  loader: ({ context, params: { loanId: id } }) => context.queryClient.ensureQueryData(getLoanOptions({ path: { id } })),
});
