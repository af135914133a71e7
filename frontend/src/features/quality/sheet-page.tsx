import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getQualityOptions, listImprovementsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Improvement } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber, today } from '#/app/i18n.ts';
import { spanName } from '#/app/period.ts';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { Page } from '#/ui/page.tsx';
import table from '#/ui/small-table.module.css';
import { FiguresTable, MonthsTable } from './figures-table.tsx';
import { ImprovementState } from './improvement-state.tsx';
import { PeriodField } from './period-field.tsx';
import classes from './quality.module.css';
import { sheetImprovements, sheetQuery } from './quality-search.ts';
import { LateCounts, OpenAges } from './standing.tsx';

const route = getRouteApi('/_staff/quality/sheet');

/** The quality of a quarter on paper: targets and figures, what is late, what is done about it. */
export function SheetPage() {
  const { t } = useLingui();
  const { on } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: quality } = useSuspenseQuery(getQualityOptions({ query: sheetQuery(on) }));
  const { data: improvements } = useSuspenseQuery(listImprovementsOptions({ query: sheetImprovements }));
  const { from, to, is_over } = quality;
  const day = formatDate(today());
  return (
    <Page
      title={t`Paslaugos kokybė: ${spanName({ from, to })}`}
      above={
        <Anchor size="sm" className="no-print" renderRoot={(props) => <Link to="/quality" {...props} />}>
          <Trans>Kokybė</Trans>
        </Anchor>
      }
      actions={
        <>
          <CsvLink path="/quality" query={sheetQuery(on)} />
          <PrintButton />
        </>
      }
    >
      <PeriodField
        period="quarter"
        on={on ?? today()}
        isFixed
        onChange={(next) => void navigate({ search: { on: next.on }, replace: true })}
      />
      <Text size="sm" c="dimmed" mb="md" className="numeric">
        {is_over ? (
          <Trans>Parengta {day}. Tarpbibliotekinis skolinimas, ISO 2789 ir ISO 11620 rodikliai.</Trans>
        ) : (
          <Trans>Parengta {day}. Ketvirtis dar nesibaigė: rodikliai keisis.</Trans>
        )}
      </Text>
      <FiguresTable quality={quality} />
      <MonthsTable rows={quality.rows} />
      <div className={classes.panels}>
        <LateCounts late={quality.late} />
        <OpenAges open={quality.open} />
      </div>
      <Improvements items={improvements.items.filter((one) => concerns(one, from, to))} />
    </Page>
  );
}

/** What is open, and what was done, judged or abandoned within the quarter. */
const concerns = ({ status, done_on, judged_on }: Improvement, from: string, to: string) =>
  ['planned', 'under_way'].includes(status) || [done_on, judged_on].some((day) => day !== null && from <= day && day <= to);

function Improvements({ items }: { items: Improvement[] }) {
  return (
    <Paper p="lg" mt="md" component="section" aria-labelledby="improvements">
      <Title order={2} id="improvements" mb="sm">
        <Trans>Gerinimo veiksmai</Trans>
      </Title>
      {items.length === 0 ? (
        <Text c="dimmed">
          <Trans>Šį ketvirtį veiksmų nėra.</Trans>
        </Text>
      ) : (
        <div className={classes.scroll} tabIndex={-1}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Veiksmas</Trans>
                </th>
                <th scope="col">
                  <Trans>Atsakingas</Trans>
                </th>
                <th scope="col">
                  <Trans>Terminas</Trans>
                </th>
                <th scope="col">
                  <Trans>Būsena</Trans>
                </th>
                <th scope="col" data-numeric>
                  <Trans>Rodiklis prieš</Trans>
                </th>
                <th scope="col" data-numeric>
                  <Trans>Rodiklis po</Trans>
                </th>
                <th scope="col">
                  <Trans>Vertinimas</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link className={classes.name} to="/quality/improvements/$improvementId" params={{ improvementId: one.id }}>
                      {one.title}
                    </Link>
                  </td>
                  <td>{one.owner.name}</td>
                  <td data-one-line>{formatDate(one.deadline_on)}</td>
                  <td data-one-line>
                    <ImprovementState of={one} />
                  </td>
                  <td data-numeric>{numberOf(one.baseline?.value)}</td>
                  <td data-numeric>{numberOf(one.effect?.value)}</td>
                  <td>{one.verdict_words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Paper>
  );
}

const numberOf = (value: number | null | undefined) => (value === null || value === undefined ? '—' : formatNumber(value));
