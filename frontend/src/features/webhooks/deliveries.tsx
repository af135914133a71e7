import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listWebhookDeliveriesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { DeliveryStatus, WebhookDelivery } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { type DeliverySearch, deliveryQuery } from './delivery-search.ts';
import { kindOf } from './kinds.ts';
import { DELIVERIES, DELIVERY, OUTCOME } from './vocabulary.ts';

const route = getRouteApi('/_staff/webhooks/$webhookId');
/** What waits for its first try or the next moment is asked for again so often. */
const SOON = 2000;

const isUnderWay = ({ status, next_try_at }: WebhookDelivery) =>
  status === 'pending' && next_try_at !== null && new Date(next_try_at).getTime() - Date.now() < 10_000;

/** What was told to a receiver, and what became of it. */
export function Deliveries({ id }: { id: number }) {
  const { t, i18n } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = deliveryQuery(search);
  const { data } = useQuery({
    ...listWebhookDeliveriesOptions({ path: { id }, query }),
    ...asList,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? SOON : false),
  });
  const columns = useColumns();
  const change = (next: DeliverySearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const show = (delivery?: number) => navigate({ search: (old) => ({ ...old, delivery }), replace: true });
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} pranešimas`} few={`${count} pranešimai`} many={`${count} pranešimo`} other={`${count} pranešimų`} />
  );
  const states = DELIVERIES.map((status) => ({ value: status as string, label: i18n._(DELIVERY[status].label) }));
  return (
    <section aria-labelledby="deliveries">
      <Group gap="sm" mb="sm" justify="space-between">
        <Title order={2} id="deliveries">
          <Trans>Pranešimai</Trans>
        </Title>
        <Group gap="sm" className="no-print">
          <SegmentedControl
            aria-label={t`Kurie pranešimai`}
            value={search.status ?? 'all'}
            data={[{ value: 'all', label: t`Visi` }, ...states]}
            onChange={(status) => change({ status: status === 'all' ? undefined : (status as DeliveryStatus) })}
          />
          <CsvLink path={`/webhooks/${id}/deliveries`} query={query} />
        </Group>
      </Group>
      <DataTable
        label={t`Pranešimai`}
        columns={columns}
        page={data}
        sort={search.sort ?? '-created_at'}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as DeliverySearch)}
        onOpen={(delivery) => show(delivery.id)}
        empty={
          search.status ? (
            <NothingFound onClear={() => change({ status: undefined })}>
              <Trans>Tokių pranešimų nėra.</Trans>
            </NothingFound>
          ) : (
            <NothingFound title={<Trans>Dar nieko nepranešta</Trans>}>
              <Trans>Pranešimai atsiras, kai įvyks tai, kas pasirinkta. Ar gavėjas girdi, parodo bandomasis pranešimas.</Trans>
            </NothingFound>
          )
        }
      />
      {search.delivery !== undefined && <DeliveryDialog id={search.delivery} onClose={() => show()} />}
    </section>
  );
}

function useColumns(): Column<WebhookDelivery>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'created_at', header: t`Kada`, width: 170, numeric: true, sortable: true, cell: ({ created_at }) => formatDateTime(created_at) },
    {
      id: 'kind',
      header: t`Įvykis`,
      cell: ({ kind }) => <span title={kind}>{i18n._(kindOf(kind))}</span>,
    },
    { id: 'position', header: t`Vieta sraute`, width: 120, numeric: true, cell: ({ position }) => position ?? '—' },
    { id: 'n_attempts', header: t`Bandymai`, width: 100, numeric: true, cell: ({ n_attempts }) => formatNumber(n_attempts) },
    {
      id: 'last',
      header: t`Paskutinis bandymas`,
      cell: ({ last_attempt: last }) => last && [i18n._(OUTCOME[last.outcome]), last.http_status].filter(Boolean).join(', '),
    },
    {
      id: 'next_try_at',
      header: t`Bus bandoma`,
      width: 170,
      numeric: true,
      cell: ({ next_try_at }) => (next_try_at ? formatDateTime(next_try_at) : '—'),
    },
    {
      id: 'status',
      header: t`Būsena`,
      width: 140,
      cell: ({ status }) => <StateDot tone={DELIVERY[status].tone}>{i18n._(DELIVERY[status].label)}</StateDot>,
    },
  ];
}
