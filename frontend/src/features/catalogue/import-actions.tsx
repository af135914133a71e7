import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  cancelCatalogueImportMutation,
  commitCatalogueImportMutation,
  getCatalogueImportQueryKey,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { ImportSteps } from '#/ui/imports/import-steps.tsx';

export function ImportActions({ of: current }: { of: Import }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  return (
    <ImportSteps
      of={current}
      commit={commitCatalogueImportMutation()}
      cancel={cancelCatalogueImportMutation()}
      show={(changed) => queries.setQueryData(getCatalogueImportQueryKey({ path: { id: changed.id } }), changed)}
      commitLabel={(n) => <Plural value={n} one="Įrašyti # įrašą" few="Įrašyti # įrašus" many="Įrašyti # įrašo" other="Įrašyti # įrašų" />}
      leftOut={t`Likę įrašai nebus įkelti. Kas jau įrašyta, liks.`}
    >
      <Button renderRoot={(props) => <Link to="/catalogue" search={{ sort: '-updated_at' }} {...props} />}>
        <Trans>Į katalogą</Trans>
      </Button>
    </ImportSteps>
  );
}
