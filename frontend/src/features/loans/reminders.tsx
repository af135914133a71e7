import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import type { Loan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { REMINDER, SENT_BY } from './life-words.ts';
import classes from './small-table.module.css';

/** The ladder of reminders as far as it was climbed. */
export function Reminders({ loan: { reminders } }: { loan: Loan }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="reminders">
      <Title order={2} id="reminders" mb="sm">
        <Trans>Priminimai</Trans>
      </Title>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Priminimas</Trans>
              </th>
              <th scope="col">
                <Trans context="reminder">Išsiųstas</Trans>
              </th>
              <th scope="col">
                <Trans>Kaip</Trans>
              </th>
              <th scope="col">
                <Trans>Terminas buvo</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {reminders.map((reminder) => (
              <tr key={reminder.n}>
                <td>{i18n._(REMINDER[reminder.step])}</td>
                <td className={classes.day}>{formatDate(reminder.sent_on)}</td>
                <td>{i18n._(SENT_BY[reminder.sent_by])}</td>
                <td className={classes.day}>{formatDate(reminder.for_due_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}
