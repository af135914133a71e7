import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { focusFault } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';

type Props<Draft> = {
  title: string;
  save: string;
  opened: boolean;
  onClose: () => void;
  // biome-ignore lint/suspicious/noExplicitAny: the third parameter is the form's own rules, which do not matter here
  form: UseFormReturnType<Draft, Draft, any>;
  change: { error: unknown; isPending: boolean };
  onSave: (draft: Draft) => void;
  children: ReactNode;
};

/** A dialog in which a target is set or changed; refused, it keeps all that was typed. */
export function TargetDialog<Draft extends Record<string, unknown>>(props: Props<Draft>) {
  const { title, save, opened, onClose, form, change, onSave, children } = props;
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t`Grįžti` }}>
      <form noValidate onSubmit={form.onSubmit(onSave, focusFault(form as never))}>
        <Stack gap="md">
          <FormProblem error={change.error} fields={Object.keys(form.values)} />
          {children}
          <Group gap="sm">
            <Button type="submit" loading={change.isPending}>
              {save}
            </Button>
            <Button variant="default" onClick={onClose}>
              <Trans>Grįžti</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
