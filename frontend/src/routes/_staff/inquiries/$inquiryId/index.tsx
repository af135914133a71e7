import { createFileRoute } from '@tanstack/react-router';
import { getInquiryOptions, listInquiryEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { InquiryPage } from '#/features/inquiries/inquiry-page.tsx';

export const Route = createFileRoute('/_staff/inquiries/$inquiryId/')({
  loader: ({ context: { queryClient }, params: { inquiryId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getInquiryOptions({ path: { id } })),
      queryClient.ensureQueryData(listInquiryEventsOptions({ path: { id } })),
    ]),
  component: InquiryPage,
});
