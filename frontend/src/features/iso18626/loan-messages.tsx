import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listIsoMessagesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { IsoMessage } from '#/api/generated/types.gen.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { itemWords, noteOf } from './content.ts';
import classes from './iso18626.module.css';
import { MarkRead } from './message-actions.tsx';
import { Direction, Fault, Said } from './said.tsx';
import { MESSAGE } from './vocabulary.ts';

/** A loan's whole life is told in fewer; of one with more the log has the rest. */
const SHOWN = 30;

/** What the two systems have said about a loan, as a conversation; nothing where they have not spoken. */
export function LoanMessages({ id }: { id: number }) {
  const { may } = useSession();
  const { data } = useQuery({
    ...listIsoMessagesOptions({ query: { loan_id: id, limit: SHOWN, count: 'exact' } }),
    enabled: may('iso18626:read'),
  });
  const messages = data?.items.toReversed() ?? [];
  if (messages.length === 0) return null;
  const libraries = new Set(messages.map(({ library }) => library.id));
  return (
    <Paper p="lg" component="section" aria-labelledby="messages">
      <Title order={2} id="messages" mb="sm">
        <Trans>Pranešimai partneriui</Trans>
      </Title>
      {(data?.total ?? 0) > SHOWN && (
        <Anchor size="sm" mb="sm" display="block" renderRoot={(props) => <Link to="/peers/messages" search={{ loan_id: id }} {...props} />}>
          <Trans>Ankstesni pranešimai</Trans>
        </Anchor>
      )}
      <ol className={classes.talk}>
        {messages.map((message) => (
          <Turn key={message.id} message={message} namesLibrary={libraries.size > 1} />
        ))}
      </ol>
    </Paper>
  );
}

function Turn({ message, namesLibrary }: { message: IsoMessage; namesLibrary: boolean }) {
  const note = noteOf(message);
  const { direction, state, is_to_read, said } = message;
  const isFailed = state === 'dead' || state === 'refused';
  return (
    <li
      className={classes.turn}
      data-direction={direction}
      data-failed={isFailed || undefined}
      data-unread={(is_to_read && !isFailed) || undefined}
    >
      <Link className={classes.head} to="/peers/messages/$messageId" params={{ messageId: message.id }}>
        <Said message={message} />
      </Link>
      {!!said?.items.length && (
        <p className={classes.items}>
          <Trans>Siuntoje:</Trans> {said.items.map(itemWords).join('; ')}
        </p>
      )}
      {note && <p className={classes.quote}>{note}</p>}
      {isFailed && <Fault of={message} />}
      <div className={classes.meta}>
        <Direction of={direction} />
        <span>{formatDateTime(message.created_at)}</span>
        {namesLibrary && <span>{message.library.name}</span>}
        <Became message={message} />
        <MarkRead message={message} size="compact-xs" variant="subtle" />
      </div>
    </li>
  );
}

/** What came and was taken, or went and was delivered, needs no word. */
function Became({ message: { state, next_try_at, n_tries } }: { message: IsoMessage }) {
  const { i18n } = useLingui();
  if (state === 'taken') return null;
  const next = formatDateTime(next_try_at);
  return (
    <>
      <StateDot tone={MESSAGE[state].tone}>{i18n._(MESSAGE[state].label)}</StateDot>
      {state === 'waiting' && n_tries > 0 && (
        <span>
          <Trans>bus bandoma {next}</Trans>
        </span>
      )}
    </>
  );
}
