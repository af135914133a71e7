import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconMessages, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listIsoPeersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { IsoPeer, PeerState } from '#/api/generated/types.gen.ts';
import { formatDate, formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { useShortcuts } from '#/app/shortcuts.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SearchBox } from '#/ui/search-box.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './iso18626.module.css';
import type { MessageListSearch } from './message-list-search.ts';
import { type PeerListSearch, peerListQuery } from './peer-list-search.ts';
import { STATE, STATES } from './vocabulary.ts';

const route = getRouteApi('/_staff/peers/');

type Row = IsoPeer & { id: number };

/** The libraries with whose systems loans are exchanged, the newest in the directory first. */
export function PeerListPage() {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = peerListQuery(search);
  const { data } = useQuery({ ...listIsoPeersOptions({ query }), ...asList });
  const page = data && { ...data, items: data.items.map((peer): Row => ({ ...peer, id: peer.library.id })) };
  const columns = useColumns();
  const change = (next: PeerListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  useShortcuts({ n: () => may('iso18626:manage') && void navigate({ to: '/peers/new' }) });
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} sistema`} few={`${count} sistemos`} many={`${count} sistemos`} other={`${count} sistemų`} />
  );
  const states = STATES.map((state) => ({ value: state as string, label: i18n._(STATE[state].label) }));
  return (
    <Page
      title={t`Partnerių sistemos`}
      lead={total}
      actions={
        <>
          <CsvLink path="/iso18626/peers" query={query} />
          <PrintButton />
          <Button
            variant="default"
            leftSection={<IconMessages size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/peers/messages" {...props} />}
          >
            <Trans>Pranešimai</Trans>
          </Button>
          {may('iso18626:manage') && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} renderRoot={(props) => <Link to="/peers/new" {...props} />}>
              <Trans>Nauja sistema</Trans>
            </Button>
          )}
        </>
      }
    >
      <Group gap="sm" mb="sm" className="no-print" role="search" aria-label={t`Sistemų filtrai`}>
        <SearchBox
          label={t`Ieškoti sistemų`}
          placeholder={t`Biblioteka, adresas, agentūra`}
          value={search.q}
          onFind={(q) => change({ q })}
        />
        <SegmentedControl
          aria-label={t`Būsena`}
          value={search.state ?? 'all'}
          data={[{ value: 'all', label: t({ message: 'Visos', context: 'systems' }) }, ...states]}
          onChange={(state) => change({ state: state === 'all' ? undefined : (state as PeerState) })}
        />
      </Group>
      <DataTable
        label={t`Partnerių sistemos`}
        columns={columns}
        page={page}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={change}
        onOpen={({ id }) => navigate({ to: '/peers/$libraryId', params: { libraryId: id } })}
        empty={
          isFiltered ? (
            <NothingFound onClear={() => navigate({ search: {} })}>
              <Trans>Pagal šiuos filtrus sistemų nerasta.</Trans>
            </NothingFound>
          ) : (
            <NothingFound title={<Trans>Sistemų nėra</Trans>}>
              <Trans>
                Sutvarkius ryšį, prašymai ir atsakymai su tos bibliotekos sistema (ISO 18626) keliauja patys: nei laiškų, nei dvigubo
                rašymo.
              </Trans>
            </NothingFound>
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: 'library',
      header: t`Biblioteka`,
      cell: ({ id, library }) => (
        <Link
          className={classes.name}
          to="/peers/$libraryId"
          params={{ libraryId: id }}
          title={library.name}
          onClick={(event) => event.stopPropagation()}
        >
          {library.name}
        </Link>
      ),
    },
    {
      id: 'agency',
      header: t`Agentūra`,
      width: 118,
      cell: ({ agency }) => <span title={`${agency.kind} ${agency.value}`}>{agency.value}</span>,
    },
    {
      id: 'n_waiting',
      header: t`Laukia`,
      width: 70,
      numeric: true,
      cell: (peer) => <Count of={peer} n={peer.n_waiting} search={{ state: 'waiting' }} />,
    },
    {
      id: 'n_dead',
      header: t`Nepristatyta`,
      width: 104,
      numeric: true,
      cell: (peer) => <Count of={peer} n={peer.n_dead} search={{ state: 'dead' }} isBad />,
    },
    {
      id: 'n_to_read',
      header: t({ message: 'Perskaityti', context: 'to read' }),
      width: 92,
      numeric: true,
      cell: (peer) => <Count of={peer} n={peer.n_to_read} search={{ view: 'to_read' }} />,
    },
    { id: 'last', header: t`Paskutinis`, width: 150, numeric: true, cell: (peer) => formatDateTime(lastOf(peer)) },
    { id: 'state', header: t`Būsena`, width: 218, cell: (peer) => <PeerStanding peer={peer} /> },
  ];
}

/** When something came or went last. */
const lastOf = ({ last_in_at, last_out_at }: IsoPeer) =>
  [last_in_at, last_out_at]
    .filter((at) => at !== null)
    .sort()
    .at(-1) ?? null;

type CountProps = { of: IsoPeer; n: number; search: MessageListSearch; isBad?: boolean };

/** How many messages, and the way to them. */
function Count({ of: { library }, n, search, isBad }: CountProps) {
  if (n === 0) return '0';
  return (
    <Link
      className={`${classes.name} ${isBad ? classes.late : ''}`}
      to="/peers/messages"
      search={{ library_id: library.id, ...search }}
      onClick={(event) => event.stopPropagation()}
    >
      {formatNumber(n)}
    </Link>
  );
}

/** What matters most of how a system stands: nothing comes without a key, nothing goes while every try fails. */
export function PeerStanding({ peer: { state, has_key, failing_since } }: { peer: IsoPeer }) {
  const { i18n } = useLingui();
  const since = formatDate(failing_since);
  if (state === 'active' && failing_since)
    return (
      <StateDot tone="red">
        <Trans>Nepavyksta nuo {since}</Trans>
      </StateDot>
    );
  if (state === 'active' && !has_key)
    return (
      <StateDot tone="yellow">
        <Trans>Nėra rakto</Trans>
      </StateDot>
    );
  return <StateDot tone={STATE[state].tone}>{i18n._(STATE[state].label)}</StateDot>;
}
