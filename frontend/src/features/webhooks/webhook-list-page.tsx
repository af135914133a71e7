import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listWebhooksOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Webhook, WebhookState } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import { STATE, STATES } from './vocabulary.ts';
import { type WebhookListSearch, webhookListQuery } from './webhook-list-search.ts';
import classes from './webhooks.module.css';

const route = getRouteApi('/_staff/webhooks/');

/** Where other systems are told what happens, the newest first. */
export function WebhookListPage() {
  const { t, i18n } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = webhookListQuery(search);
  const { data } = useQuery({ ...listWebhooksOptions({ query }), ...asList });
  const columns = useColumns();
  const change = (next: WebhookListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  useShortcuts({ n: () => navigate({ to: '/webhooks/new' }) });
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} gavėjas`} few={`${count} gavėjai`} many={`${count} gavėjo`} other={`${count} gavėjų`} />
  );
  const states = STATES.map((state) => ({ value: state as string, label: i18n._(STATE[state].label) }));
  return (
    <Page
      title={t`Pranešimai sistemoms`}
      lead={total}
      actions={
        <>
          <CsvLink path="/webhooks" query={query} />
          <PrintButton />
          <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/webhooks/new" {...props} />}>
            <Trans>Naujas gavėjas</Trans>
          </Button>
        </>
      }
    >
      <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Gavėjų filtrai`}>
        <SearchBox
          label={t`Ieškoti gavėjų`}
          placeholder={t`Pavadinimas, adresas, biblioteka`}
          value={search.q}
          onFind={(q) => change({ q })}
        />
        <SegmentedControl
          aria-label={t`Būsena`}
          value={search.state ?? 'all'}
          data={[{ value: 'all', label: t`Visi` }, ...states]}
          onChange={(state) => change({ state: state === 'all' ? undefined : (state as WebhookState) })}
        />
      </Group>
      <DataTable
        label={t`Pranešimai sistemoms`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={change}
        onOpen={({ id }) => navigate({ to: '/webhooks/$webhookId', params: { webhookId: id } })}
        empty={
          isFiltered ? (
            <NothingFound onClear={() => navigate({ search: {} })}>
              <Trans>Pagal šiuos filtrus gavėjų nerasta.</Trans>
            </NothingFound>
          ) : (
            <NothingFound title={<Trans>Gavėjų nėra</Trans>}>
              <Trans>Kita sistema apie įvykius sužino iš karto, kai jie įvyksta, ir jai nereikia nuolat klausti.</Trans>
            </NothingFound>
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<Webhook>[] {
  const { t, i18n } = useLingui();
  return [
    {
      id: 'name',
      header: t`Pavadinimas`,
      cell: ({ id, name }) => (
        <Link
          className={classes.name}
          to="/webhooks/$webhookId"
          params={{ webhookId: id }}
          title={name}
          onClick={(event) => event.stopPropagation()}
        >
          {name}
        </Link>
      ),
    },
    { id: 'url', header: t`Adresas`, cell: ({ url }) => <span title={url}>{url}</span> },
    {
      id: 'library',
      header: t`Kieno`,
      cell: ({ library }) => <span title={library?.name}>{library?.name ?? t`mūsų`}</span>,
    },
    { id: 'n_pending', header: t`Laukia`, width: 90, numeric: true, cell: ({ n_pending }) => formatNumber(n_pending) },
    { id: 'n_dead', header: t`Nepristatyta`, width: 120, numeric: true, cell: ({ n_dead }) => formatNumber(n_dead) },
    {
      id: 'last_delivered_at',
      header: t`Pristatyta`,
      width: 160,
      numeric: true,
      cell: ({ last_delivered_at }) => (last_delivered_at ? formatDateTime(last_delivered_at) : '—'),
    },
    {
      id: 'state',
      header: t`Būsena`,
      width: 130,
      cell: ({ state }) => <StateDot tone={STATE[state].tone}>{i18n._(STATE[state].label)}</StateDot>,
    },
  ];
}
