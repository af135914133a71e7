import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Stack, Text } from '@mantine/core';
import type { SubscriberLink } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { CopyField } from '#/ui/copy-field.tsx';

/** The token stands behind `#`, so that it is never sent to a server as part of an address. */
export const linkHref = (token: string) => `${window.location.origin}/confirm#${token}`;

/** The link to hand to the subscriber; shown once, right after it was made. */
export function ConfirmationLink({ link: { token, email, expires_at }, year }: { link: SubscriberLink; year: number }) {
  const { t } = useLingui();
  const until = formatDateTime(expires_at);
  const subject = encodeURIComponent(t`TBA abonento duomenys ${year} metams`);
  const body = encodeURIComponent(`${t`Patvirtinkite savo bibliotekos duomenis:`}\n\n${linkHref(token)}`);
  return (
    <Alert color="pine" role="status" title={t`Patvirtinimo nuoroda`}>
      <Stack gap="sm">
        <Text size="sm">
          <Trans>Perduokite ją pačiai bibliotekai: ji rodoma tik dabar ir galioja iki {until}.</Trans>
        </Text>
        <CopyField label={t`Nuoroda`} value={linkHref(token)} />
        {email && (
          <Anchor size="sm" href={`mailto:${email}?subject=${subject}&body=${body}`}>
            <Trans>Rašyti laišką {email}</Trans>
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}
