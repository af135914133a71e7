import { Trans } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SameTitle as Same } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { LoanStatus } from './loan-status.tsx';
import classes from './same-title.module.css';

/** Other loans of the same work: a duplicate is seen before it is sent. */
export const SameTitle = ({ loans }: { loans: Same[] }) => (
  <Paper p="lg" component="section" aria-labelledby="same-title">
    <Title order={2} id="same-title" mb="sm">
      <Trans>Kiti šio leidinio užsakymai</Trans>
    </Title>
    <SameTitleList loans={loans} />
  </Paper>
);

export const SameTitleList = ({ loans }: { loans: Same[] }) => (
  <ul className={classes.list}>
    {loans.map((loan) => (
      <li key={loan.id} className={classes.loan}>
        <Link to="/loans/$loanId" params={{ loanId: loan.id }} className={classes.number}>
          {loan.number}
        </Link>
        <LoanStatus loan={{ status: loan.status, pending: null }} />
        <span className={classes.date}>{formatDate(loan.requested_on)}</span>
      </li>
    ))}
  </ul>
);
