import { useQueryClient } from '@tanstack/react-query';
import { getLoanQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan } from '#/api/generated/types.gen.ts';

/** Puts the server's newest answer on the screen that shows this loan. */
export function useShowLoan() {
  const queries = useQueryClient();
  return (loan: Loan) => {
    queries.setQueryData(getLoanQueryKey({ path: { id: loan.id } }), loan);
  };
}
