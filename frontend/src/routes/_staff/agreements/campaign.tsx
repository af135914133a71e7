import { createFileRoute } from '@tanstack/react-router';
import { getAgreementTemplateOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { AgreementCampaignPage } from '#/features/agreements/campaign-page.tsx';

export const Route = createFileRoute('/_staff/agreements/campaign')({
  beforeLoad: requires('agreements:manage'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(getAgreementTemplateOptions()),
  component: AgreementCampaignPage,
});
