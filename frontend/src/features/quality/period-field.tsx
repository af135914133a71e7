import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { QualityPeriod } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { lastDayOf, shifted, spanAround, spanName } from '#/app/period.ts';
import classes from './quality.module.css';
import type { QualitySearch } from './quality-search.ts';

type Props = { period: QualityPeriod; on: string; isFixed?: boolean; onChange: (next: QualitySearch) => void };

/** A month, a quarter or a year, one after another, up to the one that is now. */
export function PeriodField({ period, on, isFixed, onChange }: Props) {
  const { t } = useLingui();
  const span = spanAround(on, period);
  const next = shifted(span, period, 1);
  const step = (label: string, day: string, icon: React.ReactNode, disabled = false) => (
    <ActionIcon variant="default" size={34} aria-label={label} disabled={disabled} onClick={() => onChange({ on: day })}>
      {icon}
    </ActionIcon>
  );
  return (
    <Group gap="sm" mb="sm" className="no-print" role="group" aria-label={t`Laikotarpis`}>
      {!isFixed && (
        <SegmentedControl
          aria-label={t`Laikotarpio rūšis`}
          value={period}
          data={[
            { value: 'month', label: t`Mėnuo` },
            { value: 'quarter', label: t`Ketvirtis` },
            { value: 'year', label: t`Metai` },
          ]}
          onChange={(chosen) => onChange({ period: chosen as QualityPeriod, on: lastDayOf(span) })}
        />
      )}
      <Group gap={4} wrap="nowrap">
        {step(t`Ankstesnis laikotarpis`, shifted(span, period, -1).from, <IconChevronLeft size={16} />)}
        <Text className={classes.period} aria-live="polite">
          {spanName(span)}
        </Text>
        {step(t`Tolesnis laikotarpis`, next.from, <IconChevronRight size={16} />, next.from > today())}
      </Group>
    </Group>
  );
}
