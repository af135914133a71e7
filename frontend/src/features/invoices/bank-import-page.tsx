import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ImportScreen } from '#/ui/imports/import-screen.tsx';
import { BankImportActions } from './bank-import-actions.tsx';
import { BankImportRows } from './bank-import-rows.tsx';
import { bankImportOptions } from './run-options.ts';

const route = getRouteApi('/_staff/payments/imports/$importId');

/** One statement, and what became or would become of each movement. */
export function BankImportPage() {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { data: current } = useSuspenseQuery(bankImportOptions(route.useParams().importId));
  return (
    <ImportScreen
      of={current}
      search={route.useSearch()}
      onChange={(next) => void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) })}
      list="/payments/imports"
      listName={t`Banko išrašai`}
      all={(n) => t`Visos ${n}`}
      Actions={BankImportActions}
      Rows={BankImportRows}
    />
  );
}
