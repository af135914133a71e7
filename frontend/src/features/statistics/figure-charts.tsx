import { Plural, useLingui } from '@lingui/react/macro';
import { BarChart, LineChart } from '@mantine/charts';
import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/charts/styles.css';
import { Paper, Text, Title } from '@mantine/core';
import type { Measure } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { type ChartData, chartOf, panelsOf } from './chart-data.ts';
import classes from './figure-charts.module.css';
import type { Statistics } from './figures.ts';
import { MEASURE } from './vocabulary.ts';

/** What belongs together, beside each other; the same numbers are in the table below. */
export default function FigureCharts({ data, measures }: { data: Statistics; measures: Measure[] }) {
  const { i18n } = useLingui();
  const isOfSides = data.header.by[0] === 'side'; // two rows that leave each other's columns empty
  if (isOfSides || data.header.by.length === 0) return null;
  const panels = panelsOf(data, measures);
  return (
    <div className={classes.charts} data-n={panels.length}>
      {panels.map(({ title, keys }) => (
        <Panel key={keys.join()} title={i18n._(title)} data={data} measures={keys} />
      ))}
    </div>
  );
}

function Panel({ title, data, measures }: { title: string; data: Statistics; measures: string[] }) {
  const { t, i18n } = useLingui();
  const chart = chartOf(data, measures);
  const series = measures.map((name) => ({
    name,
    label: MEASURE[name] ? i18n._(MEASURE[name].label) : name,
    color: `var(--app-series-${measures.indexOf(name) + 1})`,
  }));
  if (!chart) return null;
  const n = chart.n_left;
  return (
    <Paper p="lg" component="section" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <div role="img" aria-label={t`Diagrama: ${title}. Tie patys skaičiai yra lentelėje.`}>
        <Chart chart={chart} series={series} />
      </div>
      {n > 0 && (
        <Text size="xs" c="dimmed" mt="xs">
          <Plural
            value={n}
            one="Parodytos didžiausios; dar # yra lentelėje."
            few="Parodytos didžiausios; dar # yra lentelėje."
            many="Parodytos didžiausios; dar # yra lentelėje."
            other="Parodytos didžiausios; dar # yra lentelėje."
          />
        </Text>
      )}
    </Paper>
  );
}

type Series = { name: string; label: string; color: string }[];

const shared = {
  dataKey: 'name',
  tickLine: 'none',
  gridProps: { strokeDasharray: '2 4' },
  withLegend: true,
  legendProps: { itemSorter: null },
  yAxisProps: { allowDecimals: false },
  valueFormatter: (value: number) => formatNumber(value),
} as const;
const still = { isAnimationActive: false } as const;

function Chart({ chart: { form, points }, series }: { chart: ChartData; series: Series }) {
  if (form === 'line')
    return (
      <LineChart
        {...shared}
        h={230}
        data={points}
        series={series}
        curveType="linear"
        withDots={false}
        lineProps={still}
        lineChartProps={{ accessibilityLayer: false }}
      />
    );
  if (form === 'columns')
    return (
      <BarChart
        {...shared}
        h={230}
        gridAxis="x"
        data={points}
        series={series}
        barProps={{ radius: [3, 3, 0, 0], ...still }}
        barChartProps={{ accessibilityLayer: false }}
      />
    );
  return (
    <BarChart
      {...shared}
      h={70 + points.length * (series.length * 9 + 12)}
      orientation="vertical"
      gridAxis="y"
      data={points}
      series={series}
      xAxisProps={{ allowDecimals: false }}
      yAxisProps={{ width: 200, tickFormatter: shortened }}
      barProps={{ radius: [0, 3, 3, 0], barSize: 8, ...still }}
      barChartProps={{ accessibilityLayer: false }}
    />
  );
}

const LONGEST_NAME = 25;
const shortened = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);
