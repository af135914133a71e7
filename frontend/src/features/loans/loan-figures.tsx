import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import classes from './loan-figures.module.css';
import { type LoanListSearch, loanListQuery } from './loan-list-search.ts';

/** How much there is of it all; every figure opens the rows it counts. */
export function LoanFigures() {
  const { t } = useLingui();
  return (
    <nav className={classes.figures} aria-label={t`Skaičiai`}>
      <Figure name={t`Nebaigti užsakymai`} search={{ is_open: true }} />
      <Figure name={t`Vėluoja`} search={{ is_overdue: true, sort: 'due_on' }} isBad />
      <Figure name={t`Grąžintina skolintojams`} search={{ view: 'to_return', sort: 'due_on' }} />
      <Figure name={t`Paskolinta bibliotekoms`} search={{ view: 'lent_due', sort: 'due_on' }} />
    </nav>
  );
}

function Figure({ name, search, isBad }: { name: string; search: LoanListSearch; isBad?: boolean }) {
  const { data, isError } = useQuery(listLoansOptions({ query: { ...loanListQuery(search), limit: 1 } }));
  const n = data?.total;
  return (
    <Link to="/loans" search={search} className={classes.figure} data-bad={(isBad && !!n) || undefined}>
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>
        {n == null ? isError ? <Trans context="figure">nežinoma</Trans> : <Skeleton h={26} w={44} /> : formatNumber(n)}
      </span>
    </Link>
  );
}
