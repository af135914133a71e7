import { Trans } from '@lingui/react/macro';
import { Button, Group, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** A text to take away: it can be read, selected and copied. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { copied, copy } = useClipboard({ timeout: 2500 });
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <TextInput label={label} value={value} readOnly flex={1} onFocus={(event) => event.currentTarget.select()} />
      <Button
        variant="default"
        leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        onClick={() => copy(value)}
        aria-live="polite"
      >
        {copied ? <Trans>Nukopijuota</Trans> : <Trans>Kopijuoti</Trans>}
      </Button>
    </Group>
  );
}
