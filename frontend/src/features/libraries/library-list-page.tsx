import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listLibrariesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LibraryRow } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './libraries.module.css';
import { LibraryFilters } from './library-filters.tsx';
import { type LibraryListSearch, libraryListQuery } from './library-list-search.ts';
import { KIND, REACHED_BY } from './vocabulary.ts';

const route = getRouteApi('/_staff/libraries/');

export function LibraryListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = libraryListQuery(search);
  const { data } = useQuery({ ...listLibrariesOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: LibraryListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canAdd = may('libraries:manage');
  useShortcuts(canAdd ? { n: () => void navigate({ to: '/libraries/new' }) } : {});

  const views: (View & { search: LibraryListSearch })[] = [
    { name: t`Visos`, search: {} },
    { name: t`Mūsų`, search: { is_ours: true } },
    { name: t`Apskričių`, search: { kind: 'county' } },
    { name: t`Savivaldybių`, search: { kind: 'municipal' } },
    { name: t`Užsienio`, search: { kind: 'foreign' } },
    { name: t`Neveikiančios`, search: { is_active: false } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural
      value={n}
      one={`${count} biblioteka`}
      few={`${count} bibliotekos`}
      many={`${count} bibliotekos`}
      other={`${count} bibliotekų`}
    />
  );

  return (
    <Page
      title={t`Bibliotekos`}
      lead={total}
      actions={
        <>
          <CsvLink path="/libraries" query={query} />
          <PrintButton />
          {may('libraries:import') && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              renderRoot={(props) => <Link to="/libraries/import" {...props} />}
            >
              <Trans>Importuoti</Trans>
            </Button>
          )}
          {canAdd && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/libraries/new" {...props} />}>
              <Trans>Nauja biblioteka</Trans>
            </Button>
          )}
        </>
      }
    >
      <SavedViews views={views} current={search} to="/libraries" />
      <LibraryFilters search={search} onChange={change} />
      <DataTable
        label={t`Bibliotekos`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as LibraryListSearch)}
        onOpen={({ id }) => navigate({ to: '/libraries/$libraryId', params: { libraryId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus bibliotekų nėra.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function useColumns(): Column<LibraryRow>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'name', header: t`Pavadinimas`, sortable: true, cell: (library) => <Name library={library} /> },
    { id: 'kind', header: t`Rūšis`, width: 156, cell: ({ kind }) => i18n._(KIND[kind]) },
    {
      id: 'municipality',
      header: t`Savivaldybė`,
      sortable: true,
      width: 150,
      cell: ({ municipality, city }) => municipality ?? city ?? '—',
    },
    { id: 'territory', header: t`Teritorija`, width: 110, cell: ({ territory }) => territory ?? '—' },
    { id: 'sigla', header: t`Siglas`, width: 76, cell: ({ sigla }) => sigla ?? '—' },
    { id: 'reached_by', header: t`Pasiekiama`, width: 106, cell: ({ reached_by }) => i18n._(REACHED_BY[reached_by].label) },
    { id: 'updated_at', header: t`Pakeista`, sortable: true, numeric: true, width: 112, cell: ({ updated_at }) => formatDate(updated_at) },
  ];
}

/** The name, and what is out of the ordinary about the library. */
const Name = ({ library: { id, name, parent, is_ours, is_active } }: { library: LibraryRow }) => (
  <span className={classes.title} title={parent ? `${name} (${parent.name})` : name}>
    <Link className={classes.name} to="/libraries/$libraryId" params={{ libraryId: id }} onClick={(event) => event.stopPropagation()}>
      {name}
    </Link>
    {parent && <span className={classes.parent}>{parent.short_name ?? parent.name}</span>}
    {is_ours && (
      <StateDot tone="pine">
        <Trans>mūsų</Trans>
      </StateDot>
    )}
    {!is_active && (
      <StateDot tone="gray">
        <Trans>neveikia</Trans>
      </StateDot>
    )}
  </span>
);
