import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { VouchersPage } from '#/features/postage/vouchers-page.tsx';
import { vouchersSearch } from '#/features/postage/vouchers-search.ts';

export const Route = createFileRoute('/_staff/postage/vouchers/')({
  beforeLoad: requires('postage:read'),
  validateSearch: vouchersSearch,
  component: VouchersPage,
});
