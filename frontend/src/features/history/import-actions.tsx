import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  cancelHistoryImportMutation,
  commitHistoryImportMutation,
  getHistoryImportQueryKey,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';

/** The steps that the server offers on an import now. */
export function ImportActions({ of: current }: { of: Import }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const show = (changed: Import) => queries.setQueryData(getHistoryImportQueryKey({ path: { id: changed.id } }), changed);
  const onError = (error: unknown) =>
    notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false });
  const commit = useChange({ ...commitHistoryImportMutation(), onSuccess: show, onError });
  const cancel = useChange({ ...cancelHistoryImportMutation(), onSuccess: show });
  const input = { path: { id: current.id }, body: {} };
  const offers = (key: string) => current.actions.some((action) => action.key === key);
  const n = current.counts.created + current.counts.changed;
  return (
    <>
      {offers('commit') && (
        <Button variant={n > 0 ? 'filled' : 'default'} loading={commit.isPending} onClick={() => commit.mutate(input)}>
          {n > 0 ? (
            <Plural value={n} one="Įrašyti # užsakymą" few="Įrašyti # užsakymus" many="Įrašyti # užsakymo" other="Įrašyti # užsakymų" />
          ) : (
            <Trans>Įrašyti</Trans>
          )}
        </Button>
      )}
      {offers('cancel') && (
        <ConfirmButton
          label={t`Atšaukti importą`}
          consequence={
            current.phase === 'commit'
              ? t`Likę užsakymai nebus įkelti. Kas jau įrašyta, liks.`
              : t`Nieko nebus įrašyta. Failą galėsite įkelti iš naujo.`
          }
          change={cancel}
          input={input}
        />
      )}
      {current.status === 'done' && (
        <Button renderRoot={(props) => <Link to="/loans" {...props} />}>
          <Trans>Į užsakymus</Trans>
        </Button>
      )}
    </>
  );
}
