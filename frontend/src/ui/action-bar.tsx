import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action } from '#/api/generated/types.gen.ts';
import { today } from '#/app/i18n.ts';
import type { ActInput } from './act.ts';
import { DayField } from './day-field.tsx';
import { filled, focusFault, showFaults } from './form.ts';
import { FormProblem } from './form-problem.tsx';

/** What a step is called, and what follows from it. */
export type StepWords = { label: MessageDescriptor; consequence?: MessageDescriptor };

/** A field that steps ask for. */
export type StepField = {
  label: MessageDescriptor;
  kind: 'text' | 'area' | 'day' | 'choice';
  choices?: Record<string, MessageDescriptor>;
  hint?: MessageDescriptor;
};

type Props = {
  id: number;
  actions: Action[];
  words: Record<string, StepWords>;
  fields: Record<string, StepField>;
  act: UseMutationResult<unknown, unknown, ActInput>;
  /** In a row of a table: small, and none of them filled. */
  isInRow?: boolean;
};

/** The steps that the server offers: the primary one filled, a dangerous one quiet red; what each needs, a dialog asks for. */
export function ActionBar({ id, actions, words, fields, act, isInRow }: Props) {
  const { i18n, t } = useLingui();
  const [asked, setAsked] = useState<Action>();
  const [isOpen, setIsOpen] = useState(false);
  const ask = (action: Action) => {
    act.reset();
    setAsked(action);
    setIsOpen(true);
  };
  const known = actions.filter(({ key }) => words[key]);
  return (
    <>
      {known
        .toSorted((a, b) => Number(a.primary) - Number(b.primary))
        .map((action) => (
          <Button key={action.key} {...look(action, isInRow)} onClick={() => ask(action)}>
            {i18n._(words[action.key]?.label as MessageDescriptor)}
            {action.dangerous && '…'}
          </Button>
        ))}
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={asked && i18n._(words[asked.key]?.label as MessageDescriptor)}
        centered
        closeButtonProps={{ 'aria-label': t`Grįžti` }}
      >
        {asked && (
          <StepForm
            key={asked.key}
            id={id}
            action={asked}
            words={words[asked.key] as StepWords}
            fields={fields}
            act={act}
            onClose={() => setIsOpen(false)}
          />
        )}
      </Modal>
    </>
  );
}

const look = ({ primary, dangerous }: Action, isInRow = false) => ({
  size: isInRow ? 'compact-sm' : undefined,
  ...(dangerous ? ({ variant: 'subtle', color: 'red' } as const) : { variant: primary && !isInRow ? 'filled' : 'default' }),
});

type FormProps = Omit<Props, 'actions' | 'words' | 'isInRow'> & { action: Action; words: StepWords; onClose: () => void };

/** Asks for what a step needs and offers what it takes; refused, it keeps all that was typed. */
function StepForm({ id, action, words, fields, act, onClose }: FormProps) {
  const { i18n } = useLingui();
  const names = [...action.needs, ...action.takes].filter((name) => fields[name]);
  const form = useForm<Record<string, string>>({
    initialValues: Object.fromEntries(names.map((name) => [name, name === 'happened_on' || name === 'signed_on' ? today() : ''])),
    validate: filled(...action.needs.filter((name) => fields[name])),
  });
  /** The cursor waits at what must be filled and is not; else Enter takes the step, and no calendar lies over the button. */
  const first = names.find((name) => action.needs.includes(name) && !form.getInitialValues()[name]);
  const body = (draft: Record<string, string>) =>
    Object.fromEntries(Object.entries(draft).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (draft) =>
          act.mutate(
            { path: { id, key: action.key }, body: body(draft) },
            { onSuccess: onClose, onError: (error) => showFaults(form, error) },
          ),
        focusFault(form),
      )}
    >
      <Stack gap="md">
        {words.consequence && <Text>{i18n._(words.consequence)}</Text>}
        <FormProblem error={act.error} fields={names} />
        {names.map((name) => (
          <Field
            key={name}
            field={fields[name] as StepField}
            input={{ ...form.getInputProps(name), 'data-autofocus': name === first || undefined }}
            required={action.needs.includes(name)}
          />
        ))}
        <Group gap="sm">
          <Button type="submit" color={action.dangerous ? 'red' : undefined} loading={act.isPending} data-autofocus={!first || undefined}>
            {i18n._(words.label)}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Grįžti</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Field({ field, input, required }: { field: StepField; input: object; required: boolean }) {
  const { i18n, t } = useLingui();
  const look = { label: i18n._(field.label), description: field.hint && i18n._(field.hint), required, ...input };
  switch (field.kind) {
    case 'day':
      return <DayField {...look} />;
    case 'area':
      return <Textarea autosize minRows={2} {...look} />;
    case 'choice':
      return (
        <NativeSelect
          data={[
            { value: '', label: t`Pasirinkite` },
            ...Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label: i18n._(label) })),
          ]}
          {...look}
        />
      );
    default:
      return <TextInput {...look} />;
  }
}
