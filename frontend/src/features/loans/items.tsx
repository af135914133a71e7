import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import type { Loan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { UNIT_STATE } from './life-words.ts';
import classes from './small-table.module.css';
import { isEnded } from './vocabulary.ts';

/** Each unit of a loan with its own code, condition and days. */
export function Items({ loan: { items, status } }: { loan: Loan }) {
  const { i18n } = useLingui();
  const hasVolumes = items.some(({ volume }) => volume);
  return (
    <Paper p="lg" component="section" aria-labelledby="items">
      <Title order={2} id="items" mb="sm">
        <Trans>Egzemplioriai</Trans>
      </Title>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Nr.</Trans>
              </th>
              {hasVolumes && (
                <th scope="col">
                  <Trans>Tomas</Trans>
                </th>
              )}
              <th scope="col">
                <Trans>Būsena</Trans>
              </th>
              <th scope="col">
                <Trans>Brūkšninis kodas</Trans>
              </th>
              <th scope="col">
                <Trans>Būklė</Trans>
              </th>
              <th scope="col">
                <Trans>Grąžinti iki</Trans>
              </th>
              <th scope="col">
                <Trans context="day of an item">Gauta</Trans>
              </th>
              <th scope="col">
                <Trans context="day of an item">Grąžinta</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>{item.n}</td>
                {hasVolumes && <td>{item.volume ?? '—'}</td>}
                <td className={classes.day}>
                  {item.state === 'expected' && isEnded(status) ? (
                    '—'
                  ) : (
                    <StateDot tone={UNIT_STATE[item.state].tone}>{i18n._(UNIT_STATE[item.state].label)}</StateDot>
                  )}
                </td>
                <td>{item.barcode ?? '—'}</td>
                <td>{item.condition ?? '—'}</td>
                <td className={classes.day}>{formatDate(item.due_on)}</td>
                <td className={classes.day}>{formatDate(item.received_on)}</td>
                <td className={classes.day}>{formatDate(item.returned_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}
