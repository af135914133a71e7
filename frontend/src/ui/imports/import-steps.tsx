import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { UseMutationOptions } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useChange } from '#/api/change.ts';
import type { Options } from '#/api/generated/sdk.gen.ts';
import type { CommitLibraryImportData, Import, Problem } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';

/** Of every kind of import the call has one shape. */
type Step = UseMutationOptions<Import, Problem, Options<Omit<CommitLibraryImportData, 'url'> & { url: string }>>;

type Props = {
  of: Import;
  commit: Step;
  cancel: Step;
  /** Puts the server's answer on the screen. */
  show: (changed: Import) => void;
  /** What is written, counted. */
  commitLabel: (n: number) => ReactNode;
  /** What follows when it is cancelled while it is written. */
  leftOut: string;
  /** Where what was written is seen. */
  children: ReactNode;
};

/** The steps that the server offers on an import now. */
export function ImportSteps({ of: current, commit, cancel, show, commitLabel, leftOut, children }: Props) {
  const { t } = useLingui();
  const onError = (error: unknown) =>
    notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });
  const write = useChange({ ...commit, onSuccess: show, onError });
  const stop = useChange({ ...cancel, onSuccess: show });
  const input = { path: { id: current.id }, body: {} };
  const offers = (key: string) => current.actions.some((action) => action.key === key);
  const n = current.counts.created + current.counts.changed;
  return (
    <>
      {offers('commit') && (
        <Button variant={n > 0 ? 'filled' : 'default'} loading={write.isPending} onClick={() => write.mutate(input)}>
          {n > 0 ? commitLabel(n) : <Trans>Įrašyti</Trans>}
        </Button>
      )}
      {offers('cancel') && (
        <ConfirmButton
          label={t`Atšaukti importą`}
          consequence={current.phase === 'commit' ? leftOut : t`Nieko nebus įrašyta. Failą galėsite įkelti iš naujo.`}
          change={stop}
          input={input}
        />
      )}
      {current.status === 'done' && children}
    </>
  );
}
