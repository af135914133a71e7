import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Paper, ScrollArea, Switch, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getIsoMessageOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { IsoAttempt, WholeIsoMessage } from '#/api/generated/types.gen.ts';
import { formatDateTime, formatNumber } from '#/app/i18n.ts';
import { stringifySearch } from '#/app/search.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { Page } from '#/ui/page.tsx';
import table from '#/ui/small-table.module.css';
import { StateDot } from '#/ui/state-dot.tsx';
import { LoadingState } from '#/ui/states.tsx';
import { hidesPersons, noteOf } from './content.ts';
import classes from './iso18626.module.css';
import { MessageActions } from './message-actions.tsx';
import { MessageContent } from './message-content.tsx';
import { Code, Direction, Fault } from './said.tsx';
import { DIALECT, MESSAGE, OUTCOME } from './vocabulary.ts';
import { wordsOf } from './wording.ts';

const route = getRouteApi('/_staff/peers/messages/$messageId');

/** One message: what it says, what was confirmed, each try, and what can be done about it. */
export function MessagePage() {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const { messageId: id } = route.useParams();
  const { persons } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: message } = useQuery({
    ...getIsoMessageOptions({ path: { id }, query: { persons } }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  if (!message) return <LoadingState />;
  const { label, tone } = MESSAGE[message.state];
  const note = noteOf(message);
  return (
    <Page
      title={wordsOf(message, i18n)}
      lead={<StateDot tone={tone}>{i18n._(label)}</StateDot>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/peers/messages" {...props} />}>
          <Trans>Partnerių pranešimai</Trans>
        </Anchor>
      }
      actions={
        <>
          <Download message={message} />
          <MessageActions message={message} />
        </>
      }
    >
      <Columns
        aside={
          <>
            <MessageFacts message={message} />
            {message.direction === 'out' && <Attempts of={message.attempts} />}
          </>
        }
      >
        {(message.error_type || message.error_value) && (
          <Alert color="red" title={message.direction === 'out' ? <Trans>Jų sistema atmetė</Trans> : <Trans>Mūsų sistema atmetė</Trans>}>
            <Fault of={message} />
          </Alert>
        )}
        {note && (
          <Alert color="yellow" title={<Trans>Žinutė</Trans>}>
            <p className={classes.note}>{note}</p>
          </Alert>
        )}
        {may('loans:readers') && (persons || hidesPersons(message.content)) && (
          <Switch
            className="no-print"
            aria-label={t`Rodyti asmenis`}
            label={t`Rodyti asmenis`}
            description={t`Skaitytojas ir kontaktinis asmuo, jei pranešime jie nurodyti`}
            checked={persons ?? false}
            onChange={({ currentTarget: { checked } }) => navigate({ search: { persons: checked || undefined }, replace: true })}
          />
        )}
        <MessageContent message={message} />
        <Confirmation message={message} />
      </Columns>
    </Page>
  );
}

/** The message as it stood on the wire; without persons, unless they are on show. */
function Download({ message: { id, content, is_without_persons } }: { message: WholeIsoMessage }) {
  const { may } = useSession();
  // What could not be read whole may hide a person: only who may see readers has it, and only on asking for it.
  if (!content && !may('loans:readers')) return null;
  const query = stringifySearch({ persons: !content || !is_without_persons || undefined });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      renderRoot={(props) => <a {...props} href={`/api/v1/iso18626/messages/${id}/xml${query}`} download />}
    >
      XML
    </Button>
  );
}

function MessageFacts({ message }: { message: WholeIsoMessage }) {
  const { t, i18n } = useLingui();
  const { may } = useSession();
  const { library, loan, direction, code, dialect, created_at, settled_at, next_try_at, n_tries } = message;
  const isOut = direction === 'out';
  const facts: [string, ReactNode][] = [
    [t({ message: 'Kryptis', context: 'message' }), <Direction key="direction" of={direction} />],
    [
      t`Biblioteka`,
      <Anchor key="library" size="sm" renderRoot={(props) => <Link to="/peers/$libraryId" params={{ libraryId: library.id }} {...props} />}>
        {library.name}
      </Anchor>,
    ],
    [
      t`Užsakymas`,
      loan && may('loans:read') ? (
        <Anchor key="loan" size="sm" renderRoot={(props) => <Link to="/loans/$loanId" params={{ loanId: loan.id }} {...props} />}>
          {loan.number}
        </Anchor>
      ) : (
        loan?.number
      ),
    ],
    [isOut ? t`Parašyta` : t`Gauta`, formatDateTime(created_at)],
    ...(isOut
      ? ([
          [t`Baigta siųsti`, settled_at && formatDateTime(settled_at)],
          [t`Bandymų`, formatNumber(n_tries)],
          [t`Kitas bandymas`, next_try_at && formatDateTime(next_try_at)],
        ] as [string, ReactNode][])
      : []),
    [t`Kodas`, code && <Code key="code">{code}</Code>],
    [t`Standarto laida`, i18n._(DIALECT[dialect].label)],
  ];
  return (
    <Paper p="lg" component="section" aria-labelledby="facts">
      <Title order={2} id="facts" mb="sm">
        <Trans>Duomenys</Trans>
      </Title>
      <Facts columns={1} facts={facts} />
    </Paper>
  );
}

function Attempts({ of: attempts }: { of: IsoAttempt[] }) {
  const { i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="attempts">
      <Title order={2} id="attempts" mb="sm">
        <Trans>Bandymai</Trans>
      </Title>
      {attempts.length === 0 && (
        <Text size="sm">
          <Trans>Dar nebandyta.</Trans>
        </Text>
      )}
      {attempts.length > 0 && (
        <ScrollArea>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Kada</Trans>
                </th>
                <th scope="col">
                  <Trans>Kuo baigėsi</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {attempts.toReversed().map(({ tried_at, outcome, http_status, n_milliseconds, answer }) => (
                <tr key={tried_at}>
                  <td data-one-line>
                    {formatDateTime(tried_at)}
                    <Text size="xs" c="dimmed">
                      {formatNumber(n_milliseconds)} ms
                    </Text>
                  </td>
                  <td>
                    {[i18n._(OUTCOME[outcome]), http_status].filter(Boolean).join(', ')}
                    {answer && (
                      <Text size="xs" c="dimmed" className={classes.answer}>
                        {answer}
                      </Text>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </Paper>
  );
}

/** The confirmation says that a message was received, not that it is agreed to. */
function Confirmation({ message: { direction, state, confirmation } }: { message: WholeIsoMessage }) {
  if (!confirmation) return null;
  const isOk = state === 'delivered' || state === 'taken';
  return (
    <Paper p="lg" component="section" aria-labelledby="confirmation">
      <Title order={2} id="confirmation" mb="sm">
        <Trans>Patvirtinimas</Trans>
      </Title>
      <Text size="sm" mb="sm">
        {direction === 'out' && isOk && (
          <Trans>Jų sistema patvirtino, kad pranešimą gavo ir suprato. Atsakymas bus atskiras pranešimas.</Trans>
        )}
        {direction === 'out' && !isOk && <Trans>Jų sistema pranešimą gavo, bet jo nepriėmė.</Trans>}
        {direction === 'in' && isOk && <Trans>Patvirtinome, kad pranešimą gavome ir supratome.</Trans>}
        {direction === 'in' && !isOk && <Trans>Atsakėme, kad pranešimo nepriimame.</Trans>}
      </Text>
      <details>
        <summary className={classes.summary}>
          <Trans>Patvirtinimas, koks jis buvo (XML)</Trans>
        </summary>
        <pre className={classes.xml}>{confirmation}</pre>
      </details>
    </Paper>
  );
}
