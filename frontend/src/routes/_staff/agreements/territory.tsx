import { createFileRoute } from '@tanstack/react-router';
import { getTerritoryOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { TerritoryView } from '#/api/generated/types.gen.ts';
import { compact, oneOf } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { TerritoryPage } from '#/features/agreements/territory-page.tsx';

const VIEWS: TerritoryView[] = ['none', 'expiring'];

export const Route = createFileRoute('/_staff/agreements/territory')({
  beforeLoad: requires('agreements:read'),
  validateSearch: (search): { view?: TerritoryView } => compact({ view: oneOf(VIEWS, search.view) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureQueryData(getTerritoryOptions({ query: deps })),
  component: TerritoryPage,
});
