import { Trans } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { LoanStatus } from './loan-status.tsx';
import classes from './similar-loans.module.css';

const SHORTEST_TITLE = 3;

/** Loans that are still open and look like this one: a duplicate is seen before it is saved. */
export function SimilarLoans({ title }: { title: string }) {
  const isTyped = title.length >= SHORTEST_TITLE;
  const { data } = useQuery({
    ...listLoansOptions({ query: { q: title, is_open: true, limit: 8 } }),
    enabled: isTyped,
    placeholderData: keepPreviousData,
  });
  const loans = isTyped ? (data?.items ?? []) : [];
  return (
    <Paper p="lg" component="section" aria-labelledby="similar">
      <Title order={2} id="similar" mb="sm">
        <Trans>Panašūs nebaigti užsakymai</Trans>
      </Title>
      {loans.length === 0 && (
        <Text size="sm" c="dimmed">
          {isTyped ? <Trans>Tokių nėra.</Trans> : <Trans>Įrašius antraštę, čia matysite, ar leidinys jau užsakytas.</Trans>}
        </Text>
      )}
      <ul className={classes.list} aria-live="polite">
        {loans.map((loan) => (
          <li key={loan.id} className={classes.loan}>
            <Link to="/loans/$loanId" params={{ loanId: loan.id }} target="_blank" className={classes.number}>
              {loan.number}
            </Link>
            <LoanStatus loan={loan} />
            <span className={classes.work} title={loan.title}>
              {[loan.title, loan.author].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
