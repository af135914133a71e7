import type { UseMutationOptions } from '@tanstack/react-query';
import { client } from '#/api/generated/client.gen.ts';
import type { LinkedLoan } from '#/api/generated/types.gen.ts';

type Input = { path: { key: string }; body: object; headers?: object };

/** The token goes in the header, which no log keeps. */
export const bearing = (token: string) => ({ Authorization: `Bearer ${token}` });

/** Every step has one shape of address, so one call serves all that the server offers. */
export const answerMutation = (token: string): UseMutationOptions<LinkedLoan, unknown, Input> => ({
  mutationFn: async ({ headers, ...input }) => {
    const { data } = await client.post<{ 200: LinkedLoan }, unknown, true>({
      url: '/api/v1/answers/actions/{key}',
      ...input,
      headers: { 'Content-Type': 'application/json', ...headers, ...bearing(token) },
      throwOnError: true,
    });
    return data;
  },
});
