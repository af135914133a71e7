import { createFileRoute, redirect } from '@tanstack/react-router';
import { getSetupOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { SignInPage } from '#/features/session/sign-in-page.tsx';

/** Where to go back to: an address of ours, never another site's. */
const ours = (next: unknown) => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined);

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: ours(search.next) }),
  beforeLoad: async ({ context: { queryClient } }) => {
    const { is_required } = await queryClient.fetchQuery(getSetupOptions());
    if (is_required) throw redirect({ to: '/setup' });
  },
  component: SignInPage,
});
