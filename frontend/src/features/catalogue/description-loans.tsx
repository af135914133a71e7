import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import classes from './catalogue.module.css';

const LATEST = 10;

/** The loans of this title, now and past: our items lent, and the requests that ask for its ISBN or ISSN. */
export function DescriptionLoans({ id }: { id: number }) {
  const { t } = useLingui();
  const { data } = useQuery(listLoansOptions({ query: { description_id: id, limit: LATEST, count: 'exact' } }));
  const loans = data?.items ?? [];
  const more = (data?.total ?? 0) - loans.length;
  return (
    <Paper p="lg" component="section" aria-labelledby="loans">
      <Title order={2} id="loans" mb="sm">
        <Trans>Šio leidinio užsakymai</Trans>
      </Title>
      {loans.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Kol kas niekas neprašė.</Trans>
        </Text>
      ) : (
        <ul className={classes.events}>
          {loans.map((loan) => (
            <li key={loan.id} className={classes.event}>
              <Link className={classes.name} to="/loans/$loanId" params={{ loanId: loan.id }}>
                {loan.number}
              </Link>
              <Text size="xs" c="dimmed">
                {[loan.side === 'lending' ? t`skolinome` : t`gauname`, loan.library?.name, formatDate(loan.requested_on)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          <Trans>ir dar {more}</Trans>
        </Text>
      )}
    </Paper>
  );
}
