import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import type { Loan, LoanCondition } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { CONDITION, CONDITION_ANSWER } from './life-words.ts';
import classes from './small-table.module.css';

/** On what the lender made it depend, and what was answered. */
export function Conditions({ loan: { conditions } }: { loan: Loan }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="conditions">
      <Title order={2} id="conditions" mb="sm">
        <Trans>Sąlygos</Trans>
      </Title>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Sąlyga</Trans>
              </th>
              <th scope="col">
                <Trans>Kaina</Trans>
              </th>
              <th scope="col">
                <Trans>Iškelta</Trans>
              </th>
              <th scope="col">
                <Trans>Atsakymas</Trans>
              </th>
              <th scope="col">
                <Trans>Atsakyta</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {conditions.map((condition) => (
              <tr key={condition.n}>
                <td>{[i18n._(CONDITION[condition.code]), condition.note].filter(Boolean).join(': ')}</td>
                <td className={classes.day}>
                  <Price condition={condition} />
                </td>
                <td className={classes.day}>{formatDate(condition.asked_on)}</td>
                <td className={classes.day}>
                  {condition.answer ? (
                    <StateDot tone={CONDITION_ANSWER[condition.answer].tone}>{i18n._(CONDITION_ANSWER[condition.answer].label)}</StateDot>
                  ) : (
                    <StateDot tone="violet">
                      <Trans context="answer">Laukiama</Trans>
                    </StateDot>
                  )}
                </td>
                <td className={classes.day}>{formatDate(condition.answered_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}

function Price({ condition: { cost_cents, currency, n_half_vouchers } }: { condition: LoanCondition }) {
  const { t } = useLingui();
  const money = cost_cents && currency ? formatMoney(cost_cents, currency) : null;
  return [money, vouchersOf(n_half_vouchers) && t`IFLA kuponų: ${vouchersOf(n_half_vouchers)}`].filter(Boolean).join(', ') || '—';
}

/** Halves as people say them: 3 halves are 1½. */
export function vouchersOf(halves: number | null) {
  if (!halves) return '';
  const whole = Math.floor(halves / 2);
  return `${whole || ''}${halves % 2 ? '½' : ''}`;
}
