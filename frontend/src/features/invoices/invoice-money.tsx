import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Invoice } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import classes from './invoices.module.css';
import { SENT_BY } from './vocabulary.ts';

/** What was paid for an invoice, and how often it was reminded of. */
export function InvoiceMoney({ invoice: { payments, reminders } }: { invoice: Invoice }) {
  const { i18n } = useLingui();
  if (payments.length + reminders.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="money">
      <Title order={2} id="money" mb="sm">
        <Trans>Mokėjimai ir priminimai</Trans>
      </Title>
      <ul className={classes.list}>
        {payments.map(({ id, payment_id, amount_cents, used_on }) => (
          <li key={`payment-${id}`}>
            <Link className={classes.name} to="/payments/$paymentId" params={{ paymentId: payment_id }}>
              <Trans>Mokėjimas</Trans>
            </Link>{' '}
            <span className="numeric">
              {formatMoney(amount_cents)} · {formatDate(used_on)}
            </span>
          </li>
        ))}
        {reminders.map(({ nth, reminded_on, by }) => (
          <li key={`reminder-${nth}`}>
            <Trans>{nth}-asis priminimas</Trans>{' '}
            <Text span c="dimmed" className="numeric">
              {formatDate(reminded_on)} · {i18n._(SENT_BY[by])}
            </Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
