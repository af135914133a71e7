import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getLibraryOptions, listCarriersOptions, listShipmentsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ShipmentDirection, ShipmentRow, ShipmentStatus } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber, today } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { FileLinks } from '#/ui/file-links.tsx';
import { LibraryField } from '#/ui/library-field.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { type ShipmentListSearch, shipmentListQuery } from './shipment-list-search.ts';
import { ShipmentLink, ShipmentState, Tracking } from './shipment-state.tsx';
import classes from './shipments.module.css';
import { DIRECTION, STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/shipments/');

/** Parcels to libraries and from them: what is packed, on its way, late, partly received. */
export function ShipmentListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = shipmentListQuery(search);
  const { data } = useQuery({ ...listShipmentsOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: ShipmentListSearch) =>
    void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const canWrite = may('shipments:write');
  useShortcuts(canWrite ? { n: () => void navigate({ to: '/shipments/new' }) } : {});
  const views: View[] = [
    { name: t`Visos siuntos`, search: {} },
    { name: t`Ruošiamos`, search: { status: ['packing'] } },
    { name: t`Kelyje`, search: { status: ['sent'] } },
    { name: t`Laiku neatkeliavo`, search: { is_late: true } },
    { name: t`Ko nors trūksta`, search: { status: ['partly_received'] } },
    { name: t`Šiandienos paštas`, search: { sent_from: today(), sent_to: today() } },
  ];
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} siunta`} few={`${count} siuntos`} many={`${count} siuntos`} other={`${count} siuntų`} />
  );
  return (
    <Page
      title={t`Siuntos`}
      lead={total}
      actions={
        <>
          <FileLinks path="/shipments" query={query} />
          <PrintButton />
          <Button variant="default" renderRoot={(props) => <Link to="/tariffs" {...props} />}>
            <Trans>Vežėjai ir įkainiai</Trans>
          </Button>
          {canWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/shipments/new" {...props} />}>
              <Trans>Nauja siunta</Trans>
            </Button>
          )}
        </>
      }
    >
      <SavedViews views={views} current={search} to="/shipments" />
      <Filters search={search} onChange={change} />
      <DataTable
        label={t`Siuntos`}
        columns={columns}
        page={data}
        sort={query.sort}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as ShipmentListSearch)}
        onOpen={({ id }) => void navigate({ to: '/shipments/$shipmentId', params: { shipmentId: id } })}
        empty={
          <NothingFound onClear={() => void navigate({ search: {} })}>
            <Trans>Siunta – tai keli užsakymai vienoje dėžėje: išsiunčiami ir gaunami vienu žingsniu, o paštas padalijamas jiems.</Trans>
          </NothingFound>
        }
      />
    </Page>
  );
}

function Filters({ search, onChange }: { search: ShipmentListSearch; onChange: (next: ShipmentListSearch) => void }) {
  const { t, i18n } = useLingui();
  const { data: carriers } = useQuery(listCarriersOptions());
  const { data: library } = useQuery({
    ...getLibraryOptions({ path: { id: search.library_id ?? 0 } }),
    enabled: search.library_id !== undefined,
  });
  return (
    <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Siuntų filtrai`}>
      <SearchBox
        w={220}
        label={t`Ieškoti siuntų`}
        placeholder={t`Siuntos ar sekimo numeris`}
        value={search.q}
        onFind={(q) => onChange({ q })}
      />
      <NativeSelect
        aria-label={t`Kryptis`}
        value={search.direction ?? ''}
        data={[
          { value: '', label: t`Visos kryptys` },
          ...Object.entries(DIRECTION).map(([value, label]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ direction: (value || undefined) as ShipmentDirection | undefined })}
      />
      <NativeSelect
        aria-label={t`Būsena`}
        value={search.status?.length === 1 ? search.status[0] : ''}
        data={[
          { value: '', label: t`Visos būsenos` },
          ...Object.entries(STATUS).map(([value, { label }]) => ({ value, label: i18n._(label) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ status: value ? [value as ShipmentStatus] : undefined })}
      />
      <NativeSelect
        aria-label={t`Vežėjas`}
        value={String(search.carrier_id ?? '')}
        data={[
          { value: '', label: t`Visi vežėjai` },
          ...(carriers?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ carrier_id: value ? Number(value) : undefined })}
      />
      <LibraryField
        aria-label={t`Biblioteka`}
        placeholder={t`Biblioteka`}
        clearable
        w={240}
        filter={{ is_active: undefined }}
        value={search.library_id === undefined ? null : (library ?? null)}
        onChange={(one) => onChange({ library_id: one?.id })}
      />
    </Group>
  );
}

function useColumns(): Column<ShipmentRow>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'number', header: t`Numeris`, sortable: true, width: 124, cell: (shipment) => <ShipmentLink shipment={shipment} /> },
    { id: 'direction', header: t`Kryptis`, width: 190, cell: ({ direction }) => i18n._(DIRECTION[direction]) },
    {
      id: 'library',
      header: t`Biblioteka`,
      cell: ({ library }) => <span title={library.name}>{library.short_name ?? library.name}</span>,
    },
    { id: 'loans', header: t`Užsakymai`, numeric: true, width: 96, cell: ({ n_loans }) => formatNumber(n_loans) },
    { id: 'tracking', header: t`Sekimo Nr.`, width: 150, cell: (shipment) => <Tracking shipment={shipment} /> },
    {
      id: 'price',
      header: t`Kaina`,
      numeric: true,
      width: 86,
      cell: ({ price_cents }) => (price_cents === null ? '—' : formatMoney(price_cents)),
    },
    { id: 'sent_on', header: t`Išsiųsta`, sortable: true, width: 104, cell: ({ sent_on }) => (sent_on ? formatDate(sent_on) : '—') },
    {
      id: 'expected_on',
      header: t`Laukiama`,
      sortable: true,
      width: 104,
      cell: ({ expected_on, is_late }) =>
        expected_on ? <span className={is_late ? classes.late : undefined}>{formatDate(expected_on)}</span> : '—',
    },
    { id: 'status', header: t`Būsena`, width: 142, cell: ({ status }) => <ShipmentState status={status} /> },
  ];
}
