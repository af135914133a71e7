import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listIsoMessagesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { IsoMessage } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './iso18626.module.css';
import { MessageFilters } from './message-filters.tsx';
import { type MessageListSearch, messageListQuery } from './message-list-search.ts';
import { Direction, Said } from './said.tsx';
import { MESSAGE } from './vocabulary.ts';
import { errorOf } from './wording.ts';

const route = getRouteApi('/_staff/peers/messages/');

/** What partners' systems and ours have said to each other, the latest first. */
export function MessageListPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = messageListQuery(search);
  const { data } = useQuery({
    ...listIsoMessagesOptions({ query }),
    ...asList,
  });
  const columns = useColumns();
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const change = (next: MessageListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} pranešimas`} few={`${count} pranešimai`} many={`${count} pranešimo`} other={`${count} pranešimų`} />
  );
  const views: (View & { search: MessageListSearch })[] = [
    { name: t`Visi`, search: {} },
    { name: t({ message: 'Perskaityti', context: 'to read' }), search: { view: 'to_read' } },
    { name: t`Nepavykę`, search: { view: 'failed' } },
    { name: t`Laukia išsiuntimo`, search: { state: 'waiting' } },
  ];
  return (
    <Page
      title={t`Partnerių pranešimai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/iso18626/messages" query={query} />
          <PrintButton />
          <Button
            variant="default"
            leftSection={<IconPlugConnected size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/peers" {...props} />}
          >
            <Trans>Partnerių sistemos</Trans>
          </Button>
        </>
      }
    >
      <SavedViews views={views} current={search} to="/peers/messages" />
      <MessageFilters search={search} loan={data?.items.find(({ loan }) => loan?.id === search.loan_id)?.loan?.number} onChange={change} />
      <DataTable
        label={t`Partnerių pranešimai`}
        columns={columns}
        page={data}
        sort={search.sort ?? '-created_at'}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={(next) => change(next as MessageListSearch)}
        onOpen={({ id }) => navigate({ to: '/peers/messages/$messageId', params: { messageId: id } })}
        empty={<NoMessages view={search.view} isFiltered={isFiltered} onClear={() => navigate({ search: {} })} />}
      />
    </Page>
  );
}

type NoneProps = { view: MessageListSearch['view']; isFiltered: boolean; onClear: () => void };

function NoMessages({ view, isFiltered, onClear }: NoneProps) {
  if (!isFiltered)
    return (
      <NothingFound title={<Trans>Pranešimų dar nėra</Trans>}>
        <Trans>Čia bus viskas, ką bibliotekų partnerių sistemos ir mūsų sistema viena kitai sako apie užsakymus.</Trans>
      </NothingFound>
    );
  return (
    <NothingFound title={view === 'to_read' ? <Trans>Viskas perskaityta</Trans> : undefined} onClear={onClear}>
      {view === 'to_read' && <Trans>Čia atsiranda pranešimai su žinute ir tie, kurių sistema pati nesutvarko.</Trans>}
      {view === 'failed' && <Trans>Nepristatytų ir atmestų pranešimų nėra.</Trans>}
      {!view && <Trans>Pagal šiuos filtrus pranešimų nerasta.</Trans>}
    </NothingFound>
  );
}

function useColumns(): Column<IsoMessage>[] {
  const { t } = useLingui();
  const { may } = useSession();
  return [
    { id: 'created_at', header: t`Kada`, width: 150, numeric: true, sortable: true, cell: ({ created_at }) => formatDateTime(created_at) },
    {
      id: 'direction',
      header: t({ message: 'Kryptis', context: 'message' }),
      width: 106,
      cell: ({ direction }) => <Direction of={direction} />,
    },
    { id: 'library', header: t`Biblioteka`, width: 152, cell: ({ library }) => <span title={library.name}>{library.name}</span> },
    {
      id: 'loan',
      header: t`Užsakymas`,
      width: 130,
      cell: ({ loan }) =>
        loan && may('loans:read') ? (
          <Link className={classes.name} to="/loans/$loanId" params={{ loanId: loan.id }} onClick={(event) => event.stopPropagation()}>
            {loan.number}
          </Link>
        ) : (
          (loan?.number ?? '—')
        ),
    },
    {
      id: 'said',
      header: t`Ką sako`,
      cell: (message) => (
        <Link
          className={`${classes.name} ${message.is_to_read ? classes.unread : ''}`}
          to="/peers/messages/$messageId"
          params={{ messageId: message.id }}
          onClick={(event) => event.stopPropagation()}
        >
          <Said message={message} />
        </Link>
      ),
    },
    { id: 'state', header: t`Būsena`, width: 236, cell: (message) => <Became message={message} /> },
  ];
}

/** What became of a message; where that is no good, why, and after how many tries. */
function Became({ message }: { message: IsoMessage }) {
  const { i18n } = useLingui();
  const { state, is_to_read, n_tries } = message;
  const error = errorOf(message, i18n);
  if (is_to_read && state === 'taken')
    return (
      <StateDot tone="yellow">
        <Trans>Neperskaitytas</Trans>
      </StateDot>
    );
  return (
    <span className={classes.became} title={error?.said}>
      <StateDot tone={MESSAGE[state].tone}>{i18n._(MESSAGE[state].label)}</StateDot>
      <span className={classes.why}>
        {error?.words}
        {n_tries > 1 && <Plural value={n_tries} one="# bandymas" few="# bandymai" many="# bandymo" other="# bandymų" />}
      </span>
    </span>
  );
}
