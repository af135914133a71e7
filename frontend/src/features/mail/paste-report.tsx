import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconClipboardText } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { fieldErrors } from '#/api/field-errors.ts';
import { readMailBounceReportMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { refresh } from '#/app/live.ts';
import { FormProblem } from '#/ui/form-problem.tsx';

/** A report of non-delivery from the sender's mailbox, pasted. */
export function PasteReport() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [opened, { open, close }] = useDisclosure();
  const [report, setReport] = useState('');
  const read = useChange({
    ...readMailBounceReportMutation(),
    onSuccess: ({ outcome, address }) => {
      const words = outcome === 'bounced' ? t`${address} pažymėtas nepasiekiamu.` : t`${address}: laiškas tik vėluoja, nieko nepakeista.`;
      notifications.show({ message: words });
      setReport('');
      close();
      return refresh(queries, 'mail_bounce');
    },
  });
  return (
    <>
      <Button leftSection={<IconClipboardText size={16} aria-hidden />} onClick={open}>
        <Trans>Įklijuoti pranešimą</Trans>…
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t`Pranešimas, kad laiškas nepristatytas`}
        size="lg"
        centered
        closeButtonProps={{ 'aria-label': t`Grįžti` }}
      >
        <Stack gap="md">
          <FormProblem error={read.error} fields={['report']} />
          <Text size="sm">
            <Trans>Nukopijuokite visą grįžusį pranešimą, geriausia jo šaltinį. Adresą ir laišką programa suras pati.</Trans>
          </Text>
          <Textarea
            label={t`Pranešimas`}
            required
            data-autofocus
            autosize
            minRows={8}
            maxRows={16}
            value={report}
            error={read.error ? fieldErrors(read.error).report : undefined}
            onChange={(event) => setReport(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button loading={read.isPending} disabled={!report.trim()} onClick={() => read.mutate({ body: { report } })}>
              <Trans>Perskaityti</Trans>
            </Button>
            <Button variant="default" onClick={close}>
              <Trans>Grįžti</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
