import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listAgreementsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { AgreementRow, AgreementStatus, LibraryKind } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { KIND } from '#/app/library-kind.ts';
import { MUNICIPALITIES } from '#/app/places.ts';
import { stringifySearch } from '#/app/search.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { PapersMenu } from '#/ui/papers-menu.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { type AgreementListSearch, agreementListQuery } from './agreement-list-search.ts';
import { AgreementState } from './agreement-state.tsx';
import classes from './agreements.module.css';
import { STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/agreements/');

/** The register of what the list shows. */
const registerHref = ({ q, status, kind, municipality, is_expiring, sort }: AgreementListSearch) =>
  `/api/v1/agreements/papers/register${stringifySearch({ q, status: status?.join(','), kind, municipality, is_expiring, sort })}`;

/** The register of agreements. */
export function AgreementListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = agreementListQuery(search);
  const { data } = useQuery({ ...listAgreementsOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: AgreementListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canDraft = may('agreements:manage');
  useShortcuts(canDraft ? { n: () => void navigate({ to: '/agreements/new' }) } : {});
  const views: (View & { search: AgreementListSearch })[] = [
    { name: t`Visos`, search: {} },
    { name: t`Galioja`, search: { status: ['in_force'] } },
    { name: t`Baigiasi per 60 dienų`, search: { is_expiring: true } },
    { name: t`Rengiamos`, search: { status: ['draft', 'sent'] } },
    { name: t`Sustabdytos`, search: { status: ['suspended'] } },
    { name: t`Pasibaigusios`, search: { status: ['ended', 'terminated'] } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} sutartis`} few={`${count} sutartys`} many={`${count} sutarties`} other={`${count} sutarčių`} />
  );
  return (
    <Page
      title={t`Sutarčių registras`}
      lead={total}
      actions={
        <>
          <CsvLink path="/agreements" query={query} />
          <PapersMenu papers={[{ label: t`Registras`, href: registerHref(search), hasDocx: true }]} />
          <PrintButton />
          <Button variant="default" renderRoot={(props) => <Link to="/agreements/territory" {...props} />}>
            <Trans>Teritorija</Trans>
          </Button>
          {canDraft && (
            <>
              <Button variant="default" renderRoot={(props) => <Link to="/agreements/campaign" {...props} />}>
                <Trans>Daug projektų</Trans>
              </Button>
              <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/agreements/new" {...props} />}>
                <Trans>Nauja sutartis</Trans>
              </Button>
            </>
          )}
        </>
      }
    >
      <SavedViews views={views} current={search} to="/agreements" />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Sutarčių registras`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as AgreementListSearch)}
        onOpen={({ id }) => navigate({ to: '/agreements/$agreementId', params: { agreementId: id } })}
        empty={
          <NothingFound onClear={() => navigate({ search: {} })}>
            <Trans>Pagal šiuos filtrus sutarčių nėra.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: AgreementListSearch; onChange: (next: AgreementListSearch) => void }) {
  const { t, i18n } = useLingui();
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Sutarčių filtrai`}>
      <SearchBox
        w={250}
        label={t`Ieškoti sutarčių`}
        placeholder={t`Numeris, biblioteka`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <NativeSelect
        aria-label={t`Būsena`}
        value={search.status?.length === 1 ? search.status[0] : ''}
        data={[
          { value: '', label: t`Visos būsenos` },
          ...Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ status: value ? [value as AgreementStatus] : undefined })}
      />
      <NativeSelect
        aria-label={t`Rūšis`}
        value={search.kind ?? ''}
        data={[{ value: '', label: t`Visos rūšys` }, ...Object.entries(KIND).map(([value, label]) => ({ value, label: i18n._(label) }))]}
        onChange={({ currentTarget: { value } }) => onChange({ kind: (value || undefined) as LibraryKind | undefined })}
      />
      <NativeSelect
        aria-label={t`Savivaldybė`}
        value={search.municipality ?? ''}
        data={[{ value: '', label: t`Visos savivaldybės` }, ...MUNICIPALITIES]}
        onChange={({ currentTarget: { value } }) => onChange({ municipality: value || undefined })}
      />
    </Group>
  );
}

function useColumns(): Column<AgreementRow>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'number',
      header: t`Numeris`,
      sortable: true,
      width: 150,
      cell: ({ id, number }) => (
        <Link
          className={classes.name}
          to="/agreements/$agreementId"
          params={{ agreementId: id }}
          onClick={(event) => event.stopPropagation()}
        >
          {number}
        </Link>
      ),
    },
    { id: 'name', header: t`Biblioteka`, sortable: true, cell: ({ library }) => <span title={library.name}>{library.name}</span> },
    { id: 'kind', header: t`Rūšis`, width: 150, cell: ({ library }) => i18n._(KIND[library.kind]) },
    { id: 'municipality', header: t`Savivaldybė`, width: 150, cell: ({ library }) => library.municipality ?? '—' },
    { id: 'status', header: t`Būsena`, width: 190, cell: (row) => <AgreementState agreement={row} /> },
    { id: 'from_on', header: t`Galioja nuo`, sortable: true, numeric: true, width: 116, cell: ({ from_on }) => formatDate(from_on) },
    {
      id: 'until_on',
      header: t`Galioja iki`,
      sortable: true,
      numeric: true,
      width: 116,
      cell: ({ until_on }) => (until_on ? formatDate(until_on) : t`neterminuota`),
    },
  ];
}
