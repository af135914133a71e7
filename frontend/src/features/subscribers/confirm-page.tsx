import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { openSubscriberLink } from '#/api/generated/sdk.gen.ts';
import type { SubscriberLinkOutcome } from '#/api/generated/types.gen.ts';
import { hasCode } from '#/api/problem.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { GuestPage } from '#/ui/guest-page.tsx';
import { ConfirmForm } from './confirm-form.tsx';

/** What the link of a subscriber opens: its own data, to be confirmed or corrected. Nobody signs in here. */
export function ConfirmPage() {
  const { t } = useLingui();
  const token = useLocation({ select: ({ hash }) => hash });
  const [outcome, setOutcome] = useState<SubscriberLinkOutcome>();
  const { data, error, isPending } = useQuery({
    queryKey: ['subscriber-link', token],
    queryFn: async () => (await openSubscriberLink({ body: { token }, throwOnError: true })).data,
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (outcome)
    return (
      <GuestPage title={t`Ačiū`} lead={<Trans>Duomenys {outcome.year} metams gauti</Trans>}>
        <Text role="status">
          {outcome.is_registered ? (
            <Trans>Jūsų biblioteka užregistruota TBA abonente {outcome.year} metams.</Trans>
          ) : (
            <Trans>Pataisymus peržiūrės darbuotojas, tada biblioteka bus užregistruota. Daugiau nieko daryti nereikia.</Trans>
          )}
        </Text>
      </GuestPage>
    );
  if (isPending)
    return (
      <GuestPage title={t`Duomenų patvirtinimas`} lead={t`Tikriname nuorodą`}>
        <Skeleton h={120} aria-busy />
      </GuestPage>
    );
  if (error)
    return (
      <GuestPage title={t`Duomenų patvirtinimas`} lead={t`Nuorodos atverti nepavyko`}>
        <Stack gap="md">
          {hasCode(error, 'subscribers.link_not_valid') ? (
            <Text>
              <Trans>Ši nuoroda jau panaudota, pasibaigusi arba netiksli. Naujos paprašykite bibliotekos, kuri ją atsiuntė.</Trans>
            </Text>
          ) : (
            <FormProblem error={error} />
          )}
        </Stack>
      </GuestPage>
    );
  const until = formatDateTime(data.expires_at);
  return (
    <GuestPage
      wide
      title={t`Duomenys ${data.year} metams`}
      lead={
        <Trans>
          {data.asked_by} prašo patvirtinti TBA abonento (kortelė {data.card_no}) duomenis iki {until}.
        </Trans>
      }
    >
      <ConfirmForm token={token} link={data} onDone={setOutcome} />
    </GuestPage>
  );
}
