import { Trans } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { findSimilarLoansOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { FindSimilarLoansData, SimilarLoan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { LoanStatus } from './loan-status.tsx';
import classes from './similar-loans.module.css';
import { isIsbn } from './standard-number.ts';
import { isEnded } from './vocabulary.ts';

const SHORTEST_TITLE = 3;

type Asked = FindSimilarLoansData['query'];
type Props = {
  /** What is typed so far. */
  asked: Asked;
  /** Whether a request is this asker's own. */
  isSame: (similar: SimilarLoan) => boolean | null;
  /** What can be done about one, beside sending the request anyway. */
  children?: (similar: SimilarLoan) => ReactNode;
};

/** Requests of the last days that may ask for the same work: a duplicate is seen before it is saved. */
export function SimilarLoans({ asked, isSame, children }: Props) {
  const isTyped = asked.title.length >= SHORTEST_TITLE || isIsbn(asked.isbn ?? '');
  const { data } = useQuery({
    ...findSimilarLoansOptions({ query: asked }),
    enabled: isTyped,
    placeholderData: keepPreviousData,
  });
  const items = isTyped ? (data?.items ?? []) : [];
  return (
    <Paper p="lg" component="section" aria-labelledby="similar">
      <Title order={2} id="similar" mb="sm">
        <Trans>Ar jau užsakyta</Trans>
      </Title>
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {isTyped ? (
            <Trans>Per 90 dienų panašių užsakymų nebuvo.</Trans>
          ) : (
            <Trans>Įrašius antraštę, čia matysite, ar leidinys jau užsakytas.</Trans>
          )}
        </Text>
      )}
      <SimilarList items={items} isSame={isSame} target="_blank">
        {children}
      </SimilarList>
    </Paper>
  );
}

type ListProps = Pick<Props, 'isSame' | 'children'> & { items: SimilarLoan[]; target?: string };

export const SimilarList = ({ items, isSame, target, children }: ListProps) => (
  <ul className={classes.list} aria-live="polite">
    {items.map((similar) => (
      <li key={similar.loan.id} className={classes.loan}>
        <Link to="/loans/$loanId" params={{ loanId: similar.loan.id }} target={target} className={classes.number}>
          {similar.loan.number}
        </Link>
        <LoanStatus loan={similar.loan} />
        <span className={classes.work} title={similar.loan.title}>
          {[similar.loan.title, similar.loan.author].filter(Boolean).join(', ')}
        </span>
        <span className={classes.why}>
          <Likeness of={similar} /> · {formatDate(similar.loan.requested_on)}
        </span>
        <Advice of={similar} isSame={isSame(similar)} />
        {children?.(similar)}
      </li>
    ))}
  </ul>
);

/** By what it is thought to be the same work. */
function Likeness({ of: { by_number, percent } }: { of: SimilarLoan }) {
  return by_number ? <Trans>Tas pats ISBN</Trans> : <Trans>Antraštė ir autorius sutampa {percent} %</Trans>;
}

/** What a colleague would say. */
function Advice({ of: { loan, queue }, isSame }: { of: SimilarLoan; isSame: boolean | null }) {
  const from = queue?.from_on && formatDate(queue.from_on);
  const to = queue?.to_on && formatDate(queue.to_on);
  return (
    <span className={classes.advice}>
      {isEnded(loan.status) ? (
        isSame ? (
          <Trans>To paties skaitytojo ar bibliotekos, jau baigtas: paklauskite, ar tikrai reikia dar kartą.</Trans>
        ) : (
          <Trans>Jau baigtas: galima siųsti.</Trans>
        )
      ) : isSame ? (
        <Trans>To paties skaitytojo ar bibliotekos: tikriausiai kartojasi.</Trans>
      ) : from && to ? (
        <Trans>
          Knyga pas mus pakeliui ar jau čia: kitas skaitytojas ją galėtų gauti {from} – {to}.
        </Trans>
      ) : queue ? (
        <Trans>Knyga dar neišsiųsta: kitas skaitytojas gali laukti eilėje, kol paaiškės dienos.</Trans>
      ) : (
        <Trans>Laukti šios knygos nespėtų ar negalima: galima siųsti.</Trans>
      )}
    </span>
  );
}
