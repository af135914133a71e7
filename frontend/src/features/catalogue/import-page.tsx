import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ImportScreen } from '#/ui/imports/import-screen.tsx';
import { ImportActions } from './import-actions.tsx';
import { importOptions } from './import-options.ts';
import { ImportRows } from './import-rows.tsx';

const route = getRouteApi('/_staff/catalogue/import/$importId');

/** One file of MARC records. */
export function ImportPage() {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { data: current } = useSuspenseQuery(importOptions(route.useParams().importId));
  return (
    <ImportScreen
      of={current}
      search={route.useSearch()}
      onChange={(next) => void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) })}
      list="/catalogue/import"
      listName={t`MARC įrašų importas`}
      all={(n) => t`Visi ${n}`}
      Actions={ImportActions}
      Rows={ImportRows}
    />
  );
}
