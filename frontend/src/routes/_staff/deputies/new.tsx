import { createFileRoute } from '@tanstack/react-router';
import { listAccountsOptions, listRightsOptions, listRolesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { numberIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { peopleQuery } from '#/features/deputies/deputy-people.ts';
import { NewDeputyPage } from '#/features/deputies/new-deputy-page.tsx';

export const Route = createFileRoute('/_staff/deputies/new')({
  beforeLoad: requires('deputies:manage'),
  validateSearch: (search): { absent_id?: number } => ({ absent_id: numberIn(search.absent_id) }),
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(listAccountsOptions({ query: peopleQuery })),
      queryClient.ensureQueryData(listRolesOptions()),
      queryClient.ensureQueryData(listRightsOptions()),
    ]),
  component: NewDeputyPage,
});
