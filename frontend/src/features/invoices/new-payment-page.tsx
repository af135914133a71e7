import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Paper, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import { messageFor } from '#/api/field-errors.ts';
import { enterPaymentMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRef } from '#/api/generated/types.gen.ts';
import { centsOf } from '#/app/euros.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, orNull, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { Page } from '#/ui/page.tsx';

const EMPTY = { received_on: '', amount_cents: '', payer_name: '', payer_iban: '', reference: '', text: '' };

/** A payment as a bank or a till told of it; what names its invoices is matched at once. */
export function NewPaymentPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [library, setLibrary] = useState<LibraryRef | null>(null);
  const form = useForm({
    initialValues: { ...EMPTY, received_on: today() },
    validate: (draft) => ({
      ...filled('received_on')(draft),
      ...(centsOf(draft.amount_cents) === null && { amount_cents: messageFor({ code: 'field.required' }) }),
    }),
  });
  const enter = useChange({
    ...enterPaymentMutation(),
    onSuccess: async ({ id }) => {
      await refresh(queries, 'payment');
      await navigate({ to: '/payments/$paymentId', params: { paymentId: id } });
    },
    onError: (error) => showFaults(form, error),
  });
  const save = (draft: typeof form.values) =>
    enter.mutate({
      body: {
        received_on: draft.received_on,
        amount_cents: centsOf(draft.amount_cents) ?? 0,
        library_id: library?.id ?? null,
        payer_name: orNull(draft.payer_name),
        payer_iban: orNull(draft.payer_iban),
        reference: orNull(draft.reference),
        text: orNull(draft.text),
      },
    });
  return (
    <Page
      width="text"
      title={t`Įrašyti mokėjimą`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/payments" {...props} />}>
          <Trans>Mokėjimai</Trans>
        </Anchor>
      }
    >
      <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={enter.error} fields={Object.keys(EMPTY)} />
          <Paper p="lg">
            <Stack gap="md">
              <Group grow align="start">
                <DayField label={t`Gauta`} required {...form.getInputProps('received_on')} />
                <TextInput label={t`Suma, €`} required inputMode="decimal" {...form.getInputProps('amount_cents')} />
              </Group>
              <LibraryField label={t`Abonentas, jei žinomas`} clearable value={library} onChange={setLibrary} />
              <TextInput label={t`Mokėtojas`} {...form.getInputProps('payer_name')} />
              <TextInput label={t`Mokėtojo sąskaita (IBAN)`} {...form.getInputProps('payer_iban')} />
              <TextInput
                label={t`Mokėjimo nuoroda`}
                description={t`RF… iš sąskaitos: pagal ją mokėjimas susiejamas iš karto.`}
                {...form.getInputProps('reference')}
              />
              <Textarea label={t`Paskirtis`} autosize minRows={2} {...form.getInputProps('text')} />
            </Stack>
          </Paper>
          <Group gap="sm">
            <Button type="submit" loading={enter.isPending}>
              <Trans>Įrašyti</Trans>
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/payments" {...props} />}>
              <Trans>Atsisakyti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
