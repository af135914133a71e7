import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listDescriptionsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DescriptionRow } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { exportHref, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { Availability } from './availability.tsx';
import classes from './catalogue.module.css';
import { DescriptionFilters } from './description-filters.tsx';
import { type DescriptionListSearch, descriptionListQuery } from './description-list-search.ts';
import { KIND } from './vocabulary.ts';

const route = getRouteApi('/_staff/catalogue/');

export function DescriptionListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = descriptionListQuery(search);
  const { data } = useQuery({ ...listDescriptionsOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: DescriptionListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canAdd = may('catalogue:manage');
  useShortcuts(canAdd ? { n: () => void navigate({ to: '/catalogue/new' }) } : {});

  const views: (View & { search: DescriptionListSearch })[] = [
    { name: t`Visi`, search: {} },
    { name: t`Turime egzempliorių`, search: { has_items: true } },
    { name: t`Be egzempliorių`, search: { has_items: false } },
    { name: t`Serialiniai leidiniai`, search: { kind: 'serial' } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} aprašas`} few={`${count} aprašai`} many={`${count} aprašo`} other={`${count} aprašų`} />
  );
  return (
    <Page
      title={t`Katalogas`}
      lead={total}
      actions={
        <>
          <Exports query={query} />
          <PrintButton />
          {may('catalogue:import') && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              renderRoot={(props) => <Link to="/catalogue/import" {...props} />}
            >
              <Trans>Importuoti</Trans>
            </Button>
          )}
          {canAdd && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/catalogue/new" {...props} />}>
              <Trans>Naujas aprašas</Trans>
            </Button>
          )}
        </>
      }
    >
      <SavedViews views={views} current={search} to="/catalogue" />
      <DescriptionFilters search={search} onChange={change} />
      <DataTable
        label={t`Katalogas`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as DescriptionListSearch)}
        onOpen={({ id }) => navigate({ to: '/catalogue/$descriptionId', params: { descriptionId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus aprašų nėra. Galite importuoti MARC įrašus arba aprašyti leidinį ranka.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

/** The same list as a table, or as its records. */
function Exports({ query }: { query: Record<string, unknown> }) {
  const formats = [
    ['csv', 'CSV'],
    ['marc', 'MARC 21 (ISO 2709)'],
    ['marcxml', 'MARCXML'],
  ] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          <Trans>Atsisiųsti</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(([format, name]) => (
          <Menu.Item key={format} component="a" href={exportHref('/catalogue/descriptions', query, format)} download>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useColumns(): Column<DescriptionRow>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'title', header: t`Antraštė`, sortable: true, cell: (row) => <Title row={row} /> },
    { id: 'author', header: t`Autorius`, width: 220, cell: ({ author }) => <span title={author ?? undefined}>{author ?? '—'}</span> },
    { id: 'year', header: t`Metai`, sortable: true, numeric: true, width: 84, cell: ({ year }) => year ?? '—' },
    { id: 'kind', header: t`Rūšis`, width: 150, cell: ({ kind }) => i18n._(KIND[kind]) },
    { id: 'number', header: t`ISBN, ISSN`, width: 134, cell: ({ numbers }) => numbers[0]?.number ?? '—' },
    { id: 'items', header: t`Egzemplioriai`, width: 150, cell: (row) => <Availability of={row} /> },
  ];
}

const Title = ({ row: { id, title, subtitle, part } }: { row: DescriptionRow }) => {
  const rest = [part, subtitle].filter(Boolean).join('. ');
  return (
    <span title={rest ? `${title}: ${rest}` : title}>
      <Link
        className={classes.name}
        to="/catalogue/$descriptionId"
        params={{ descriptionId: id }}
        onClick={(event) => event.stopPropagation()}
      >
        {title}
      </Link>
      {rest && <span className={classes.rest}> {rest}</span>}
    </span>
  );
};
