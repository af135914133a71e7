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
import { ImportActions } from './import-actions.tsx';
import { importOptions } from './import-options.ts';
import { ImportRows } from './import-rows.tsx';

const route = getRouteApi('/_staff/history/$importId');

/** One import: how far it is, what became or would become of each row, and the step that is open now. */
export function ImportPage() {
  const { t, i18n } = useLingui();
  const { importId: id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: current } = useSuspenseQuery(importOptions(id));
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
        <Anchor size="sm" renderRoot={(props) => <Link to="/history" {...props} />}>
          <Trans>Ankstesnių metų užsakymai</Trans>
        </Anchor>
      }
      actions={
        !isWorking(current) && (
          <Button variant="default" renderRoot={(props) => <Link to="/history" {...props} />}>
            <Trans>Kitas failas</Trans>
          </Button>
        )
      }
    >
      <ImportProgress of={current}>
        <ImportActions of={current} />
      </ImportProgress>
      {!isWorking(current) && all > 0 && (
        <>
          <SavedViews views={views} current={search} to={`/history/${id}`} />
          <ImportRows
            of={current}
            search={search}
            onChange={(next) => void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) })}
          />
        </>
      )}
    </Page>
  );
}
