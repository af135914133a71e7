import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { NewVouchersPage } from '#/features/postage/new-vouchers-page.tsx';

export const Route = createFileRoute('/_staff/postage/vouchers/new')({
  beforeLoad: requires('postage:write'),
  component: NewVouchersPage,
});
