import { useLingui } from '@lingui/react/macro';
import { Modal, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getLoanOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { keyOf } from './loan-action.ts';
import { StepForm } from './step-form.tsx';
import { stepOf } from './steps.ts';
import type { Asked } from './use-steps.tsx';

type Props = Asked & { opened: boolean; onClose: () => void; onClosed: () => void };

/** What one step on a loan needs, and what may be told with it. */
export default function StepDialog({ loan, action, preset, opened, onClose, onClosed }: Props) {
  const { i18n, t } = useLingui();
  const { data, error } = useQuery({ ...getLoanOptions({ path: { id: loan.id } }), enabled: opened });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      returnFocus={false}
      centered
      size={loan.n_items > 1 ? 'lg' : 'md'}
      title={i18n._(stepOf(loan, keyOf(action)).label)}
      closeButtonProps={{ 'aria-label': t`Grįžti` }}
    >
      {data ? (
        <StepForm key={`${loan.id}-${action.key}`} loan={data} action={action} preset={preset} onClose={onClose} />
      ) : (
        <Stack gap="md" aria-busy={!error} tabIndex={-1} data-autofocus>
          <FormProblem error={error} />
          {!error && [0, 1, 2].map((line) => <Skeleton key={line} h={34} />)}
        </Stack>
      )}
    </Modal>
  );
}
