import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  cancelHistoryImportMutation,
  commitHistoryImportMutation,
  getHistoryImportQueryKey,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { ImportSteps } from '#/ui/imports/import-steps.tsx';

export function ImportActions({ of: current }: { of: Import }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  return (
    <ImportSteps
      of={current}
      commit={commitHistoryImportMutation()}
      cancel={cancelHistoryImportMutation()}
      show={(changed) => queries.setQueryData(getHistoryImportQueryKey({ path: { id: changed.id } }), changed)}
      commitLabel={(n) => (
        <Plural value={n} one="Įrašyti # užsakymą" few="Įrašyti # užsakymus" many="Įrašyti # užsakymo" other="Įrašyti # užsakymų" />
      )}
      leftOut={t`Likę užsakymai nebus įkelti. Kas jau įrašyta, liks.`}
    >
      <Button renderRoot={(props) => <Link to="/loans" {...props} />}>
        <Trans>Į užsakymus</Trans>
      </Button>
    </ImportSteps>
  );
}
