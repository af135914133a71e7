import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { fieldErrors } from '#/api/field-errors.ts';
import {
  cancelMailMessageMutation,
  dismissMailMessageMutation,
  resendMailMessageMutation,
  retryMailMessageMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MailMessage } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { FormProblem } from '#/ui/form-problem.tsx';

const tell = (error: unknown) =>
  notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });

/** The steps that the server offers on a message, to this person now. */
export function MessageActions({ message }: { message: MailMessage }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const after = { onSuccess: () => refresh(queries, 'mail_message') };
  const retry = useChange({ ...retryMailMessageMutation(), ...after, onError: tell });
  const dismiss = useChange({ ...dismissMailMessageMutation(), ...after, onError: tell });
  const cancel = useChange({ ...cancelMailMessageMutation(), ...after });
  const input = { path: { id: message.id }, body: {} };
  const offer = (key: string) => message.actions.find((action) => action.key === key);
  const look = (key: string) => (offer(key)?.primary ? 'filled' : 'default');
  return (
    <>
      {offer('cancel') && (
        <ConfirmButton label={t`Atšaukti laišką`} consequence={t`Laiškas nebus išsiųstas.`} change={cancel} input={input} />
      )}
      {offer('dismiss') && (
        <Button variant={look('dismiss')} loading={dismiss.isPending} onClick={() => dismiss.mutate(input)}>
          <Trans>Sutvarkyta kitaip</Trans>
        </Button>
      )}
      {offer('retry') && (
        <Button variant={look('retry')} loading={retry.isPending} onClick={() => retry.mutate(input)}>
          <Trans>Bandyti dabar</Trans>
        </Button>
      )}
      {offer('resend') && <Resend key={message.id} message={message} variant={look('resend')} />}
    </>
  );
}

/** The same text once more, to the same or to a corrected address. */
function Resend({ message, variant }: { message: MailMessage; variant: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const [to, setTo] = useState(message.to_address ?? '');
  const resend = useChange({
    ...resendMailMessageMutation(),
    onSuccess: ({ id }) => {
      close();
      return navigate({ to: '/mail/$messageId', params: { messageId: id } });
    },
  });
  const send = () => resend.mutate({ path: { id: message.id }, body: { to: to === message.to_address ? null : to } });
  return (
    <>
      <Button variant={variant} onClick={open}>
        <Trans>Siųsti iš naujo</Trans>…
      </Button>
      <Modal opened={opened} onClose={close} title={t`Siųsti iš naujo`} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="md">
            <FormProblem error={resend.error} fields={['to']} />
            <TextInput
              type="email"
              label={t`El. paštas`}
              required
              data-autofocus
              value={to}
              error={resend.error ? fieldErrors(resend.error).to : undefined}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <Group gap="sm">
              <Button type="submit" loading={resend.isPending}>
                <Trans>Siųsti</Trans>
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
