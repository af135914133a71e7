import { createFileRoute } from '@tanstack/react-router';
import { DeadlineOfLoan } from '#/features/deadlines/deadline-of-loan.tsx';
import { LoanMessages } from '#/features/iso18626/loan-messages.tsx';
import { LoanPage } from '#/features/loans/loan-page.tsx';
import { LoanShipments } from '#/features/shipments/loan-shipments.tsx';
import { SuppliersPanel } from '#/features/suppliers/suppliers-panel.tsx';

export const Route = createFileRoute('/_staff/loans/$loanId/')({ component: LoanScreen });

function LoanScreen() {
  const { loanId } = Route.useParams();
  return (
    <LoanPage
      deadline={<DeadlineOfLoan id={loanId} />}
      messages={<LoanMessages id={loanId} />}
      shipments={<LoanShipments id={loanId} />}
      suppliers={(loan, send) => <SuppliersPanel loan={loan} onSend={send} />}
    />
  );
}
