import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Page } from '#/ui/page.tsx';
import { LoanFigures } from './loan-figures.tsx';
import { NewLoanButton } from './new-loan-button.tsx';
import { WorkQueue } from './work-queue.tsx';

/** Where the day begins: what waits, most urgent first, and then the figures. */
export function WorkQueuePage({ owner, above, children }: { owner?: number; above?: ReactNode; children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <Page title={t`Kas laukia`} lead={<Trans>tarpbibliotekinis abonementas</Trans>} actions={<NewLoanButton />}>
      {above}
      <WorkQueue owner={owner} />
      <LoanFigures />
      {children}
    </Page>
  );
}
