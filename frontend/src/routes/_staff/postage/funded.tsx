import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { FundedPage } from '#/features/postage/funded-page.tsx';
import { fundedSearch } from '#/features/postage/funded-search.ts';

export const Route = createFileRoute('/_staff/postage/funded')({
  beforeLoad: requires('postage:read'),
  validateSearch: fundedSearch,
  component: FundedPage,
});
