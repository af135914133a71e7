import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconMail, IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { getLoanOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef, Loan } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import { Attempts } from './attempts.tsx';
import { Charges } from './charges.tsx';
import { Claims } from './claims.tsx';
import { Conditions } from './conditions.tsx';
import { Duplicates } from './duplicates.tsx';
import { Items } from './items.tsx';
import { Circumstances, Citation } from './loan-facts.tsx';
import classes from './loan-page.module.css';
import { LoanPapers } from './loan-papers.tsx';
import { LoanStock } from './loan-stock.tsx';
import { NewLink } from './new-link.tsx';
import { Notes } from './notes.tsx';
import { ReaderWish } from './reader-wish.tsx';
import { Reminders } from './reminders.tsx';
import { SameTitle } from './same-title.tsx';
import { Slip } from './slip.tsx';
import { Timeline } from './timeline.tsx';
import { QueuedNotice, Turns } from './turns.tsx';
import { useSteps } from './use-steps.tsx';
import { isEnded } from './vocabulary.ts';
import { Way } from './way.tsx';

const route = getRouteApi('/_staff/loans/$loanId/');

type Props = {
  /** Until when, who must act, and why. */
  deadline?: ReactNode;
  /** What was said of it with the partner's system. */
  messages?: ReactNode;
  /** The parcels in which it went. */
  shipments?: ReactNode;
  /** Whom to ask for it: given the loan, and how it is sent to a library where it can be. */
  suppliers?: Suppliers;
};
type Suppliers = (loan: Loan, send?: (library: LibraryRef) => void) => ReactNode;

/** One loan through its whole life. */
export function LoanPage({ deadline, messages, shipments, suppliers }: Props) {
  const { loanId: id } = route.useParams();
  const { data: loan } = useSuspenseQuery(getLoanOptions({ path: { id } }));
  return (
    <Page title={loan.title} above={<Crumbs loan={loan} />} actions={<LoanTools loan={loan} />}>
      <div className="no-print" key={loan.id}>
        <Way loan={loan} />
        <ReaderWish loan={loan} />
        <QueuedNotice loan={loan} />
        <div className={classes.columns}>
          <div className={classes.column}>
            <Circumstances loan={loan} />
            <Citation loan={loan} />
            {loan.medium === 'original' && <Items loan={loan} />}
            {loan.conditions.length > 0 && <Conditions loan={loan} />}
            {suppliers && <WhomToAsk loan={loan} suppliers={suppliers} />}
            {loan.attempts.length > 0 && <Attempts attempts={loan.attempts} />}
            {loan.reminders.length > 0 && <Reminders loan={loan} />}
            {loan.claims.length > 0 && <Claims loan={loan} />}
            {messages}
            {shipments}
            <Charges loan={loan} />
          </div>
          <div className={classes.column}>
            {deadline}
            <LoanStock loan={loan} />
            {loan.turns.length > 0 && <Turns loan={loan} />}
            <Timeline loan={loan} />
            <Notes id={loan.id} />
            {isUnsent(loan) ? <Duplicates loan={loan} /> : loan.same_title.length > 0 && <SameTitle loans={loan.same_title} />}
          </div>
        </div>
      </div>
      <Slip loan={loan} />
    </Page>
  );
}

/** Nothing was done with it yet: a duplicate is best found now. */
const isUnsent = ({ status, pending }: Loan) => status === 'requested' && pending === null;

/** Whom to ask, and the step that asks. */
function WhomToAsk({ loan, suppliers }: { loan: Loan; suppliers: Suppliers }) {
  const box = useRef<HTMLDivElement>(null);
  const { ask, dialog } = useSteps(box);
  const action = loan.actions.find(({ key }) => key === 'send');
  return (
    <div ref={box} tabIndex={-1}>
      {suppliers(loan, action && ((library) => ask({ loan, action, preset: { library_id: library } })))}
      {dialog}
    </div>
  );
}

const Crumbs = ({ loan }: { loan: Loan }) => (
  <Group gap="xs" mb={4} className="no-print">
    <Anchor size="sm" renderRoot={(props) => <Link to="/loans" {...props} />}>
      <Trans>Užsakymai</Trans>
    </Anchor>
    <Text size="sm" c="dimmed" className="numeric">
      / {loan.number}
    </Text>
  </Group>
);

function LoanTools({ loan }: { loan: Loan }) {
  const { t } = useLingui();
  const { may } = useSession();
  return (
    <>
      {may('loans:request') && !isEnded(loan.status) && (
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/loans/$loanId/edit" params={{ loanId: loan.id }} {...props} />}
        >
          {t`Redaguoti`}
        </Button>
      )}
      <NewLink loan={loan} />
      {may('mail:read') && (
        <Button
          variant="default"
          leftSection={<IconMail size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/mail" search={{ entity: 'loan', entity_id: loan.id }} {...props} />}
        >
          {t`Laiškai`}
        </Button>
      )}
      <LoanPapers loan={loan} />
      <PrintButton />
    </>
  );
}
