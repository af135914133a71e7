import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getMailMessageOptions, listMailMessageEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { MailMessage } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { fileSize } from '#/ui/file-size.ts';
import { History } from '#/ui/history.tsx';
import { InnerLink } from '#/ui/inner-link.tsx';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './mail.module.css';
import { MessageActions } from './message-actions.tsx';
import { AUDIENCE, EVENT, OCCASION, STATUS } from './vocabulary.ts';

const route = getRouteApi('/_staff/mail/$messageId');

/** One message: its text, what became of it, and what can be done about it. */
export function MessagePage() {
  const { t, i18n } = useLingui();
  const { messageId: id } = route.useParams();
  const { data: message } = useSuspenseQuery(getMailMessageOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listMailMessageEventsOptions({ path: { id } }));
  const { label, tone } = STATUS[message.status];
  return (
    <Page
      title={message.subject ?? t`Laiškas ${id}`}
      lead={<StateDot tone={tone}>{i18n._(label)}</StateDot>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/mail" {...props} />}>
          <Trans>Laiškai</Trans>
        </Anchor>
      }
      actions={<MessageActions message={message} />}
    >
      <Columns
        aside={
          <>
            <MessageFacts message={message} />
            <History events={events.items} words={EVENT} />
          </>
        }
      >
        {message.is_bouncing && (
          <Alert color="red" title={t`Šis adresas laiškų nepriima`}>
            <Trans>Kol jis pažymėtas nepasiekiamu, jam niekas nesiunčiama. Pasakykite gavėjui kitaip arba pataisykite adresą.</Trans>
          </Alert>
        )}
        <Paper p="lg" component="section" aria-labelledby="letter">
          <Title order={2} id="letter" mb="sm">
            <Trans>Tekstas</Trans>
          </Title>
          <Letter message={message} />
        </Paper>
        {message.attachments.length > 0 && <MessageFiles message={message} />}
      </Columns>
    </Page>
  );
}

function Letter({ message: { text, is_hidden, has_secret } }: { message: MailMessage }) {
  if (text === null)
    return (
      <Text size="sm" c="dimmed">
        {is_hidden ? <Trans>Laiškas skaitytojui. Jo turiniui matyti reikia teisės.</Trans> : <Trans>Turinys nebesaugomas.</Trans>}
      </Text>
    );
  return (
    <>
      {has_secret && (
        <Text size="sm" c="dimmed" mb="sm">
          <Trans>Laiške buvo vienkartinė nuoroda; žurnale ji nesaugoma.</Trans>
        </Text>
      )}
      <pre className={classes.letter}>{text}</pre>
    </>
  );
}

/** What went with it, as it went. */
const MessageFiles = ({ message: { id, attachments } }: { message: MailMessage }) => (
  <Paper p="lg" component="section" aria-labelledby="files">
    <Title order={2} id="files" mb="sm">
      <Trans>Priedai</Trans>
    </Title>
    <ul className={classes.files}>
      {attachments.map(({ n, file_name, size }) => (
        <li key={n}>
          <Anchor size="sm" href={`/api/v1/mail/messages/${id}/attachments/${n}`} download>
            {file_name}
          </Anchor>{' '}
          <Text span size="xs" c="dimmed" className="numeric">
            {fileSize(size)}
          </Text>
        </li>
      ))}
    </ul>
  </Paper>
);

function MessageFacts({ message }: { message: MailMessage }) {
  const { t, i18n } = useLingui();
  const facts: [string, ReactNode][] = [
    [t`Proga`, i18n._(OCCASION[message.occasion])],
    [t`Kam`, i18n._(AUDIENCE[message.audience])],
    [t`Gavėjas`, message.to_name],
    [t`El. paštas`, message.to_address],
    [t`Parašyta`, formatDateTime(message.created_at)],
    [t`Išsiųsta`, formatDateTime(message.sent_at)],
    [t`Bandymų`, formatNumber(message.n_tries)],
    [t`Kitas bandymas`, formatDateTime(message.next_try_at)],
    [t`Serverio atsakymas`, message.last_answer],
    [t`Apie`, <Things key="about" message={message} />],
  ];
  return (
    <Paper p="lg" component="section" aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        <Trans>Duomenys</Trans>
      </Title>
      <Facts columns={1} facts={facts} />
      {message.resend_of_id && (
        <Anchor size="sm" renderRoot={(props) => <InnerLink href={`/mail/${message.resend_of_id}`} {...props} />}>
          <Trans>Siųsta iš naujo: ankstesnis laiškas</Trans>
        </Anchor>
      )}
    </Paper>
  );
}

/** Where the things that a message tells of are shown. */
const PLACES: Record<string, (id: number) => string> = {
  loan: (id) => `/loans/${id}`,
  account: (id) => `/people/${id}`,
  library: (id) => `/libraries/${id}`,
  invoice: (id) => `/invoices/${id}`,
};

function Things({ message: { about } }: { message: MailMessage }) {
  const { t } = useLingui();
  const name = (entity: string, id: number) =>
    ({ loan: t`Užsakymas ${id}`, account: t`Žmogus ${id}`, library: t`Biblioteka ${id}`, invoice: t`Sąskaita ${id}` })[entity] ??
    `${entity} ${id}`;
  return about.map(({ entity, id }) => {
    const href = PLACES[entity]?.(id);
    return (
      <div key={`${entity}-${id}`}>
        {href ? (
          <Anchor size="sm" renderRoot={(props) => <InnerLink href={href} {...props} />}>
            {name(entity, id)}
          </Anchor>
        ) : (
          name(entity, id)
        )}
      </div>
    );
  });
}
