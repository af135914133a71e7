import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  cancelLibraryImportMutation,
  commitLibraryImportMutation,
  getLibraryImportQueryKey,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { ImportSteps } from '#/ui/imports/import-steps.tsx';

export function ImportActions({ of: current }: { of: Import }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  return (
    <ImportSteps
      of={current}
      commit={commitLibraryImportMutation()}
      cancel={cancelLibraryImportMutation()}
      show={(changed) => queries.setQueryData(getLibraryImportQueryKey({ path: { id: changed.id } }), changed)}
      commitLabel={(n) => (
        <Plural
          value={n}
          one="Įrašyti # biblioteką"
          few="Įrašyti # bibliotekas"
          many="Įrašyti # bibliotekos"
          other="Įrašyti # bibliotekų"
        />
      )}
      leftOut={t`Likusios eilutės nebus įrašytos. Kas jau įrašyta, liks.`}
    >
      <Button renderRoot={(props) => <Link to="/libraries" search={{ sort: '-updated_at' }} {...props} />}>
        <Trans>Į bibliotekų sąrašą</Trans>
      </Button>
    </ImportSteps>
  );
}
