import { Trans, useLingui } from '@lingui/react/macro';
import { Button, type ButtonProps, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { filled, focusFault, showFaults } from './form.ts';
import { FormProblem } from './form-problem.tsx';

type Props<Input> = Omit<ButtonProps, 'onClick'> & {
  /** The verb, on the button and again in the dialog. */
  label: string;
  /** What will follow, as a sentence. */
  consequence: ReactNode;
  change: Pick<UseMutationResult<unknown, unknown, Input>, 'mutate' | 'isPending' | 'error' | 'reset'>;
  inputOf: (reason: string) => Input;
};

/** A step that is taken with its reason, which stays in the history. */
export function ReasonButton<Input>({ label, consequence, change, inputOf, ...look }: Props<Input>) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const form = useForm({ initialValues: { reason: '' }, validate: filled('reason') });
  const ask = () => {
    change.reset();
    form.reset();
    open();
  };
  const save = ({ reason }: typeof form.values) =>
    change.mutate(inputOf(reason), { onSuccess: close, onError: (error) => showFaults(form, error) });
  return (
    <>
      <Button variant="subtle" color="red" {...look} onClick={ask}>
        {label}…
      </Button>
      <Modal opened={opened} onClose={close} title={label} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <form noValidate onSubmit={form.onSubmit(save, focusFault(form))}>
          <Stack gap="md">
            <FormProblem error={change.error} fields={['reason']} />
            <Text>{consequence}</Text>
            <Textarea
              label={t`Priežastis`}
              required
              autosize
              minRows={2}
              maxLength={500}
              data-autofocus
              {...form.getInputProps('reason')}
            />
            <Group gap="sm">
              <Button type="submit" color="red" loading={change.isPending}>
                {label}
              </Button>
              <Button variant="default" onClick={close}>
                <Trans>Grįžti</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
