import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Invitation, InvitedAccount, MailTold } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { CopyField } from '#/ui/copy-field.tsx';

type Link = Invitation & { mail: MailTold };
const keyOf = (id: number) => ['invitation-link', id];

/** Keeps a link in memory only, until its page is left for good: the server tells a token once. */
export const keepLink = (queries: QueryClient, { account, invitation, mail }: InvitedAccount) =>
  queries.setQueryData(keyOf(account.id), { ...invitation, mail } satisfies Link);

/** The link to hand to the invited person; shown once, right after it was made. */
export function InvitationLink({ id }: { id: number }) {
  const { t } = useLingui();
  const { data: link } = useQuery<Link | null>({ queryKey: keyOf(id), queryFn: () => null, enabled: false, initialData: null });
  if (!link) return null;
  const until = formatDateTime(link.expires_at);
  return (
    <Alert color="pine" role="status" title={t`Kvietimo nuoroda`}>
      {link.token ? (
        <Stack gap="sm">
          <Text size="sm">
            <Trans>
              Perduokite ją pačiam žmogui: ji rodoma tik dabar ir galioja iki {until}. Atvėrus nuorodą pasirenkamas slaptažodis.
            </Trans>
          </Text>
          <ByMail outcome={link.mail?.outcome} />
          <CopyField label={t`Nuoroda`} value={`${window.location.origin}/invitation#${link.token}`} />
        </Stack>
      ) : (
        <Trans>Nuoroda jau buvo parodyta. Jei jos neturite, sukurkite naują.</Trans>
      )}
    </Alert>
  );
}

/** Whether the link goes out by mail as well; an installation without mail has nothing to say. */
function ByMail({ outcome }: { outcome: InvitedAccount['mail']['outcome'] | undefined }) {
  if (outcome === 'queued')
    return (
      <Text size="sm">
        <Trans>Ta pati nuoroda išsiųsta ir el. paštu.</Trans>
      </Text>
    );
  if (outcome === 'bouncing')
    return (
      <Text size="sm">
        <Trans>El. paštu nesiunčiama: šis adresas laiškų nepriima.</Trans>
      </Text>
    );
  return null;
}
