import { createFileRoute } from '@tanstack/react-router';
import { listInquiriesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { InquiryListPage } from '#/features/inquiries/inquiry-list-page.tsx';
import { inquiryListQuery, inquiryListSearch } from '#/features/inquiries/inquiry-list-search.ts';

export const Route = createFileRoute('/_staff/inquiries/')({
  beforeLoad: requires('inquiries:read'),
  validateSearch: inquiryListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listInquiriesOptions({ query: inquiryListQuery(deps) })),
  component: InquiryListPage,
});
