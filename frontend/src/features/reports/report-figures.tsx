import { Trans, useLingui } from '@lingui/react/macro';
import { BarChart } from '@mantine/charts';
import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/charts/styles.css';
import { Paper, ScrollArea, Text, Title } from '@mantine/core';
import type { Control, FigureLine, FormKept, ReportColumn, ReportTable } from '#/api/generated/types.gen.ts';
import { formatMonth, formatNumber } from '#/app/i18n.ts';
import classes from '#/ui/small-table.module.css';
import { REASON } from '../loans/vocabulary.ts';
import { MEASURE } from '../statistics/vocabulary.ts';
import { CONTROL, figure, SIDE, TABLE } from './vocabulary.ts';

const signed = (value: number | null, told: string) => (value !== null && value > 0 ? `+${told}` : told);

/** What a measure is called, with its side where the two mean something else by it. */
function useMeasureName() {
  const { i18n } = useLingui();
  return ({ measure, side }: Pick<ReportColumn, 'measure' | 'side'>) => {
    const name = MEASURE[measure] ? i18n._(MEASURE[measure].label) : measure;
    return side ? `${name} (${i18n._(SIDE[side])})` : name;
  };
}

/** Every figure of the period beside that of a year before. */
export function FigureLines({ lines }: { lines: FigureLine[] }) {
  const { t } = useLingui();
  const nameOf = useMeasureName();
  return (
    <Sheet title={t`Rodikliai`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Kodas</Trans>
          </th>
          <th scope="col">
            <Trans>Rodiklis</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Laikotarpis</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Prieš metus</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Pokytis</Trans>
          </th>
          <th scope="col" data-numeric>
            %
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.measure} ${line.side}`}>
            <td data-one-line>{line.code}</td>
            <td>{nameOf(line)}</td>
            <td data-numeric>{figure(line.measure, line.value)}</td>
            <td data-numeric>{figure(line.measure, line.previous)}</td>
            <td data-numeric>{signed(line.change, figure(line.measure, line.change))}</td>
            <td data-numeric>{line.change_percent === null ? '—' : signed(line.change_percent, formatNumber(line.change_percent))}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  );
}

/** Figures told apart by month, place, reason, title; what is empty is left out. */
export function Tables({ tables }: { tables: ReportTable[] }) {
  const { i18n } = useLingui();
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => (
      <Sheet
        key={table.key}
        title={i18n._(TABLE[table.key].title)}
        above={table.key === 'months' && table.rows.length > 1 && <Months table={table} />}
      >
        <TableOf table={table} />
      </Sheet>
    ));
}

function TableOf({ table: { key, columns, rows, total } }: { table: ReportTable }) {
  const { i18n } = useLingui();
  const nameOf = useMeasureName();
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{i18n._(TABLE[key].first)}</th>
          {columns.map((column) => (
            <th key={column.measure} scope="col" data-numeric>
              {nameOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <td>
              <Label of={key} label={label} />
            </td>
            {columns.map(({ measure }, n) => (
              <td key={measure} data-numeric>
                {figure(measure, values[n])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <td>
              <Trans>Iš viso</Trans>
            </td>
            {columns.map(({ measure }, n) => (
              <td key={measure} data-numeric>
                {figure(measure, total[n])}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </>
  );
}

function Label({ of, label }: { of: ReportTable['key']; label: string }) {
  const { i18n } = useLingui();
  if (of === 'months') return formatMonth(`${label}-01`);
  if (of === 'countries') return new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(label) ?? label;
  if (of.startsWith('refusals')) return REASON[label as keyof typeof REASON] ? i18n._(REASON[label as keyof typeof REASON]) : label;
  return label || '—';
}

function Months({ table }: { table: ReportTable }) {
  const { t } = useLingui();
  const nameOf = useMeasureName();
  const at = (measure: string) => table.columns.findIndex((column) => column.measure === measure);
  const shown = ['requests_received', 'requests_sent'].filter((measure) => at(measure) >= 0);
  const data = table.rows.map(({ label, values }) => ({
    month: formatMonth(`${label}-01`),
    ...Object.fromEntries(shown.map((measure) => [measure, values[at(measure)] ?? 0])),
  }));
  const series = shown.map((measure, n) => ({
    name: measure,
    label: nameOf(table.columns[at(measure)] as ReportColumn),
    color: `var(--app-series-${n + 1})`,
  }));
  return (
    <div role="img" aria-label={t`Diagrama: užsakymai pagal mėnesius. Tie patys skaičiai yra lentelėje.`}>
      <BarChart
        h={200}
        mb="md"
        data={data}
        dataKey="month"
        series={series}
        gridAxis="x"
        tickLine="none"
        yAxisProps={{ allowDecimals: false }}
        withLegend
        legendProps={{ itemSorter: null }}
        barProps={{ radius: [3, 3, 0, 0], isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  );
}

/** The rows of the form of national statistics, to be copied. */
export function FormRows({ form }: { form: FormKept }) {
  return (
    <Sheet title={form.title} lead={form.source}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Eilutė</Trans>
          </th>
          <th scope="col">
            <Trans>Pavadinimas</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Skaičius</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {form.rows.map(({ code, name, value }) => (
          <tr key={code}>
            <td data-one-line>{code}</td>
            <td>{name}</td>
            <td data-numeric>{value === null ? <Trans>įrašoma ranka</Trans> : formatNumber(value)}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  );
}

/** What must agree, and whether it does. */
export function Controls({ controls }: { controls: Control[] }) {
  const { t, i18n } = useLingui();
  const nameOf = useMeasureName();
  return (
    <Sheet title={t`Kontrolinės sumos`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Kas turi sutapti</Trans>
          </th>
          <th scope="col">
            <Trans>Rodiklis</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Viena</Trans>
          </th>
          <th scope="col" data-numeric>
            <Trans>Kita</Trans>
          </th>
          <th scope="col">
            <Trans>Sutampa</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {controls.map((control) => (
          <tr key={`${control.key} ${control.measure} ${control.side}`}>
            <td>{i18n._(CONTROL[control.key])}</td>
            <td>{nameOf(control)}</td>
            <td data-numeric>{figure(control.measure, control.one)}</td>
            <td data-numeric>{figure(control.measure, control.other)}</td>
            <td>{control.holds ? t`taip` : <strong>{t`ne`}</strong>}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  );
}

type SheetProps = { title: string; lead?: string; above?: React.ReactNode; children: React.ReactNode };

function Sheet({ title, lead, above, children }: SheetProps) {
  return (
    <Paper p="lg" component="section" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {lead && (
        <Text size="sm" c="dimmed" mb="sm">
          {lead}
        </Text>
      )}
      {above}
      <ScrollArea type="auto" viewportProps={{ tabIndex: 0 }}>
        <table className={classes.table}>{children}</table>
      </ScrollArea>
    </Paper>
  );
}
