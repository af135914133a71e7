import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { correctTargetMutation, replaceTargetMutation, withdrawTargetMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ServiceTarget } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { ifMatch } from '#/ui/edit.ts';
import { filled, showFaults } from '#/ui/form.ts';
import { TargetDialog } from './target-dialog.tsx';

type Props = { target: ServiceTarget };

/** What can be done to a target: another value from a day on, a correction of what was typed wrongly, its withdrawal. */
export function TargetSteps({ target }: Props) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const withdraw = useChange({ ...withdrawTargetMutation(), onSuccess: () => refresh(queries, 'service_target') });
  const offers = (action: string) => target.actions.some(({ key }) => key === action);
  return (
    <Group gap={4} wrap="nowrap">
      {offers('replace') && <Replace target={target} />}
      {offers('withdraw') && <Correct target={target} />}
      {offers('withdraw') && (
        <ConfirmButton
          size="compact-sm"
          label={t`Atšaukti`}
          consequence={t`Siekis „${target.name}“ bus laikomas nustatytu per klaidą: pagal jį nebebus vertinama jokia diena.`}
          change={withdraw}
          input={{ path: { id: target.id }, body: {} }}
        />
      )}
    </Group>
  );
}

function Replace({ target }: Props) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const queries = useQueryClient();
  const form = useForm<{ value: number | string; from_on: string | null; source: string }>({
    initialValues: { value: target.value, from_on: today(), source: '' },
    validate: filled('value', 'from_on', 'source'),
  });
  const replace = useChange({
    ...replaceTargetMutation(),
    onSuccess: async () => {
      close();
      await refresh(queries, 'service_target');
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open}>
        <Trans>Keisti nuo dienos</Trans>
      </Button>
      <TargetDialog
        title={target.name}
        save={t`Pakeisti`}
        opened={opened}
        onClose={close}
        form={form}
        change={replace}
        onSave={({ value, from_on, source }) =>
          replace.mutate({ path: { id: target.id }, body: { value: Number(value), from_on: from_on ?? '', source } })
        }
      >
        <Text size="sm">
          <Trans>Iki tos dienos lieka galioti dabartinis siekis.</Trans>
        </Text>
        <NumberInput
          label={t`Naujas siekis`}
          required
          min={0}
          decimalScale={2}
          decimalSeparator=","
          data-autofocus
          {...form.getInputProps('value')}
        />
        <DayField label={t`Nuo`} required {...form.getInputProps('from_on')} />
        <TextInput label={t`Pagrindas`} required maxLength={300} {...form.getInputProps('source')} />
      </TargetDialog>
    </>
  );
}

function Correct({ target }: Props) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const queries = useQueryClient();
  const form = useForm<{ value: number | string; from_on: string | null; to_on: string | null; source: string }>({
    initialValues: { value: target.value, from_on: target.from_on, to_on: target.to_on, source: target.source },
    validate: filled('value', 'from_on', 'source'),
  });
  const correct = useMutation({
    ...correctTargetMutation(),
    onSuccess: async () => {
      close();
      await refresh(queries, 'service_target');
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={open}>
        <Trans>Taisyti</Trans>
      </Button>
      <TargetDialog
        title={target.name}
        save={t`Įrašyti`}
        opened={opened}
        onClose={close}
        form={form}
        change={correct}
        onSave={({ value, from_on, to_on, source }) =>
          correct.mutate({
            path: { id: target.id },
            headers: ifMatch(target.version),
            body: { value: Number(value), from_on: from_on ?? undefined, to_on: to_on || null, source },
          })
        }
      >
        <NumberInput
          label={t`Siekis`}
          required
          min={0}
          decimalScale={2}
          decimalSeparator=","
          data-autofocus
          {...form.getInputProps('value')}
        />
        <Group grow>
          <DayField label={t`Nuo`} required {...form.getInputProps('from_on')} />
          <DayField label={t`Iki`} {...form.getInputProps('to_on')} />
        </Group>
        <TextInput label={t`Pagrindas`} required maxLength={300} {...form.getInputProps('source')} />
      </TargetDialog>
    </>
  );
}
