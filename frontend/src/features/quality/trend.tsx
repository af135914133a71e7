import { useLingui } from '@lingui/react/macro';
import { LineChart } from '@mantine/charts';
import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/charts/styles.css';
import type { QualityRow } from '#/api/generated/types.gen.ts';
import { formatMonth, formatNumber } from '#/app/i18n.ts';

/** Twelve months of a figure as a line, its target a dashed one; the same numbers stand in the table of months. */
export default function Trend({ row: { target, trend } }: { row: QualityRow }) {
  const { t } = useLingui();
  const points = trend.map(({ from, value, target: aim }) => ({ month: formatMonth(from), value, aim }));
  return (
    <div role="img" aria-label={t`Dvylikos mėnesių kreivė: ${target.name}. Tie patys skaičiai yra mėnesių lentelėje.`}>
      <LineChart
        h={44}
        w={190}
        data={points}
        dataKey="month"
        series={[
          { name: 'value', label: t`Rodiklis`, color: 'var(--app-series-1)' },
          { name: 'aim', label: t`Siekis`, color: 'var(--app-series-2)', strokeDasharray: '3 3' },
        ]}
        withXAxis={false}
        withYAxis={false}
        gridAxis="none"
        withDots={false}
        connectNulls
        curveType="linear"
        valueFormatter={(value) => formatNumber(value)}
        lineProps={{ isAnimationActive: false, strokeWidth: 1.6 }}
        lineChartProps={{ accessibilityLayer: false, margin: { top: 4, bottom: 4, left: 2, right: 2 } }}
      />
    </div>
  );
}
