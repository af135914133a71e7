import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  getIsoPeerQueryKey,
  pauseIsoPeerMutation,
  resendDeadIsoMessagesMutation,
  resumeIsoPeerMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { IsoPeer } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';

const tell = (error: unknown) =>
  notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });

/** What can be done to a partner's system now, for those who may: the server says what is open. */
export function PeerActions({ of: { library, actions } }: { of: IsoPeer }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { name } = library;
  const path = { library_id: library.id };
  const show = async (changed: IsoPeer) => {
    queries.setQueryData(getIsoPeerQueryKey({ path }), changed);
    await refresh(queries, 'iso_peer');
  };
  const pause = useChange({ ...pauseIsoPeerMutation(), onSuccess: show });
  const resume = useChange({ ...resumeIsoPeerMutation(), onSuccess: show, onError: tell });
  const resend = useChange({
    ...resendDeadIsoMessagesMutation(),
    onSuccess: ({ n }) => {
      notifications.show({ message: t`Siunčiama iš naujo: ${n}`, color: 'pine' });
      return refresh(queries, 'iso_peer');
    },
    onError: tell,
  });
  const offers = (action: string) => actions.some(({ key }) => key === action);
  const input = { path, body: {} };
  return (
    <>
      {offers('pause') && (
        <ConfirmButton
          label={t`Pristabdyti`}
          consequence={t`Bibliotekos „${name}“ sistemos pranešimai nebus priimami, o mūsų lauks, kol ryšys bus atnaujintas.`}
          change={pause}
          input={input}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        renderRoot={(props) => <Link to="/peers/$libraryId/edit" params={{ libraryId: library.id }} {...props} />}
      >
        <Trans>Keisti</Trans>
      </Button>
      {offers('resend_dead') && (
        <Button loading={resend.isPending} onClick={() => resend.mutate(input)}>
          <Trans>Siųsti nepristatytus iš naujo</Trans>
        </Button>
      )}
      {offers('resume') && (
        <Button loading={resume.isPending} onClick={() => resume.mutate(input)}>
          <Trans>Atnaujinti ryšį</Trans>
        </Button>
      )}
    </>
  );
}
