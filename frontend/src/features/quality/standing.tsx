import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LateCount, OpenByAge } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import table from '#/ui/small-table.module.css';
import classes from './quality.module.css';
import { REASON, SIDE, STEP, WAITS_FOR } from './vocabulary.ts';

/** How many requests are open, by their age. */
export function OpenAges({ open }: { open: OpenByAge[] }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="open">
      <Title order={2} id="open" mb="sm">
        <Trans>Neužbaigti užsakymai pagal amžių</Trans>
      </Title>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Kryptis</Trans>
            </th>
            <th scope="col" data-numeric>
              <Trans>iki 7 d.</Trans>
            </th>
            <th scope="col" data-numeric>
              <Trans>8–30 d.</Trans>
            </th>
            <th scope="col" data-numeric>
              <Trans>31–90 d.</Trans>
            </th>
            <th scope="col" data-numeric>
              <Trans>daugiau</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {open.map(({ side, n_week, n_month, n_quarter, n_older }) => (
            <tr key={side}>
              <td>{i18n._(SIDE[side])}</td>
              <td data-numeric>{formatNumber(n_week)}</td>
              <td data-numeric>{formatNumber(n_month)}</td>
              <td data-numeric>{formatNumber(n_quarter)}</td>
              <td data-numeric>{formatNumber(n_older)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}

/** How many loans are late and why; each count opens its loans. */
export function LateCounts({ late }: { late: LateCount[] }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="late">
      <Title order={2} id="late" mb="sm">
        <Trans>Vėluoja šiandien</Trans>
      </Title>
      {late.length === 0 ? (
        <Text c="dimmed">
          <Trans>Niekas nevėluoja.</Trans>
        </Text>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Žingsnis</Trans>
              </th>
              <th scope="col">
                <Trans>Ko laukiama</Trans>
              </th>
              <th scope="col">
                <Trans>Priežastis</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Užsakymai</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {late.map(({ n, ...of }) => (
              <tr key={Object.values(of).join()}>
                <td>
                  {i18n._(SIDE[of.side])}: {i18n._(STEP[of.step].label).toLocaleLowerCase()}
                </td>
                <td>{i18n._(WAITS_FOR[of.waits_for])}</td>
                <td>{i18n._(REASON[of.reason])}</td>
                <td data-numeric>
                  <Link className={classes.name} to="/quality/late" search={of}>
                    {formatNumber(n)}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paper>
  );
}
