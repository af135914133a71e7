import { useLingui } from '@lingui/react';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { getLoanQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import { refresh } from '#/app/live.ts';
import { actOnLoanMutation } from './act-mutation.ts';
import { UndoNotice } from './undo-notice.tsx';
import { STATUS } from './vocabulary.ts';

/** Long enough to see that the wrong loan was taken, and to reach the button. */
const TIME_TO_UNDO = 10_000;

/** Takes a step on a loan, shows it everywhere, and offers to take it back while that is possible at once. */
export function useAct(onDone: () => void, onError: (error: unknown) => void) {
  const { _ } = useLingui();
  const queries = useQueryClient();
  return useChange({
    ...actOnLoanMutation(),
    onSuccess: async (loan, { path: { key } }) => {
      queries.setQueryData(getLoanQueryKey({ path: { id: loan.id } }), loan);
      const words = `${loan.number}: ${_(STATUS[loan.status].label)}`;
      const canUndo = key !== 'correct' && key !== 'undo' && loan.actions.some((action) => action.key === 'undo');
      const id = `loan-${loan.id}`;
      notifications.hide(id); // only the last step can be taken back
      notifications.show({
        id,
        message: canUndo ? <UndoNotice words={words} loan={loan} onDone={() => notifications.hide(id)} /> : words,
        color: 'pine',
        ...(canUndo && { autoClose: TIME_TO_UNDO }),
      });
      await refresh(queries, 'loan'); // the rows have moved before the dialog gives the focus back
      onDone();
    },
    onError,
  });
}
