import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { acceptInvitationMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { openInvitation } from '#/api/generated/sdk.gen.ts';
import { hasCode } from '#/api/problem.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { sessionOptions } from '#/app/session.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { GuestPage } from '#/ui/guest-page.tsx';

/** What the link of an invitation opens: the invited person chooses a password. */
export function InvitationPage() {
  const { t } = useLingui();
  const token = useLocation({ select: ({ hash }) => hash });
  const { data, error, isPending } = useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => (await openInvitation({ body: { token }, throwOnError: true })).data,
    retry: false,
    gcTime: 0,
  });
  if (isPending)
    return (
      <GuestPage title={t`Kvietimas`} lead={t`Tikriname nuorodą`}>
        <Skeleton h={120} aria-busy />
      </GuestPage>
    );
  if (error)
    return (
      <GuestPage title={t`Kvietimas`} lead={t`Nuorodos atverti nepavyko`}>
        <Stack gap="md">
          {hasCode(error, 'invitation.not_valid') ? (
            <Text>
              <Trans>Ši nuoroda jau panaudota, pasibaigusi arba netiksli. Naujos paprašykite savo administratoriaus.</Trans>
            </Text>
          ) : (
            <FormProblem error={error} />
          )}
          <Button variant="default" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
            <Trans>Prisijungti</Trans>
          </Button>
        </Stack>
      </GuestPage>
    );
  const { name, email } = data;
  const until = formatDateTime(data.expires_at);
  return (
    <GuestPage title={t`Sveiki, ${name}`} lead={t`Pasirinkite slaptažodį. Nuoroda galioja iki ${until}.`}>
      <AcceptForm token={token} email={email} />
    </GuestPage>
  );
}

function AcceptForm({ token, email }: { token: string; email: string }) {
  const { t } = useLingui();
  const router = useRouter();
  const queries = useQueryClient();
  const form = useForm({ initialValues: { password: '' }, validate: filled('password') });
  const accept = useMutation({
    ...acceptInvitationMutation(),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionOptions().queryKey, session);
      router.history.replace('/');
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <form noValidate onSubmit={form.onSubmit(({ password }) => accept.mutate({ body: { token, password } }), focusFault(form))}>
      <Stack gap="md">
        <FormProblem error={accept.error} fields={['password']} />
        <TextInput label={t`El. paštas`} value={email} readOnly autoComplete="username" />
        <PasswordInput
          label={t`Naujas slaptažodis`}
          description={t`Bent 8 ženklai; ilga frazė tinka geriausiai`}
          autoComplete="new-password"
          required
          autoFocus
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth size="md" loading={accept.isPending}>
          <Trans>Įrašyti slaptažodį ir prisijungti</Trans>
        </Button>
      </Stack>
    </form>
  );
}
