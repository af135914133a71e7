import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { lastDayOf, type Span, shifted, spanAround, spanName, type Unit, unitOf } from '#/app/period.ts';
import classes from './statistics.module.css';
import { type StatisticsSearch, spanIn } from './statistics-search.ts';

const OwnDays = lazy(() => import('./own-days.tsx'));

type Props = { search: StatisticsSearch; onChange: (next: StatisticsSearch) => void };

/** Which days: a month, a quarter, a year – one after another – or one's own. */
export function PeriodField({ search, onChange }: Props) {
  const { t } = useLingui();
  const span = spanIn(search);
  const unit = search.period === 'days' ? null : unitOf(span);
  const show = (next: Span) => onChange({ ...next, period: undefined });
  const choose = (chosen: string) =>
    chosen === 'days' ? onChange({ ...span, period: 'days' }) : show(spanAround(lastDayOf(span), chosen as Unit));
  return (
    <Group gap="sm" mb="sm" className="no-print" role="group" aria-label={t`Laikotarpis`}>
      <SegmentedControl
        aria-label={t`Laikotarpio rūšis`}
        value={unit ?? 'days'}
        data={[
          { value: 'month', label: t`Mėnuo` },
          { value: 'quarter', label: t`Ketvirtis` },
          { value: 'year', label: t`Metai` },
          { value: 'days', label: t`Savos dienos` },
        ]}
        onChange={choose}
      />
      {unit ? (
        <Group gap={4} wrap="nowrap">
          <Step label={t`Ankstesnis laikotarpis`} onClick={() => show(shifted(span, unit, -1))}>
            <IconChevronLeft size={16} />
          </Step>
          <Text className={classes.period} aria-live="polite">
            {spanName(span)}
          </Text>
          <Step label={t`Tolesnis laikotarpis`} onClick={() => show(shifted(span, unit, 1))}>
            <IconChevronRight size={16} />
          </Step>
        </Group>
      ) : (
        <Suspense>
          <OwnDays span={span} onChange={(next) => onChange({ ...next, period: 'days' })} />
        </Suspense>
      )}
    </Group>
  );
}

type StepProps = { label: string; onClick: () => void; children: React.ReactNode };

const Step = ({ label, onClick, children }: StepProps) => (
  <ActionIcon variant="default" size={34} aria-label={label} onClick={onClick}>
    {children}
  </ActionIcon>
);
