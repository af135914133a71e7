import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import type { Shipment } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { CHARGE_KIND, PAYER } from '#/features/loans/vocabulary.ts';
import small from '#/ui/small-table.module.css';
import classes from './shipments.module.css';

/** What the parcel cost, split over its loans; a line that takes another back is told so. */
export function ShipmentCharges({ shipment: { charges, loans } }: { shipment: Shipment }) {
  const { t, i18n } = useLingui();
  if (charges.length === 0) return null;
  const numberOf = (id: number) => loans.find(({ loan_id }) => loan_id === id)?.number ?? '';
  const sum = charges.reduce((all, { amount_cents }) => all + amount_cents, 0);
  return (
    <Paper p="lg" component="section" aria-labelledby="charges">
      <Title order={2} id="charges" mb="sm">
        <Trans>Išlaidų eilutės</Trans>
      </Title>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={small.table}>
          <thead>
            <tr>
              <th scope="col">{t`Diena`}</th>
              <th scope="col">{t`Užsakymas`}</th>
              <th scope="col">{t`Už ką`}</th>
              <th scope="col">{t`Kas moka`}</th>
              <th scope="col" data-numeric>{t`Suma`}</th>
            </tr>
          </thead>
          <tbody>
            {charges.map((line) => (
              <tr key={line.id}>
                <td data-one-line>{formatDate(line.charged_on)}</td>
                <td data-one-line>{numberOf(line.loan_id)}</td>
                <td>
                  {i18n._(CHARGE_KIND[line.kind])}
                  {line.counters_id !== null && (
                    <span className={classes.muted}>
                      {' '}
                      · <Trans>atšaukta</Trans>
                    </span>
                  )}
                </td>
                <td>{i18n._(PAYER[line.payer])}</td>
                <td data-numeric>{formatMoney(line.amount_cents)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>{t`Iš viso`}</td>
              <td data-numeric>{formatMoney(sum)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Paper>
  );
}
