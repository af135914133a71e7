import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Shipment, ShipmentLoan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { STATUS as LOAN_STATUS } from '#/features/loans/vocabulary.ts';
import type { ActInput } from '#/ui/act.ts';
import small from '#/ui/small-table.module.css';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './shipments.module.css';
import { LOAN_STATE } from './vocabulary.ts';

type Props = { shipment: Shipment; act: UseMutationResult<unknown, unknown, ActInput> };

/** What is in the parcel: where each loan is, and whether it can go on. */
export function ShipmentLoans({ shipment, act }: Props) {
  const { t } = useLingui();
  const canRemove = shipment.actions.some(({ key }) => key === 'remove');
  return (
    <Paper p="lg" component="section" aria-labelledby="loans">
      <Title order={2} id="loans" mb="sm">
        <Trans>Siuntoje</Trans>
      </Title>
      {shipment.loans.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Siunta tuščia.</Trans>
        </Text>
      ) : (
        <div className={classes.scroll} tabIndex={-1}>
          <table className={small.table}>
            <thead>
              <tr>
                <th scope="col">{t`Numeris`}</th>
                <th scope="col">{t`Leidinys`}</th>
                <th scope="col">{t`Siuntoje`}</th>
                <th scope="col">{t`Užsakymas`}</th>
                <th scope="col">{t`Grąžinti iki`}</th>
                {canRemove && (
                  <th scope="col" className="no-print">
                    <VisuallyHidden>
                      <Trans>Veiksmai</Trans>
                    </VisuallyHidden>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {shipment.loans.map((loan) => (
                <Row key={loan.loan_id} loan={loan}>
                  {canRemove && (
                    <td className="no-print">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t`Išimti ${loan.number}`}
                        disabled={act.isPending}
                        onClick={() => act.mutate({ path: { id: shipment.id, key: 'remove' }, body: { loan_ids: [loan.loan_id] } })}
                      >
                        <Trans>Išimti</Trans>
                      </Button>
                    </td>
                  )}
                </Row>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Paper>
  );
}

function Row({ loan, children }: { loan: ShipmentLoan; children: React.ReactNode }) {
  const { i18n } = useLingui();
  const state = loan.state && LOAN_STATE[loan.state];
  const isStuck = !loan.can_go && ['packed', 'sent', 'missing'].includes(loan.state ?? '');
  return (
    <tr>
      <td data-one-line>
        <Link className={classes.name} to="/loans/$loanId" params={{ loanId: loan.loan_id }}>
          {loan.number}
        </Link>
      </td>
      <td>
        {loan.title} <span className={classes.muted}>{loan.author}</span>
      </td>
      <td data-one-line>{state && <StateDot tone={state.tone}>{i18n._(state.label)}</StateDot>}</td>
      <td>
        {i18n._(LOAN_STATUS[loan.status].label)}
        {isStuck && (
          <div className={classes.late}>
            <Trans>toliau keliauti negali</Trans>
          </div>
        )}
      </td>
      <td data-one-line>{loan.due_on ? formatDate(loan.due_on) : '—'}</td>
      {children}
    </tr>
  );
}
