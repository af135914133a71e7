import { Trans, useLingui } from '@lingui/react/macro';
import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormProblem } from './form-problem.tsx';

type Props<Input> = Omit<ButtonProps, 'onClick'> & {
  /** The verb, on the button and again in the dialog. */
  label: string;
  /** What will follow, as a sentence. */
  consequence: ReactNode;
  change: Pick<UseMutationResult<unknown, unknown, Input>, 'mutate' | 'isPending' | 'error' | 'reset'>;
  input: Input;
};

/** A dangerous step: quiet red, and asked about with its consequence before it is taken. */
export function ConfirmButton<Input>({ label, consequence, change, input, ...look }: Props<Input>) {
  const { t } = useLingui();
  const [opened, { open, close }] = useDisclosure();
  const ask = () => {
    change.reset();
    open();
  };
  return (
    <>
      <Button variant="subtle" color="red" {...look} onClick={ask}>
        {label}…
      </Button>
      <Modal opened={opened} onClose={close} title={label} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
        <Stack gap="md">
          <FormProblem error={change.error} />
          <Text>{consequence}</Text>
          <Group gap="sm">
            <Button color="red" loading={change.isPending} onClick={() => change.mutate(input, { onSuccess: close })}>
              {label}
            </Button>
            <Button variant="default" onClick={close} data-autofocus>
              <Trans>Grįžti</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
