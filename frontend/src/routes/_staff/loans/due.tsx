import { createFileRoute } from '@tanstack/react-router';
import { listLoansDueOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { oneOf, textIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { DuePage } from '#/features/loans/due-page.tsx';

const DIRECTIONS = ['to_return', 'lent_out'] as const;

export const Route = createFileRoute('/_staff/loans/due')({
  beforeLoad: requires('loans:read'),
  validateSearch: (search): { direction?: (typeof DIRECTIONS)[number]; cursor?: string } => ({
    direction: oneOf(DIRECTIONS, search.direction),
    cursor: textIn(search.cursor),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { direction = 'to_return', cursor } }) =>
    context.queryClient.ensureQueryData(listLoansDueOptions({ query: { direction, cursor } })),
  component: DuePage,
});
