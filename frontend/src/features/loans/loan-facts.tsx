import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Loan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { Facts } from '#/ui/facts.tsx';
import { CLOSED_AS, RETRY_REASON } from './life-words.ts';
import { DueOn } from './loan-cells.tsx';
import { LoanStatus } from './loan-status.tsx';
import { TermsFact } from './terms-fact.tsx';
import { CHANNEL, KIND, MEDIUM, REASON, SIDE, TOLD_BY } from './vocabulary.ts';

type Fact = [name: string, value: ReactNode];

/** Facts that are often not there are left out, not shown as dashes. */
const known = (facts: Fact[]) => facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);

/** Who wants it of whom, how and by when. */
export function Circumstances({ loan }: { loan: Loan }) {
  const { t, i18n } = useLingui();
  const later = loan.retry_reason && i18n._(RETRY_REASON[loan.retry_reason]).toLowerCase();
  // A limit is our own: what other libraries lend us they renew as they like.
  const renewals = loan.side === 'lending' ? t`${loan.n_renewals} iš ${loan.proposal.n_renewals_allowed}` : loan.n_renewals;
  const facts: Fact[] = [
    [t`Kryptis`, i18n._(SIDE[loan.side])],
    [t`Forma`, i18n._(MEDIUM[loan.medium])],
    [t`Biblioteka`, <LibraryFact loan={loan} />],
    ...known([
      [t`Jų numeris`, loan.partner_number],
      [t`Senasis numeris`, loan.origin && [loan.origin.number, loan.origin.source].filter(Boolean).join(', ')],
      [t`Skaitytojas`, loan.reader && `${loan.reader.name}, ${loan.reader.card_no}`],
      [t`Skaitytojo ryšiai`, (loan.contact?.email || loan.contact?.phone) && <Reached key="reached" loan={loan} />],
      [t`Sekimo kodas`, loan.tracking_code && <TrackingCode key="tracking" code={loan.tracking_code} />],
      [t`Padalinys`, loan.branch.short_name ?? loan.branch.name],
    ]),
    [t`Užsakyta`, `${formatDate(loan.requested_on)}, ${i18n._(CHANNEL[loan.channel]).toLowerCase()}`],
    ...known([
      [t`Reikia iki`, loan.needed_by_on && formatDate(loan.needed_by_on)],
      [t`Grąžinti iki`, loan.due_on && <DueOn loan={loan} />],
      [t`Sąlygos`, loan.terms && <TermsFact key="terms" terms={loan.terms} />],
      [t`Skaitytojui iki`, loan.reader_due_on && formatDate(loan.reader_due_on)],
      [t`Pranešta`, loan.told_on && `${formatDate(loan.told_on)}${loan.told_by ? `, ${i18n._(TOLD_BY[loan.told_by]).toLowerCase()}` : ''}`],
      [t`Laikoma atsiimti iki`, loan.pick_up_by_on && formatDate(loan.pick_up_by_on)],
      [t`Pratęsta kartų`, loan.n_renewals > 0 && renewals],
      [t`Naudojimas`, loan.is_reading_room_only && t`tik skaitykloje`],
      [t`Kreiptis nuo`, loan.retry_from_on && [formatDate(loan.retry_from_on), later].filter(Boolean).join(', ')],
      [t`Pateikta puslapių`, loan.n_pages],
      [t`Kopija`, loan.copy_url && <CopyLink key="copy" url={loan.copy_url} />],
      [t`Kuo baigta`, loan.closed_as && i18n._(CLOSED_AS[loan.closed_as])],
      [t`Priežastis`, loan.unfilled_reason && i18n._(REASON[loan.unfilled_reason])],
    ]),
  ];
  return (
    <Paper p="lg" component="section" aria-labelledby="circumstances">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="circumstances">
          <Trans>Užsakymas</Trans>
        </Title>
        <LoanStatus loan={loan} />
      </Group>
      <Facts facts={facts} />
    </Paper>
  );
}

/** A place outside that another library names: it opens apart and learns nothing of us. */
const CopyLink = ({ url }: { url: string }) => (
  <Anchor href={url} target="_blank" rel="noopener noreferrer" style={{ overflowWrap: 'anywhere' }}>
    {url}
  </Anchor>
);

/** By which the reader follows the request on a page of its own. */
const TrackingCode = ({ code }: { code: string }) => (
  <Anchor className="numeric" renderRoot={(props) => <Link to="/track" hash={code} target="_blank" {...props} />}>
    {code}
  </Anchor>
);

/** How the reader is reached; nothing where nothing is known. */
function Reached({ loan: { contact } }: { loan: Loan }) {
  return (
    <>
      {contact?.email && <Anchor href={`mailto:${contact.email}`}>{contact.email}</Anchor>}
      {contact?.email && contact.phone && ', '}
      {contact?.phone && <Anchor href={`tel:${contact.phone}`}>{contact.phone}</Anchor>}
    </>
  );
}

function LibraryFact({ loan: { library, is_same_administration } }: { loan: Loan }) {
  const { may } = useSession();
  if (!library) return <Trans>dar neparinkta</Trans>;
  return (
    <>
      {may('libraries:read') ? (
        <Anchor renderRoot={(props) => <Link to="/libraries/$libraryId" params={{ libraryId: library.id }} {...props} />}>
          {library.name}
        </Anchor>
      ) : (
        library.name
      )}
      {is_same_administration && (
        <Text component="span" size="sm" c="dimmed" display="block">
          <Trans>ta pati administracija: į ISO rodiklius neįeina</Trans>
        </Text>
      )}
    </>
  );
}

/** What is asked for. */
export function Citation({ loan }: { loan: Loan }) {
  const { t, i18n } = useLingui();
  const container = loan.kind === 'chapter' ? t`Knyga` : t`Žurnalas`;
  return (
    <Paper p="lg" component="section" aria-labelledby="citation">
      <Title order={2} id="citation" mb="sm">
        <Trans>Leidinys</Trans>
      </Title>
      <Facts
        facts={known([
          [t`Rūšis`, i18n._(KIND[loan.kind])],
          [t`Autorius`, loan.author],
          [container, loan.container_title],
          [t`Metai`, loan.year],
          [t`Leidykla`, loan.publisher],
          [t`Leidimas`, loan.edition],
          [t`Tomas`, loan.volume],
          [t({ message: 'Numeris', context: 'of a journal' }), loan.issue],
          [t`Puslapiai`, loan.pages],
          ['ISBN', loan.isbn],
          ['ISSN', loan.issn],
        ])}
      />
    </Paper>
  );
}
