import { useLingui } from '@lingui/react/macro';
import { BarChart } from '@mantine/charts';
import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/charts/styles.css';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getStatisticsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatMonth, today } from '#/app/i18n.ts';
import { shifted, spanAround } from '#/app/period.ts';
import { ChartPanel } from '#/ui/chart-panel.tsx';
import classes from './figure-charts.module.css';
import { figureOf } from './figures.ts';

/** The last twelve months with this one. */
const query = () => {
  const { from } = shifted(spanAround(today(), 'month'), 'month', -11);
  return { measures: 'requests_received,requests_sent', by: 'month', from, to: today() };
};

/** How many requests came and went, month by month: a panel for the first screen, which loads it when it is wanted. */
export default function RequestsByMonth() {
  const { t } = useLingui();
  const { data, isError } = useQuery(getStatisticsOptions({ query: query() }));
  if (isError) return null; // the first screen works without its figures
  if (!data) return <Skeleton h={300} radius="md" />;
  const months = data.rows.map((row) => ({
    month: formatMonth(`${row.month}-01`),
    received: figureOf(row, 'requests_received') ?? 0,
    sent: figureOf(row, 'requests_sent') ?? 0,
  }));
  const series = [
    { name: 'received', label: t`Gauta iš kitų bibliotekų`, color: 'var(--app-series-1)' },
    { name: 'sent', label: t`Perduota kitoms bibliotekoms`, color: 'var(--app-series-2)' },
  ];
  return (
    <div className={classes.series}>
      <ChartPanel
        title={t`Užsakymai pagal mėnesį`}
        head={[t`Mėnuo`, ...series.map(({ label }) => label)]}
        rows={months.map(({ month, received, sent }) => [month, received, sent])}
      >
        <BarChart
          h={200}
          data={months}
          dataKey="month"
          series={series}
          gridAxis="x"
          tickLine="none"
          gridProps={{ strokeDasharray: '2 4' }}
          yAxisProps={{ allowDecimals: false }}
          withLegend
          legendProps={{ itemSorter: null }}
          barProps={{ radius: [3, 3, 0, 0], isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </ChartPanel>
    </div>
  );
}
