import { useLingui } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { type UseMutationOptions, useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { getLoanQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import { client } from '#/api/generated/client.gen.ts';
import type { ActionKey, Loan } from '#/api/generated/types.gen.ts';
import { refresh } from '#/app/live.ts';
import { STATUS } from './vocabulary.ts';

type Input = { path: { id: number; key: ActionKey }; body: object; headers?: object };

/** Every step has one shape of address, so one call serves all that the server offers. */
const actOnLoanMutation = (): UseMutationOptions<Loan, unknown, Input> => ({
  mutationFn: async ({ headers, ...input }) => {
    const { data } = await client.post<{ 200: Loan }, unknown, true>({
      url: '/api/v1/loans/{id}/actions/{key}',
      ...input,
      headers: { 'Content-Type': 'application/json', ...headers },
      throwOnError: true,
    });
    return data;
  },
});

/** Takes a step on a loan, and shows it everywhere: queue, list, figures. */
export function useAct(onDone: () => void, onError: (error: unknown) => void) {
  const { _ } = useLingui();
  const queries = useQueryClient();
  return useChange({
    ...actOnLoanMutation(),
    onSuccess: async (loan) => {
      queries.setQueryData(getLoanQueryKey({ path: { id: loan.id } }), loan);
      notifications.show({ message: `${loan.number}: ${_(STATUS[loan.status].label)}`, color: 'pine' });
      await refresh(queries, 'loan'); // the rows have moved before the dialog gives the focus back
      onDone();
    },
    onError,
  });
}
