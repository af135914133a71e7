import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Import } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews } from '#/ui/saved-views.tsx';
import { ImportProgress } from './import-progress.tsx';
import { type ImportSearch, isWorking } from './search.ts';
import { OUTCOME, OUTCOMES } from './words.ts';

type Searched = { search: ImportSearch; onChange: (next: ImportSearch) => void };

type Props = Searched & {
  of: Import;
  /** The screen on which a file is chosen; an import is below it. */
  list: LinkProps['to'] & string;
  listName: string;
  /** All rows, counted. */
  all: (n: number) => string;
  Actions: ComponentType<{ of: Import }>;
  Rows: ComponentType<Searched & { of: Import }>;
};

/** One import: how far it is, what became or would become of each row, and the step that is open now. */
export function ImportScreen({ of: current, search, onChange, list, listName, all, Actions, Rows }: Props) {
  const { t, i18n } = useLingui();
  const { id, counts } = current;
  const when = current.status === 'done' ? 'after' : 'before';
  const n = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  const views = [
    { name: all(n), search: {} },
    ...OUTCOMES.map((outcome) => ({ name: `${i18n._(OUTCOME[outcome][when])} ${counts[outcome]}`, search: { outcome } })),
  ];
  return (
    <Page
      title={current.file_name ?? t`Importas ${id}`}
      lead={[formatDateTime(current.created_at), current.account?.name].filter(Boolean).join(' · ')}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to={list} {...props} />}>
          {listName}
        </Anchor>
      }
      actions={
        !isWorking(current) && (
          <Button variant="default" renderRoot={(props) => <Link to={list} {...props} />}>
            <Trans>Kitas failas</Trans>
          </Button>
        )
      }
    >
      <ImportProgress of={current}>
        <Actions of={current} />
      </ImportProgress>
      {!isWorking(current) && n > 0 && (
        <>
          <SavedViews views={views} current={search} to={`${list}/${id}`} />
          <Rows of={current} search={search} onChange={onChange} />
        </>
      )}
    </Page>
  );
}
