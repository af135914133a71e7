import { createFileRoute } from '@tanstack/react-router';
import { getAgreementTemplateOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewAgreementPage } from '#/features/agreements/new-agreement-page.tsx';

export const Route = createFileRoute('/_staff/agreements/new')({
  beforeLoad: requires('agreements:manage'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(getAgreementTemplateOptions()),
  component: NewAgreementPage,
});
