import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

/** Asks before a screen with something typed is left. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const { t } = useLingui();
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: isDirty, enableBeforeUnload: isDirty, withResolver: true });
  return (
    <Modal
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      centered
      title={t`Išeiti neįrašius?`}
      closeButtonProps={{ 'aria-label': t`Grįžti` }}
    >
      <Stack gap="md">
        <Text>
          <Trans>Tai, ką surinkote šiame puslapyje, nebus įrašyta.</Trans>
        </Text>
        <Group gap="sm">
          <Button color="red" onClick={() => proceed?.()}>
            <Trans>Išeiti neįrašius</Trans>
          </Button>
          <Button variant="default" onClick={() => reset?.()} data-autofocus>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
