import type { UseMutationOptions } from '@tanstack/react-query';
import { client } from '#/api/generated/client.gen.ts';
import type { ActionKey, Loan } from '#/api/generated/types.gen.ts';

type Input = { path: { id: number; key: ActionKey }; body: object; headers?: object };

/** Every step has one shape of address, so one call serves all that the server offers. */
export const actOnLoanMutation = (): UseMutationOptions<Loan, unknown, Input> => ({
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
