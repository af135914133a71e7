import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Demand } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import small from '#/ui/small-table.module.css';
import classes from './demand.module.css';
import { GROUND, REASON } from './vocabulary.ts';

/** The negative answers behind an entry: libraries by name, our readers by the number of their loan alone. */
export function DemandRequests({ entry: { requests } }: { entry: Demand }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="requests">
      <Title order={2} id="requests" mb="sm">
        <Trans>Kas prašė</Trans>
      </Title>
      {requests.length === 0 ? (
        <Text c="dimmed">
          <Trans>Neigiamų atsakymų nėra: leidinys įtrauktas ranka.</Trans>
        </Text>
      ) : (
        <table className={small.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Data</Trans>
              </th>
              <th scope="col">
                <Trans>Kas prašė</Trans>
              </th>
              <th scope="col">
                <Trans>Priežastis</Trans>
              </th>
              <th scope="col">
                <Trans>Užsakymas</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {requests.map(({ loan_id, number, library, ground, reason, answered_on }, index) => (
              <tr key={index}>
                <td data-one-line className="numeric">
                  {formatDate(answered_on)}
                </td>
                <td>{library ? library.name : <Trans>mūsų skaitytojas ar padalinys</Trans>}</td>
                <td>
                  {i18n._(REASON[reason])}
                  {reason !== 'not_held' && (
                    <>
                      {' '}
                      <span className={classes.muted}>· {i18n._(GROUND[ground])}</span>
                    </>
                  )}
                </td>
                <td data-one-line>
                  <Link className={classes.name} to="/loans/$loanId" params={{ loanId: loan_id }}>
                    {number}
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
