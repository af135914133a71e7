import { useLingui } from '@lingui/react/macro';
import { Group } from '@mantine/core';
import type { Span } from '#/app/period.ts';
import { DayField } from '#/ui/day-field.tsx';

/** Two days of one's own; the calendar's code comes only when it is wanted. */
export default function OwnDays({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const { t } = useLingui();
  return (
    <Group gap="xs">
      <DayField
        aria-label={t`Nuo`}
        w={140}
        clearable={false}
        value={span.from}
        to={span.to}
        onChange={(from) => from && onChange({ ...span, from })}
      />
      <span aria-hidden>–</span>
      <DayField
        aria-label={t`Iki`}
        w={140}
        clearable={false}
        value={span.to}
        from={span.from}
        onChange={(to) => to && onChange({ ...span, to })}
      />
    </Group>
  );
}
