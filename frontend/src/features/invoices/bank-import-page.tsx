import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatDateTime } from '#/app/i18n.ts';
import { ImportProgress } from '#/ui/imports/import-progress.tsx';
import { isWorking } from '#/ui/imports/search.ts';
import { OUTCOME, OUTCOMES } from '#/ui/imports/words.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews } from '#/ui/saved-views.tsx';
import { BankImportActions } from './bank-import-actions.tsx';
import { BankImportRows } from './bank-import-rows.tsx';
import { bankImportOptions } from './run-options.ts';

const route = getRouteApi('/_staff/payments/imports/$importId');

/** One statement: how far it is, what became or would become of each movement, and the step that is open now. */
export function BankImportPage() {
  const { t, i18n } = useLingui();
  const { importId: id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: current } = useSuspenseQuery(bankImportOptions(id));
  const { counts } = current;
  const when = current.status === 'done' ? 'after' : 'before';
  const all = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  const views = [
    { name: t`Visos ${all}`, search: {} },
    ...OUTCOMES.map((outcome) => ({ name: `${i18n._(OUTCOME[outcome][when])} ${counts[outcome]}`, search: { outcome } })),
  ];
  return (
    <Page
      title={current.file_name ?? t`Importas ${id}`}
      lead={[formatDateTime(current.created_at), current.account?.name].filter(Boolean).join(' · ')}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/payments/imports" {...props} />}>
          <Trans>Banko išrašai</Trans>
        </Anchor>
      }
      actions={
        !isWorking(current) && (
          <Button variant="default" renderRoot={(props) => <Link to="/payments/imports" {...props} />}>
            <Trans>Kitas failas</Trans>
          </Button>
        )
      }
    >
      <ImportProgress of={current}>
        <BankImportActions of={current} />
      </ImportProgress>
      {!isWorking(current) && all > 0 && (
        <>
          <SavedViews views={views} current={search} to={`/payments/imports/${id}`} />
          <BankImportRows
            of={current}
            search={search}
            onChange={(next) => void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) })}
          />
        </>
      )}
    </Page>
  );
}
