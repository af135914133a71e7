import { createFileRoute } from '@tanstack/react-router';
import { LoanPage } from '#/features/loans/loan-page.tsx';

export const Route = createFileRoute('/_staff/loans/$loanId/')({ component: LoanPage });
