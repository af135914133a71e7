import { createFileRoute } from '@tanstack/react-router';
import type { Side } from '#/api/generated/types.gen.ts';
import { oneOf } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { NewLoanPage } from '#/features/loans/new-loan-page.tsx';

const SIDES: Side[] = ['borrowing', 'lending'];

export const Route = createFileRoute('/_staff/loans/new')({
  beforeLoad: requires('loans:request'),
  validateSearch: (search): { side?: Side } => ({ side: oneOf(SIDES, search.side) }),
  component: NewLoanPage,
});
