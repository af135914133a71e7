import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, notFound } from '@tanstack/react-router';
import { listReportFormsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import classes from '#/ui/small-table.module.css';
import { Sum } from './form-sum.tsx';

const route = getRouteApi('/_staff/reports/forms/$formId');

/** One version of the form: its rows, and of which figures each is the sum. */
export function FormPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const { formId } = route.useParams();
  const { data } = useSuspenseQuery(listReportFormsOptions());
  const form = data.items.find(({ id }) => id === formId);
  if (!form) throw notFound();
  const { id, from_year, title, source, rows, account, created_at } = form;
  const isNewest = data.items.find((one) => one.from_year === from_year)?.id === id;
  return (
    <Page
      title={title}
      lead={
        <>
          <Trans>Nuo {from_year} metų</Trans>
          {created_at && ` · ${[account?.name, formatDateTime(created_at)].filter(Boolean).join(', ')}`}
        </>
      }
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/reports/forms" {...props} />}>
          <Trans>Statistikos forma</Trans>
        </Anchor>
      }
      actions={
        <>
          <PrintButton />
          {id !== null && isNewest && may('reports:approve') && (
            <Button variant="default" renderRoot={(props) => <Link to="/reports/forms/new" search={{ corrects: id }} {...props} />}>
              <Trans>Taisyti</Trans>
            </Button>
          )}
        </>
      }
    >
      <Paper p="lg">
        <Text size="sm" mb="md">
          <Trans>Pagrindas: {source}</Trans>
        </Text>
        <table className={classes.table} aria-label={t`Formos eilutės`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Eilutė</Trans>
              </th>
              <th scope="col">
                <Trans>Pavadinimas</Trans>
              </th>
              <th scope="col">
                <Trans>Ką sudeda</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <td data-one-line>{row.code}</td>
                <td>{row.name}</td>
                <td>
                  <Sum of={row.adds} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Paper>
    </Page>
  );
}
