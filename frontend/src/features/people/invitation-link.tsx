import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { InvitedAccount } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { CopyField } from '#/ui/copy-field.tsx';

type Link = NonNullable<InvitedAccount['invitation']>;
const keyOf = (id: number) => ['invitation-link', id];

/** Keeps a link in memory only, until its page is left for good: the server tells a token once. */
export const keepLink = (queries: QueryClient, { account, invitation }: InvitedAccount) =>
  queries.setQueryData<Link | null>(keyOf(account.id), invitation ?? null);

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
          <CopyField label={t`Nuoroda`} value={`${window.location.origin}/invitation#${link.token}`} />
        </Stack>
      ) : (
        <Trans>Nuoroda jau buvo parodyta. Jei jos neturite, sukurkite naują.</Trans>
      )}
    </Alert>
  );
}
