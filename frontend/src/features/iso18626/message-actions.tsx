import { Trans, useLingui } from '@lingui/react/macro';
import { Button, type ButtonProps } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { readIsoMessageMutation, resendIsoMessageMutation, skipIsoMessageMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { IsoMessage } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';

const tell = (error: unknown) =>
  notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });

const offers = ({ actions }: IsoMessage, action: string) => actions.some(({ key }) => key === action);

/** Notes that a person has seen it. */
export function MarkRead({ message, ...look }: { message: IsoMessage } & ButtonProps) {
  const queries = useQueryClient();
  const read = useChange({ ...readIsoMessageMutation(), onSuccess: () => refresh(queries, 'iso_peer'), onError: tell });
  if (!offers(message, 'read')) return null;
  return (
    <Button {...look} loading={read.isPending} onClick={() => read.mutate({ path: { id: message.id }, body: {} })}>
      <Trans>Pažymėti perskaitytu</Trans>
    </Button>
  );
}

/** What can be done to a message now: the server says what its state lets, the rights of this person what of it is theirs. */
export function MessageActions({ message }: { message: IsoMessage }) {
  const { t } = useLingui();
  const { may } = useSession();
  const queries = useQueryClient();
  const after = { onSuccess: () => refresh(queries, 'iso_peer') };
  const resend = useChange({ ...resendIsoMessageMutation(), ...after, onError: tell });
  const skip = useChange({ ...skipIsoMessageMutation(), ...after });
  const input = { path: { id: message.id }, body: {} };
  const library = message.library.name;
  const isResent = offers(message, 'resend') && may('iso18626:answer');
  return (
    <>
      {offers(message, 'skip') && may('iso18626:answer') && (
        <ConfirmButton
          label={t`Praleisti`}
          consequence={t`Biblioteka „${library}“ šio pranešimo negaus, o kiti to paties užsakymo pranešimai bus siunčiami toliau. Ką reikia pasakyti, pasakykite jai kitaip.`}
          change={skip}
          input={input}
        />
      )}
      <MarkRead message={message} variant={isResent ? 'default' : 'filled'} />
      {isResent && (
        <Button loading={resend.isPending} onClick={() => resend.mutate(input)}>
          <Trans>Siųsti iš naujo</Trans>
        </Button>
      )}
    </>
  );
}
