import { useLingui } from '@lingui/react/macro';
import type { Loan } from '#/api/generated/types.gen.ts';
import { PapersMenu } from '#/ui/papers-menu.tsx';

/** The papers that there are about one loan as it stands. */
export function LoanPapers({ loan }: { loan: Loan }) {
  const { t } = useLingui();
  const paper = (name: string, label: string) => ({ label, href: `/api/v1/loans/${loan.id}/papers/${name}` });
  const isLent = loan.side === 'lending';
  const hasCome = ['received', 'on_loan', 'delivered'].includes(loan.status);
  const papers = [
    isLent && paper('slip', t`Užsakymo lapelis`),
    !isLent && paper('order_form', t`Užsakymo forma`),
    !isLent && loan.library && paper('request_letter', t`Prašymo laiškas`),
    !isLent && hasCome && paper('arrival_notice', t`Pranešimas skaitytojui`),
    paper('strap', t`Knygos juostelė`),
    loan.library && paper('label', t`Adreso etiketė`),
  ];
  return <PapersMenu papers={papers.filter((one) => !!one)} />;
}
