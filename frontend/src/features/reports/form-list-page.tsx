import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Paper } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listReportFormsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import names from '#/ui/name-link.module.css';
import { Page } from '#/ui/page.tsx';
import classes from '#/ui/small-table.module.css';
import { StateDot } from '#/ui/state-dot.tsx';

/** The versions of the form of national statistics, by the year from which each counts. */
export function FormListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const { data } = useSuspenseQuery(listReportFormsOptions());
  const canSet = may('reports:approve');
  const n = data.items.length;
  const count = formatNumber(n);
  return (
    <Page
      title={t`Statistikos forma`}
      lead={<Plural value={n} one={`${count} versija`} few={`${count} versijos`} many={`${count} versijos`} other={`${count} versijų`} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/reports" {...props} />}>
          <Trans>Ataskaitos ir planai</Trans>
        </Anchor>
      }
      actions={
        canSet && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/reports/forms/new" {...props} />}>
            <Trans>Nauja versija</Trans>
          </Button>
        )
      }
    >
      {n === 1 && (
        <Alert mb="md" color="blue">
          <Trans>
            Kol kas yra tik su programa gauta forma: jos eilučių numeriai – mūsų. Ministerijai patvirtinus formą, įrašykite jos eilutes kaip
            naują versiją.
          </Trans>
        </Alert>
      )}
      <Paper p="lg">
        <table className={classes.table} aria-label={t`Formos versijos`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Nuo metų</Trans>
              </th>
              <th scope="col">
                <Trans>Pavadinimas</Trans>
              </th>
              <th scope="col" data-numeric>
                <Trans>Eilutės</Trans>
              </th>
              <th scope="col">
                <Trans>Nustatė</Trans>
              </th>
              <th scope="col">
                <Trans>Būsena</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, from_year, title, rows, account, created_at }, at) => (
              <tr key={id ?? 'program'}>
                <td data-one-line>{from_year}</td>
                <td>
                  <Link className={names.name} to="/reports/forms/$formId" params={{ formId: id }}>
                    {title}
                  </Link>
                </td>
                <td data-numeric>{formatNumber(rows.length)}</td>
                <td>
                  {created_at ? [account?.name, formatDateTime(created_at)].filter(Boolean).join(', ') : <Trans>gauta su programa</Trans>}
                </td>
                <td data-one-line>
                  {id !== null && data.items.findIndex((one) => one.from_year === from_year) < at ? (
                    <StateDot tone="gray">{t`Pataisyta vėliau`}</StateDot>
                  ) : (
                    <StateDot tone="pine">{t`Galioja`}</StateDot>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Paper>
    </Page>
  );
}
