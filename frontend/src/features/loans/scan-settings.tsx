import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group } from '@mantine/core';
import type { ScanMode } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { DayField } from '#/ui/day-field.tsx';
import type { ScanSettings as Settings } from './scan-session.ts';

type Props = { mode: ScanMode; settings: Settings; onChange: (next: Partial<Settings>) => void; onReady: () => void };

/** What is said of everything that is scanned: only what the mode takes is asked. Enter goes on to scanning. */
export function ScanSettings({ mode, settings, onChange, onReady }: Props) {
  const { t } = useLingui();
  const receives = mode === 'receive' || mode === 'next';
  return (
    <Group gap="lg" align="end" onKeyDown={({ key }) => key === 'Enter' && onReady()}>
      <DayField
        label={t`Kada tai įvyko`}
        placeholder={t`Šiandien`}
        w={170}
        to={today()}
        value={settings.happened_on}
        onChange={(happened_on) => onChange({ happened_on })}
      />
      {receives && (
        <DayField
          label={t`Grąžinti skolintojui iki`}
          placeholder={t`Kaip pranešta`}
          w={190}
          from={today()}
          value={settings.due_on}
          onChange={(due_on) => onChange({ due_on })}
        />
      )}
      <Group gap="lg" pb={8}>
        {(receives || mode === 'ship') && (
          <Checkbox
            label={t`Pranešti el. paštu, kam galima`}
            checked={settings.by_mail}
            onChange={(event) => onChange({ by_mail: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={t`Garsas`}
          checked={settings.has_sound}
          onChange={(event) => onChange({ has_sound: event.currentTarget.checked })}
        />
      </Group>
    </Group>
  );
}
