import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import type { Loan, LoanClaim } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { SETTLED_AS } from './life-words.ts';
import classes from './small-table.module.css';

/** What the lender wanted for what was lost or damaged, and how it was settled. */
export function Claims({ loan: { claims } }: { loan: Loan }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="claims">
      <Title order={2} id="claims" mb="sm">
        <Trans>Žalos atlyginimas</Trans>
      </Title>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Pranešta</Trans>
              </th>
              <th scope="col">
                <Trans>Prašoma</Trans>
              </th>
              <th scope="col">
                <Trans>Atlyginta</Trans>
              </th>
              <th scope="col">
                <Trans>Sumokėta</Trans>
              </th>
              <th scope="col">
                <Trans>Diena</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.n}>
                <td className={classes.day}>{formatDate(claim.claimed_on)}</td>
                <td className={classes.day}>{amount(claim, claim.amount_cents)}</td>
                <td>
                  {claim.settled_as ? (
                    i18n._(SETTLED_AS[claim.settled_as])
                  ) : (
                    <StateDot tone="violet">
                      <Trans context="answer">Laukiama</Trans>
                    </StateDot>
                  )}
                </td>
                <td className={classes.day}>{amount(claim, claim.settled_cents)}</td>
                <td className={classes.day}>{formatDate(claim.settled_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}

const amount = ({ currency }: LoanClaim, cents: number | null) => (cents === null ? '—' : formatMoney(cents, currency ?? 'EUR'));
