import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { getLoanQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { refresh } from '#/app/live.ts';
import { actOnLoanMutation } from './act-mutation.ts';

/** What a step led to, and the way back from it; it says why where a colleague was faster. */
export function UndoNotice({ words, loan, onDone }: { words: string; loan: Loan; onDone: () => void }) {
  const queries = useQueryClient();
  const undo = useChange({
    ...actOnLoanMutation(),
    onSuccess: async (back) => {
      queries.setQueryData(getLoanQueryKey({ path: { id: back.id } }), back);
      onDone();
      await refresh(queries, 'loan');
    },
    onError: (error) => {
      onDone();
      notifications.show({ message: problemDetail(error) || problemTitle(error), color: 'red' });
    },
  });
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <span>{words}</span>
      <Button
        size="compact-sm"
        variant="default"
        loading={undo.isPending}
        onClick={() => undo.mutate({ path: { id: loan.id, key: 'undo' }, body: {} })}
      >
        <Trans context="take a step back">Atšaukti</Trans>
      </Button>
    </Group>
  );
}
