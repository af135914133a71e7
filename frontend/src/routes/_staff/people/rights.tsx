import { createFileRoute } from '@tanstack/react-router';
import { getRightsOnDayOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { today } from '#/app/i18n.ts';
import { requires } from '#/app/session.ts';
import { RightsDayPage } from '#/features/people/rights-day-page.tsx';

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

export const Route = createFileRoute('/_staff/people/rights')({
  beforeLoad: requires('people:read'),
  validateSearch: (search): { on?: string } => ({ on: dayIn(search.on) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { on = today() } }) => void context.queryClient.prefetchQuery(getRightsOnDayOptions({ query: { on } })),
  component: RightsDayPage,
});
