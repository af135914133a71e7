import { createFileRoute } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';
import { EditLoanPage } from '#/features/loans/edit-loan-page.tsx';

export const Route = createFileRoute('/_staff/loans/$loanId/edit')({
  beforeLoad: requires('loans:request'),
  component: EditLoanPage,
});
