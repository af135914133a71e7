import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Skeleton, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Quality, QualityRow } from '#/api/generated/types.gen.ts';
import { formatMonth } from '#/app/i18n.ts';
import { spanName } from '#/app/period.ts';
import table from '#/ui/small-table.module.css';
import { aimOf, figureOf } from './figure.ts';
import { Met } from './met.tsx';
import classes from './quality.module.css';
import { SIDE } from './vocabulary.ts';

const Trend = lazy(() => import('./trend.tsx'));

/** Each target with its figure now, before and a year before; on the screen with the line of a year. */
export function FiguresTable({ quality: { rows } }: { quality: Quality }) {
  const { t, i18n } = useLingui();
  const [first] = rows;
  if (!first) return null;
  return (
    <Paper p="lg" component="section" aria-label={t`Rodikliai ir siekiai`}>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Rodiklis</Trans>
              </th>
              <th scope="col">
                <Trans>Siekis</Trans>
              </th>
              <th scope="col">{spanName(first.now)}</th>
              <th scope="col">{spanName(first.before)}</th>
              <th scope="col">{spanName(first.year_before)}</th>
              <th scope="col" className="no-print">
                <Trans>12 mėnesių</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.target.id}>
                <td>
                  {row.target.name}
                  <div className={classes.few}>{i18n._(SIDE[row.target.side])}</div>
                </td>
                <td data-one-line>{aimOf(i18n, row.target, row.now.target)}</td>
                {[row.now, row.before, row.year_before].map((figure) => (
                  <td key={figure.from}>
                    <Met figure={figure} target={row.target} />
                  </td>
                ))}
                <td className={`${classes.trend} no-print`}>
                  <Suspense fallback={<Skeleton h={40} />}>
                    <Trend row={row} />
                  </Suspense>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}

/** The numbers of the lines, month by month; a figure of few cases is marked. */
export function MonthsTable({ rows }: { rows: QualityRow[] }) {
  const { i18n } = useLingui();
  const [first] = rows;
  if (!first) return null;
  return (
    <Paper p="lg" mt="md" component="section" aria-labelledby="months">
      <Title order={2} id="months" mb="sm">
        <Trans>Paskutiniai 12 mėnesių</Trans>
      </Title>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Rodiklis</Trans>
              </th>
              {first.trend.map(({ from }) => (
                <th key={from} scope="col" data-numeric>
                  {formatMonth(from)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ target, trend }) => (
              <tr key={target.id}>
                <td>
                  {target.name} <span className={classes.muted}>({i18n._(SIDE[target.side]).toLocaleLowerCase()})</span>
                </td>
                {trend.map(({ from, value, is_few, is_met }) => (
                  <td key={from} data-numeric className={is_met === false ? classes.late : undefined}>
                    {figureOf(i18n, value, target.unit)}
                    {value !== null && is_few && '*'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.few}>
        <Trans>* mažiau kaip 10 atvejų. Ryškiau parodyti mėnesiai, kuriais siekis nepasiektas.</Trans>
      </p>
    </Paper>
  );
}
