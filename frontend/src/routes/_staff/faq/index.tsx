import { createFileRoute } from '@tanstack/react-router';
import { listFaqOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { FaqPage } from '#/features/inquiries/faq-page.tsx';
import { faqQuery, faqSearch } from '#/features/inquiries/faq-search.ts';

export const Route = createFileRoute('/_staff/faq/')({
  beforeLoad: requires('inquiries:read'),
  validateSearch: faqSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listFaqOptions({ query: faqQuery(deps) })),
  component: FaqPage,
});
