import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cancelBankImportMutation, commitBankImportMutation, getBankImportQueryKey } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { ImportSteps } from '#/ui/imports/import-steps.tsx';

export function BankImportActions({ of: current }: { of: Import }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  return (
    <ImportSteps
      of={current}
      commit={commitBankImportMutation()}
      cancel={cancelBankImportMutation()}
      show={(changed) => queries.setQueryData(getBankImportQueryKey({ path: { id: changed.id } }), changed)}
      commitLabel={(n) => (
        <Plural value={n} one="Įrašyti # mokėjimą" few="Įrašyti # mokėjimus" many="Įrašyti # mokėjimo" other="Įrašyti # mokėjimų" />
      )}
      leftOut={t`Likę mokėjimai nebus įrašyti. Kas jau įrašyta, liks.`}
    >
      <Button renderRoot={(props) => <Link to="/payments" {...props} />}>
        <Trans>Į mokėjimus</Trans>
      </Button>
    </ImportSteps>
  );
}
