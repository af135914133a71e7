import { createFileRoute } from '@tanstack/react-router';
import { listAgreementsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { AgreementListPage } from '#/features/agreements/agreement-list-page.tsx';
import { agreementListQuery, agreementListSearch } from '#/features/agreements/agreement-list-search.ts';

export const Route = createFileRoute('/_staff/agreements/')({
  beforeLoad: requires('agreements:read'),
  validateSearch: agreementListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listAgreementsOptions({ query: agreementListQuery(deps) })),
  component: AgreementListPage,
});
