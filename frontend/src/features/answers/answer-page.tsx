import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { getLinkedLoan } from '#/api/generated/sdk.gen.ts';
import { hasCode } from '#/api/problem.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { GuestPage } from '#/ui/guest-page.tsx';
import { bearing } from './act-mutation.ts';
import { AnswerLoan } from './answer-loan.tsx';
import { linkOf } from './link.ts';

/** What the link in a letter opens: a library without a system answers what we ask, or tells of what it borrows. */
export function AnswerPage() {
  const { t } = useLingui();
  const { token } = linkOf(useLocation({ select: ({ hash }) => hash }));
  const { data, error, refetch } = useQuery({
    queryKey: ['answer', token],
    queryFn: async () => (await getLinkedLoan({ headers: bearing(token), throwOnError: true })).data,
    enabled: token !== '',
    gcTime: 0,
  });
  // What was read stands while it cannot be read anew; a link that is over shows nothing more.
  if (token === '' || hasCode(error, 'link.not_valid')) return <NotValid />;
  if (data) return <AnswerLoan key={token} linked={data} token={token} />;
  if (error)
    return (
      <GuestPage title={t`Tarpbibliotekinis užsakymas`} lead={t`Nuorodos atverti nepavyko`}>
        <Stack gap="md" align="start">
          <FormProblem error={error} />
          <Button variant="default" onClick={() => refetch()}>
            <Trans>Bandyti dar kartą</Trans>
          </Button>
        </Stack>
      </GuestPage>
    );
  return (
    <GuestPage wide title={t`Tarpbibliotekinis užsakymas`} lead={t`Tikriname nuorodą`}>
      <Skeleton h={220} aria-busy />
    </GuestPage>
  );
}

function NotValid() {
  const { t } = useLingui();
  return (
    <GuestPage title={t`Nuoroda nebegalioja`} lead={t`Tarpbibliotekinis užsakymas`}>
      <Stack gap="sm">
        <Text>
          <Trans>Ši nuoroda pasibaigusi, nukopijuota ne visa arba užsakymas atšauktas.</Trans>
        </Text>
        <Text>
          <Trans>Jei norite atsakyti, tiesiog atsakykite į gautą laišką: atsakymas pasieks jį siuntusią biblioteką.</Trans>
        </Text>
      </Stack>
    </GuestPage>
  );
}
