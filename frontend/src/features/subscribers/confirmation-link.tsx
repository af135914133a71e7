import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Stack, Text } from '@mantine/core';
import type { MailTold, SubscriberLink } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { CopyField } from '#/ui/copy-field.tsx';

/** The token stands behind `#`, so that it is never sent to a server as part of an address. */
export const linkHref = (token: string) => `${window.location.origin}/confirm#${token}`;

/** What became of the letter with the link. */
export const MAILED: Record<MailTold['outcome'], MessageDescriptor> = {
  queued: msg`laiškas išsiųstas`,
  not_set_up: msg`neišsiųsta: paštas nesutvarkytas`,
  no_address: msg`neišsiųsta: nėra adreso`,
  bouncing: msg`neišsiųsta: adresas laiškų nepriima`,
};

/** That the link was sent; else the link to hand to the subscriber, shown once, right after it was made. */
export function ConfirmationLink({ link, year }: { link: SubscriberLink; year: number }) {
  const { t } = useLingui();
  if (link.mail.outcome !== 'queued') return <ByHand link={link} year={year} />;
  const { email } = link;
  return (
    <Alert color="pine" role="status" title={t`Patvirtinimo nuoroda`}>
      <Trans>Laiškas su nuoroda siunčiamas bibliotekai: {email}</Trans>
    </Alert>
  );
}

function ByHand({ link: { token, email, expires_at, mail }, year }: { link: SubscriberLink; year: number }) {
  const { t, i18n } = useLingui();
  const why = i18n._(MAILED[mail.outcome]);
  const until = formatDateTime(expires_at);
  const subject = encodeURIComponent(t`TBA abonento duomenys ${year} metams`);
  const body = encodeURIComponent(`${t`Patvirtinkite savo bibliotekos duomenis:`}\n\n${linkHref(token)}`);
  return (
    <Alert color="pine" role="status" title={t`Patvirtinimo nuoroda`}>
      <Stack gap="sm">
        <Text size="sm">
          <Trans>
            Perduokite ją pačiai bibliotekai ({why}): ji rodoma tik dabar ir galioja iki {until}.
          </Trans>
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
