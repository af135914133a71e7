import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { signInMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Session } from '#/api/generated/types.gen.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';

type Props = { email?: string; onSignedIn: (session: Session) => void };

export function SignInForm({ email = '', onSignedIn }: Props) {
  const { t } = useLingui();
  const form = useForm({ initialValues: { email, password: '' }, validate: filled('email', 'password') });
  const signIn = useMutation({
    ...signInMutation(),
    onSuccess: onSignedIn,
    onError: (error) => showFaults(form, error),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((body) => signIn.mutate({ body }), focusFault(form))}>
      <Stack gap="md">
        <FormProblem error={signIn.error} fields={['email', 'password']} />
        <TextInput
          type="email"
          label={t`El. paštas`}
          autoComplete="username"
          required
          data-autofocus={!email || undefined}
          autoFocus={!email}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t`Slaptažodis`}
          autoComplete="current-password"
          required
          data-autofocus={email ? true : undefined}
          autoFocus={email !== ''}
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth size="md" loading={signIn.isPending}>
          <Trans>Prisijungti</Trans>
        </Button>
      </Stack>
    </form>
  );
}
