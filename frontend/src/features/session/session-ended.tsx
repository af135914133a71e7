import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Session } from '#/api/generated/types.gen.ts';
import { sessionEndedOptions, sessionOptions, useSession } from '#/app/session.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Asks to sign in again over the screen that is open, so that what was typed stays. */
export default function SessionEnded() {
  const { t } = useLingui();
  const { user } = useSession();
  const queries = useQueryClient();
  const router = useRouter();

  const goOn = async (session: Session) => {
    if (session.user.id !== user.id) return window.location.assign('/'); // another person must not see this screen
    queries.setQueryData(sessionOptions().queryKey, session);
    queries.setQueryData(sessionEndedOptions().queryKey, false);
    await queries.invalidateQueries();
    await router.invalidate();
  };
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} closeOnEscape={false} title={t`Prisijunkite iš naujo`} centered>
      <Text size="sm" c="dimmed" mb="md">
        <Trans>Jūsų sesija baigėsi. Ką parašėte, liko šiame puslapyje.</Trans>
      </Text>
      <SignInForm email={user.email} onSignedIn={goOn} />
    </Modal>
  );
}
