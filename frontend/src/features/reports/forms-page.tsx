import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listReportFormsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Form } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { PrintButton } from '#/ui/export-link.tsx';
import names from '#/ui/name-link.module.css';
import { Page } from '#/ui/page.tsx';
import classes from '#/ui/small-table.module.css';
import { StateDot } from '#/ui/state-dot.tsx';
import { EmptyState } from '#/ui/states.tsx';
import { Sum } from './form-sum.tsx';

const route = getRouteApi('/_staff/reports/forms/');

/** A version in the address: the one that came with the program has no number. */
const numberOf = ({ id }: Form) => id ?? 0;

/** The versions of the form of national statistics by the year from which each counts, and the rows of one. */
export function FormsPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const { version } = route.useSearch();
  const { data } = useSuspenseQuery(listReportFormsOptions());
  const chosen = version === undefined ? data.items[0] : data.items.find((form) => numberOf(form) === version);
  /** Of a year that was corrected the last version counts. */
  const counts = (form: Form) => form.id === null || data.items.find(({ from_year }) => from_year === form.from_year) === form;
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
        <>
          <PrintButton />
          {may('reports:approve') && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/reports/forms/new" {...props} />}>
              <Trans>Nauja versija</Trans>
            </Button>
          )}
        </>
      }
    >
      {n === 1 && (
        <Alert mb="md" color="blue" className="no-print">
          <Trans>
            Kol kas yra tik su programa gauta forma: jos eilučių numeriai – mūsų. Ministerijai patvirtinus formą, įrašykite jos eilutes kaip
            naują versiją.
          </Trans>
        </Alert>
      )}
      <Paper p="lg" mb="md" className="no-print">
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
                <Trans context="of a form">Eilutės</Trans>
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
            {data.items.map((form) => (
              <tr key={numberOf(form)}>
                <td data-one-line>{form.from_year}</td>
                <td>
                  <Link
                    className={names.name}
                    to="/reports/forms"
                    search={{ version: numberOf(form) }}
                    aria-current={form === chosen || undefined}
                  >
                    {form.title}
                  </Link>
                </td>
                <td data-numeric>{formatNumber(form.rows.length)}</td>
                <td>
                  {form.created_at ? (
                    [form.account?.name, formatDateTime(form.created_at)].filter(Boolean).join(', ')
                  ) : (
                    <Trans>gauta su programa</Trans>
                  )}
                </td>
                <td data-one-line>
                  {counts(form) ? <StateDot tone="pine">{t`Galioja`}</StateDot> : <StateDot tone="gray">{t`Pataisyta vėliau`}</StateDot>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Paper>
      {chosen ? (
        <Version of={chosen} canCorrect={chosen.id !== null && counts(chosen) && may('reports:approve')} />
      ) : (
        <EmptyState title={<Trans>Tokios versijos nėra</Trans>}>
          <Text c="dimmed">
            <Trans>Pasirinkite kitą iš sąrašo.</Trans>
          </Text>
        </EmptyState>
      )}
    </Page>
  );
}

/** The rows of a version, and of which figures each is the sum. */
function Version({ of: form, canCorrect }: { of: Form; canCorrect: boolean }) {
  const { t } = useLingui();
  const { from_year, title, source, rows } = form;
  return (
    <Paper p="lg" component="section" aria-labelledby="version">
      <Group justify="space-between" align="start" mb="xs">
        <Title order={2} id="version">
          {title}
        </Title>
        {canCorrect && (
          <Button
            size="xs"
            variant="default"
            className="no-print"
            renderRoot={(props) => <Link to="/reports/forms/new" search={{ corrects: numberOf(form) }} {...props} />}
          >
            <Trans>Taisyti</Trans>
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        <Trans>Nuo {from_year} metų</Trans> · {source}
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
          {rows.map(({ code, name, adds }) => (
            <tr key={code}>
              <td data-one-line>{code}</td>
              <td>{name}</td>
              <td>
                <Sum of={adds} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}
