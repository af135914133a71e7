import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Shipment } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import classes from './shipments.module.css';
import { ACT_KIND } from './vocabulary.ts';

/** Acts about the parcel; one whose step was taken back stays, marked. */
export function Acts({ shipment: { acts, loans } }: { shipment: Shipment }) {
  const { i18n } = useLingui();
  if (acts.length === 0) return null;
  const numberOf = (id: number) => loans.find(({ loan_id }) => loan_id === id)?.number ?? String(id);
  return (
    <Paper p="lg" component="section" aria-labelledby="acts">
      <Title order={2} id="acts" mb="sm">
        <Trans>Aktai</Trans>
      </Title>
      <Stack gap="md">
        {acts.map((act) => (
          <div key={act.id}>
            <Text fw={550}>
              {i18n._(ACT_KIND[act.kind])} {act.number}, {formatDate(act.happened_on)}
            </Text>
            <Text>{act.text}</Text>
            <Text size="sm" className={classes.muted}>
              {act.loans
                .map(({ loan_id, value_cents }) => [numberOf(loan_id), value_cents && formatMoney(value_cents)].filter(Boolean).join(' – '))
                .join('; ')}
            </Text>
            {act.present && (
              <Text size="sm" className={classes.muted}>
                <Trans>Dalyvavo: {act.present}</Trans>
              </Text>
            )}
            {act.annulled_at && (
              <Text size="sm" className={classes.late}>
                <Trans>Anuliuotas {formatDate(act.annulled_at)}</Trans>
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
