import { createFileRoute } from '@tanstack/react-router';
import { getAgreementOptions, listAgreementEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { AgreementPage } from '#/features/agreements/agreement-page.tsx';

export const Route = createFileRoute('/_staff/agreements/$agreementId/')({
  loader: ({ context: { queryClient }, params: { agreementId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getAgreementOptions({ path: { id } })),
      queryClient.ensureQueryData(listAgreementEventsOptions({ path: { id } })),
    ]),
  component: AgreementPage,
});
