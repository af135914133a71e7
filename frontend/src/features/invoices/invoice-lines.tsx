import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Paper, Title } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invoice } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber } from '#/app/i18n.ts';
import { CHARGE_KIND } from '#/features/loans/vocabulary.ts';
import type { ActInput } from '#/ui/act.ts';
import { ReasonButton } from '#/ui/reason-button.tsx';
import classes from './invoices.module.css';

type Props = { invoice: Invoice; act: UseMutationResult<unknown, unknown, ActInput> };

/** The specification; where the invoice can be credited, chosen lines of it. */
export function InvoiceLines({ invoice: { id, lines, actions, net_cents }, act }: Props) {
  const { t, i18n } = useLingui();
  const [chosen, setChosen] = useState<number[]>([]);
  const canCredit = actions.some(({ key }) => key === 'credit');
  const toggle = (n: number) => setChosen((old) => (old.includes(n) ? old.filter((one) => one !== n) : [...old, n]));
  return (
    <Paper p="lg" component="section" aria-labelledby="lines">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="lines">
          <Trans>Specifikacija</Trans>
        </Title>
        {canCredit && chosen.length > 0 && (
          <ReasonButton
            size="compact-sm"
            label={t`Kredituoti pažymėtas: ${formatNumber(chosen.length)}`}
            consequence={t`Bus išrašyta kreditinė sąskaita šioms eilutėms, o išlaidos vėl lauks sąskaitos.`}
            change={act}
            inputOf={(reason) => ({ path: { id, key: 'credit' }, body: { reason, lines: chosen } })}
          />
        )}
      </Group>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t`Sąskaitos eilutės`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Nr.</Trans>
              </th>
              <th scope="col">
                <Trans>Diena</Trans>
              </th>
              <th scope="col">
                <Trans>Užsakymas</Trans>
              </th>
              <th scope="col">
                <Trans>Leidinys</Trans>
              </th>
              <th scope="col">
                <Trans>Už ką</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Suma</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.n} className={line.is_taken_back ? classes.gone : undefined}>
                <td>
                  {canCredit && !line.is_taken_back ? (
                    <Checkbox
                      size="xs"
                      label={line.n}
                      aria-label={t`Pažymėti ${line.n} eilutę`}
                      checked={chosen.includes(line.n)}
                      onChange={() => toggle(line.n)}
                    />
                  ) : (
                    line.n
                  )}
                </td>
                <td className="numeric">{formatDate(line.charged_on)}</td>
                <td>{line.loan_number}</td>
                <td>{line.title}</td>
                <td>{i18n._(CHARGE_KIND[line.kind])}</td>
                <td data-numeric>{formatMoney(line.net_cents)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                <Trans>Suma be PVM</Trans>
              </th>
              <td data-numeric>{formatMoney(net_cents)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Paper>
  );
}
