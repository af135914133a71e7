import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getMailStateOptions, listMailMessagesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MailMessageRow } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { asList } from '#/ui/list.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews, type View } from '#/ui/saved-views.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { NothingFound } from '#/ui/states.tsx';
import classes from './mail.module.css';
import { MailSetUp, SendTest } from './mail-set-up.tsx';
import { MessageFilters } from './message-filters.tsx';
import { type MessageListSearch, messageListQuery } from './message-list-search.ts';
import { ReminderRuns } from './reminder-runs.tsx';
import { OCCASION, STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/mail/');

/** Every message that was sent or is to be sent, and what became of it. */
export function MessageListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = messageListQuery(search);
  const { data } = useQuery({ ...listMailMessagesOptions({ query }), ...asList });
  const { data: state } = useQuery(getMailStateOptions());
  const columns = useColumns();
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const change = (next: MessageListSearch) =>
    navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }), replace: !('cursor' in next) });
  const n = data?.total ?? 0;
  const count = formatNumber(n);
  const total = data && (
    <Plural value={n} one={`${count} laiškas`} few={`${count} laiškai`} many={`${count} laiško`} other={`${count} laiškų`} />
  );
  const attention = state?.n_attention ? t`Reikia dėmesio (${state.n_attention})` : t`Reikia dėmesio`;
  const views: (View & { search: MessageListSearch })[] = [
    { name: t`Visi`, search: {} },
    { name: attention, search: { needs_attention: true } },
    { name: t`Laukia`, search: { status: ['queued', 'failed'] } },
    { name: t`Skaitytojams`, search: { audience: 'reader' } },
    { name: t`Bibliotekoms`, search: { audience: 'library' } },
  ];

  return (
    <Page
      title={t`Laiškai`}
      lead={total}
      actions={
        <>
          <CsvLink path="/mail/messages" query={query} />
          <PrintButton />
          {may('mail:manage') && (
            <Button
              variant="default"
              leftSection={<IconMailOff size={16} aria-hidden />}
              renderRoot={(props) => <Link to="/mail/bounces" {...props} />}
            >
              <Trans>Nepasiekiami adresai</Trans>
            </Button>
          )}
          {may('mail:manage') && state?.is_set_up && <SendTest />}
        </>
      }
    >
      <MailSetUp state={state} />
      <SavedViews views={views} current={search} to="/mail" />
      <MessageFilters search={search} onChange={change} />
      <DataTable
        label={t`Laiškai`}
        columns={columns}
        page={data}
        limit={query.limit}
        cursor={search.cursor}
        summary={total}
        onChange={change}
        onOpen={({ id }) => navigate({ to: '/mail/$messageId', params: { messageId: id } })}
        empty={
          isFiltered ? (
            <NothingFound onClear={() => navigate({ search: {} })}>
              <Trans>Pagal šiuos filtrus laiškų nerasta.</Trans>
            </NothingFound>
          ) : (
            <NothingFound title={<Trans>Laiškų nėra</Trans>}>
              <Trans>Čia bus kiekvienas laiškas, kurį siunčia programa.</Trans>
            </NothingFound>
          )
        }
      />
      <ReminderRuns />
    </Page>
  );
}

function useColumns(): Column<MailMessageRow>[] {
  const { t, i18n } = useLingui();
  return [
    { id: 'created_at', header: t`Parašyta`, width: 150, numeric: true, cell: ({ created_at }) => formatDateTime(created_at) },
    { id: 'occasion', header: t`Proga`, width: 170, cell: ({ occasion }) => i18n._(OCCASION[occasion]) },
    { id: 'to', header: t`Gavėjas`, width: 240, cell: (message) => <Recipient message={message} /> },
    { id: 'subject', header: t`Tema`, cell: (message) => <Subject message={message} /> },
    {
      id: 'status',
      header: t`Būsena`,
      width: 200,
      cell: ({ status }) => <StateDot tone={STATUS[status].tone}>{i18n._(STATUS[status].label)}</StateDot>,
    },
    { id: 'n_tries', header: t`Bandymų`, width: 90, numeric: true, cell: ({ n_tries }) => formatNumber(n_tries) },
  ];
}

const Recipient = ({ message: { to_name, to_address, is_hidden } }: { message: MailMessageRow }) => {
  if (is_hidden) return <Trans>skaitytojas</Trans>;
  return <span title={to_address ?? undefined}>{to_name || to_address || '—'}</span>;
};

const Subject = ({ message: { id, subject, is_forgotten } }: { message: MailMessageRow }) => (
  <Link
    className={classes.name}
    to="/mail/$messageId"
    params={{ messageId: id }}
    title={subject ?? undefined}
    onClick={(event) => event.stopPropagation()}
  >
    {subject ?? (is_forgotten ? <Trans>turinys nebesaugomas</Trans> : <Trans>laiškas skaitytojui</Trans>)}
  </Link>
);
