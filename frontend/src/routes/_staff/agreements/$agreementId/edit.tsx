import { createFileRoute } from '@tanstack/react-router';
import { getAgreementOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { EditAgreementPage } from '#/features/agreements/edit-agreement-page.tsx';

export const Route = createFileRoute('/_staff/agreements/$agreementId/edit')({
  beforeLoad: requires('agreements:manage'),
  loader: ({ context: { queryClient }, params: { agreementId: id } }) => queryClient.ensureQueryData(getAgreementOptions({ path: { id } })),
  component: EditAgreementPage,
});
