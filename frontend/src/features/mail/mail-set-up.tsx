import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMailForward } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { sendTestMessageMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MailState } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';

const EXAMPLE = `ABONEMENTAS_SMTP_URL=smtp://tba@mail.biblioteka.lt?tls=required
ABONEMENTAS_SMTP_PASSWORD_FILE=/etc/abonementas/smtp-password
ABONEMENTAS_MAIL_FROM=tba@biblioteka.lt`;

/** By what mail goes; where it is not set up, what to do about it. */
export function MailSetUp({ state }: { state: MailState | undefined }) {
  const { t } = useLingui();
  if (!state) return null;
  if (state.is_set_up) {
    const { sender, server } = state;
    return (
      <Text size="sm" c="dimmed" mb="sm" className="numeric">
        <Trans>
          Siunčiama iš {sender} per {server}
        </Trans>
      </Text>
    );
  }
  return (
    <Alert color="yellow" mb="md" title={t`Paštas nesutvarkytas`}>
      <Stack gap="xs">
        <Text size="sm">
          <Trans>
            Niekas nesiunčiama: kvietimų nuorodos rodomos ekrane, skaitytojams ir bibliotekoms pranešama ranka. Kad laiškus siųstų programa,
            serverio prižiūrėtojas įrašo šiuos aplinkos kintamuosius ir paleidžia serverį iš naujo.
          </Trans>
        </Text>
        <Code block>{EXAMPLE}</Code>
      </Stack>
    </Alert>
  );
}

/** A message to oneself, to see whether mail works. */
export function SendTest() {
  const navigate = useNavigate();
  const send = useChange({
    ...sendTestMessageMutation(),
    onSuccess: ({ id }) => navigate({ to: '/mail/$messageId', params: { messageId: id } }),
    onError: (error) => notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false }),
  });
  return (
    <Button leftSection={<IconMailForward size={16} aria-hidden />} loading={send.isPending} onClick={() => send.mutate({ body: {} })}>
      <Trans>Siųsti bandomąjį laišką</Trans>
    </Button>
  );
}
