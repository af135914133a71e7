import { createFileRoute } from '@tanstack/react-router';
import { listLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { LoanListPage } from '#/features/loans/loan-list-page.tsx';
import { loanListQuery, loanListSearch } from '#/features/loans/loan-list-search.ts';

export const Route = createFileRoute('/_staff/loans/')({
  beforeLoad: requires('loans:read'),
  validateSearch: loanListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listLoansOptions({ query: loanListQuery(deps) })),
  component: LoanListPage,
});
