import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changePasswordMutation, listSessionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';

export function PasswordForm() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { current_password: '', new_password: '' },
    validate: filled('current_password', 'new_password'),
  });
  const change = useMutation({
    ...changePasswordMutation(),
    onSuccess: () => {
      form.reset();
      notifications.show({ message: t`Slaptažodis pakeistas, kitos sesijos baigtos`, color: 'pine' });
      return queries.invalidateQueries({ queryKey: listSessionsOptions().queryKey });
    },
    onError: (error) => showFaults(form, error),
  });
  const field = (name: 'current_password' | 'new_password') => form.getInputProps(name);
  return (
    <form noValidate onSubmit={form.onSubmit((body) => change.mutate({ body }), focusFault(form))}>
      <Stack gap="md" maw={340}>
        <FormProblem error={change.error} fields={['current_password', 'new_password']} />
        <PasswordInput label={t`Dabartinis slaptažodis`} autoComplete="current-password" required {...field('current_password')} />
        <PasswordInput
          label={t`Naujas slaptažodis`}
          description={t`Bent 8 ženklai; ilga frazė tinka geriausiai`}
          autoComplete="new-password"
          required
          {...field('new_password')}
        />
        <Text size="sm" c="dimmed">
          <Trans>Pakeitus slaptažodį visos kitos sesijos baigsis.</Trans>
        </Text>
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'start' }}>
          <Trans>Pakeisti slaptažodį</Trans>
        </Button>
      </Stack>
    </form>
  );
}
