import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Charge, Loan } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import classes from './small-table.module.css';
import { CHARGE_KIND, PAYER } from './vocabulary.ts';
import { VoidCharge } from './void-charge.tsx';

const AddCharge = lazy(() => import('./add-charge.tsx'));

/** What a loan cost and who pays; a wrong amount stays to be seen, and a line below takes it back. */
export function Charges({ loan }: { loan: Loan }) {
  const { may } = useSession();
  const [isAdding, { open, close }] = useDisclosure();
  const mayCharge = may('loans:charge');
  if (loan.charges.length === 0 && !mayCharge) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="charges">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="charges">
          <Trans>Išlaidos</Trans>
        </Title>
        {mayCharge && !isAdding && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={open}>
            <Trans>Pridėti</Trans>
          </Button>
        )}
      </Group>
      {isAdding && (
        <Suspense>
          <AddCharge loan={loan} onDone={close} />
        </Suspense>
      )}
      {loan.charges.length > 0 ? (
        <ChargeTable loan={loan} mayCharge={mayCharge} />
      ) : (
        !isAdding && (
          <Text size="sm" c="dimmed">
            <Trans>Išlaidų nėra.</Trans>
          </Text>
        )
      )}
    </Paper>
  );
}

function ChargeTable({ loan, mayCharge }: { loan: Loan; mayCharge: boolean }) {
  const total = loan.charges.reduce((sum, charge) => sum + charge.amount_cents, 0);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Diena</Trans>
            </th>
            <th scope="col">
              <Trans>Už ką</Trans>
            </th>
            <th scope="col">
              <Trans>Kas moka</Trans>
            </th>
            <th scope="col">
              <Trans>Pastaba</Trans>
            </th>
            <th scope="col" className={classes.amount}>
              <Trans>Suma</Trans>
            </th>
            {mayCharge && <td className={classes.tool} />}
          </tr>
        </thead>
        <tbody>
          {loan.charges.map((charge) => (
            <ChargeRow key={charge.id} loan={loan} charge={charge} mayCharge={mayCharge} />
          ))}
        </tbody>
        {loan.charges.length > 1 && (
          <tfoot>
            <tr>
              <td colSpan={4}>
                <Trans>Iš viso</Trans>
              </td>
              <td className={classes.amount}>{formatMoney(total)}</td>
              {mayCharge && <td className={classes.tool} />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function ChargeRow({ loan, charge, mayCharge }: { loan: Loan; charge: Charge; mayCharge: boolean }) {
  const { i18n } = useLingui();
  return (
    <tr className={charge.is_voided ? classes.voided : undefined}>
      <td className={classes.day}>{formatDate(charge.charged_on)}</td>
      <td>{i18n._(CHARGE_KIND[charge.kind])}</td>
      <td>{i18n._(PAYER[charge.payer])}</td>
      <td>{charge.note ?? '—'}</td>
      <td className={classes.amount}>{formatMoney(charge.amount_cents)}</td>
      {mayCharge && (
        <td className={classes.tool}>
          {charge.counters_id === null && !charge.is_voided ? (
            <VoidCharge loan={loan} charge={charge} />
          ) : (
            <Text size="xs" c="dimmed">
              {charge.is_voided ? <Trans>panaikinta</Trans> : <Trans>panaikina</Trans>}
            </Text>
          )}
        </td>
      )}
    </tr>
  );
}
