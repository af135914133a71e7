import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getReportCorrectionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import classes from '#/ui/small-table.module.css';
import { figure, SIDE, TABLE } from './vocabulary.ts';

/** What is recorded otherwise now than the report has it; the report stays as it is. */
export function Corrections({ id }: { id: number }) {
  const { i18n, t } = useLingui();
  const { data } = useQuery(getReportCorrectionsOptions({ path: { id } }));
  if (!data) return null;
  return (
    <Paper p="lg" component="section" aria-label={t`Vėlesni pataisymai`}>
      <Title order={2} mb="sm">
        <Trans>Vėlesni pataisymai</Trans>
      </Title>
      {data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Nuo rodiklių surinkimo nieko nepataisyta.</Trans>
        </Text>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Rodiklis</Trans>
              </th>
              <th scope="col">
                <Trans>Kur</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Ataskaitoje</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Dabar</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ measure, measure_name, side, table, label, kept, now }) => (
              <tr key={`${measure} ${side} ${table} ${label}`}>
                <td>{side ? `${measure_name} (${i18n._(SIDE[side])})` : measure_name}</td>
                <td>{table ? `${i18n._(TABLE[table].title)}: ${label}` : t`Visas laikotarpis`}</td>
                <td data-numeric>{figure(measure, kept)}</td>
                <td data-numeric>{figure(measure, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paper>
  );
}
