import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { trackRequestMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { GuestPage } from '#/ui/guest-page.tsx';
import { Request } from './request.tsx';

/** A reader follows a request without an account. The code may stand behind `#` in a link; the surname never does. */
export function TrackingPage() {
  const { t } = useLingui();
  const code = useLocation({ select: ({ hash }) => hash });
  const track = useMutation({ ...trackRequestMutation(), onError: (error) => showFaults(form, error) });
  const form = useForm({ initialValues: { code, surname: '' }, validate: filled('code', 'surname') });
  if (track.data && track.variables?.body)
    return <Request request={track.data} asked={track.variables.body} onOther={() => track.reset()} />;
  return (
    <GuestPage title={t`Kur mano užsakymas?`} lead={t`Įveskite kodą iš užsakymo lapelio ir savo pavardę.`}>
      <form noValidate onSubmit={form.onSubmit((body) => track.mutate({ body }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={track.error} fields={['code', 'surname']} />
          <TextInput
            label={t`Užsakymo kodas`}
            placeholder="K7PX-2M9D-16J"
            required
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={40}
            autoFocus={code === ''}
            {...form.getInputProps('code')}
          />
          <TextInput
            label={t`Pavardė`}
            required
            autoComplete="family-name"
            maxLength={100}
            autoFocus={code !== ''}
            {...form.getInputProps('surname')}
          />
          <Button type="submit" size="md" fullWidth loading={track.isPending}>
            <Trans>Rodyti</Trans>
          </Button>
        </Stack>
      </form>
    </GuestPage>
  );
}
