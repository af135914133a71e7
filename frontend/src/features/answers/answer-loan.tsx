import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { LinkedLoan, PartnerLoan } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { Facts } from '#/ui/facts.tsx';
import { GuestPage } from '#/ui/guest-page.tsx';
import classes from './answer.module.css';
import { Steps } from './steps.tsx';
import { Thanks } from './thanks.tsx';
import { useNames } from './use-names.ts';
import { ending, standing } from './words.ts';

type Props = { linked: LinkedLoan; token: string };

/** A loan that goes on: what is asked, where it stands, what can be said. Of one that has ended: how, and nothing else. */
export function AnswerLoan({ linked, token }: Props) {
  const { i18n } = useLingui();
  const [said, setSaid] = useState<string>();
  const { loan } = linked;
  if (!loan) return <Ended linked={linked} said={said} />;
  return (
    <Around linked={linked}>
      <div>
        {loan.author && <Text c="dimmed">{loan.author}</Text>}
        <p className={classes.what}>{loan.title}</p>
      </div>
      <What loan={loan} linked={linked} />
      <Text className={classes.standing} fw={550}>
        {i18n._(standing(linked))}
      </Text>
      {said && <Thanks key={said} said={said} isCopy={loan.medium !== 'original'} />}
      <Steps linked={linked} loan={loan} token={token} onSaid={setSaid} />
      <ReachUs linked={linked} />
    </Around>
  );
}

function Ended({ linked, said }: { linked: LinkedLoan; said: string | undefined }) {
  const { i18n } = useLingui();
  const { nameOf } = useNames(linked);
  const reason = linked.unfilled_reason;
  return (
    <Around linked={linked}>
      <p className={classes.what}>{linked.title}</p>
      {said ? (
        <Thanks key={said} said={said} />
      ) : (
        <Text className={classes.standing} fw={550}>
          {i18n._(ending(linked))}
        </Text>
      )}
      {reason && (
        <Text>
          <Trans>Priežastis: {nameOf('unfilled', reason)}</Trans>
        </Text>
      )}
      <ReachUs linked={linked} />
    </Around>
  );
}

function Around({ linked, children }: { linked: LinkedLoan; children: React.ReactNode }) {
  const { t } = useLingui();
  const { us } = useNames(linked);
  const { number, role, library } = linked;
  return (
    <GuestPage
      wide
      title={t`Tarpbibliotekinis užsakymas ${number}`}
      lead={
        role === 'supplier' ? (
          <Trans>
            {us} kreipiasi į jus: {library}
          </Trans>
        ) : (
          <Trans>
            {us} skolina jums: {library}
          </Trans>
        )
      }
    >
      <Stack gap="lg">{children}</Stack>
    </GuestPage>
  );
}

/** What is wanted; only what is known takes a line. */
function What({ loan, linked }: { loan: PartnerLoan; linked: LinkedLoan }) {
  const { t } = useLingui();
  const { nameOf } = useNames(linked);
  const volumes = loan.units.flatMap(({ volume }) => volume ?? []).join(', ');
  const conditions = loan.conditions
    .filter(({ answer }) => answer === null)
    .map(({ code, cost_cents, currency }) =>
      [nameOf('condition', code), cost_cents !== null && formatMoney(cost_cents, currency ?? undefined)].filter(Boolean).join(' – '),
    )
    .join(', ');
  const known: [string, string | null | false][] = [
    [loan.role === 'supplier' ? t`Ko prašome` : t`Ko prašėte`, loan.medium === 'original' ? t`Originalo` : t`Kopijos`],
    [{ book: t`Šaltinis`, article: t`Žurnalas ar rinkinys`, chapter: t`Knyga`, other: t`Šaltinis` }[loan.kind], loan.container_title],
    [t`Leidimas`, [loan.publisher, loan.year, loan.edition].filter(Boolean).join(', ')],
    [t`Tomas`, loan.volume],
    [t({ message: 'Numeris', context: 'of a journal' }), loan.issue],
    [t`Puslapiai`, loan.pages],
    [t`Reikia`, volumes],
    [t`ISBN`, loan.isbn],
    [t`ISSN`, loan.issn],
    [t`Reikia iki`, loan.needed_by_on && formatDate(loan.needed_by_on)],
    [t`Grąžinti iki`, loan.due_on && formatDate(loan.due_on)],
    [t`Jūsų numeris`, loan.partner_number],
    [t`Sąlyga`, conditions],
  ];
  return <Facts facts={known.filter(([, value]) => value)} columns={1} />;
}

/** Nothing is taken back here: whoever was mistaken writes or calls. */
function ReachUs({ linked }: { linked: LinkedLoan }) {
  const {
    us: { email, phone },
    number,
    until_on,
  } = linked;
  return (
    <div>
      <Title order={2} size="h3">
        <Trans>Apsirikote ar norite paklausti?</Trans>
      </Title>
      <Text size="sm" c="dimmed">
        {email || phone ? (
          <>
            {email && <a href={`mailto:${email}?subject=${encodeURIComponent(number)}`}>{email}</a>}
            {email && phone && ' · '}
            {phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
          </>
        ) : (
          <Trans>Atsakykite į laišką, kuriame gavote šią nuorodą.</Trans>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        <Trans>Nuoroda galioja iki {formatDate(until_on)}</Trans>
      </Text>
    </div>
  );
}
