import type { UseMutationOptions } from '@tanstack/react-query';
import { client } from '#/api/generated/client.gen.ts';

export type ActInput = { path: { id: number; key: string }; body: object; headers?: object };

/** Every step of a thing has one shape of address, so one call serves all that the server offers. */
export const actMutation = <Thing>(things: string): UseMutationOptions<Thing, unknown, ActInput> => ({
  mutationFn: async ({ headers, ...input }) => {
    const { data } = await client.post<{ 200: Thing }, unknown, true>({
      url: `/api/v1/${things}/{id}/actions/{key}`,
      ...input,
      headers: { 'Content-Type': 'application/json', ...headers },
      throwOnError: true,
    });
    return data;
  },
});
