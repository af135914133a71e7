import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Inquiry } from '#/api/generated/types.gen.ts';
import { Facts } from '#/ui/facts.tsx';
import classes from './inquiries.module.css';

/** What became of a question beside its answer. */
export function Outcomes({ inquiry: { outcomes, made_of } }: { inquiry: Inquiry }) {
  const { t } = useLingui();
  const { loans, demand, faq, made } = outcomes;
  const facts = [
    ...loans.map((loan) => [
      t`Užsakymas`,
      <Link key={loan.id} className={classes.name} to="/loans/$loanId" params={{ loanId: loan.id }}>
        {loan.number}
      </Link>,
    ]),
    ...demand.map(({ id, title }) => [
      t`Poreikio sąraše`,
      <Link key={id} className={classes.name} to="/demand/$demandId" params={{ demandId: id }}>
        {title}
      </Link>,
    ]),
    ...faq.map(({ id, question }) => [
      t`DUK`,
      <Link key={id} className={classes.name} to="/faq" search={{ q: question }}>
        {question}
      </Link>,
    ]),
    ...[made].flatMap((one) => (one ? [[t`Užklausa`, <InquiryLink key="made" {...one} />]] : [])),
    ...[made_of].flatMap((one) => (one ? [[t`Iš konsultacijos`, <InquiryLink key="of" {...one} />]] : [])),
  ] as [string, ReactNode][];
  if (facts.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="outcomes">
      <Title order={2} id="outcomes" mb="sm">
        <Trans>Kas iš to išėjo</Trans>
      </Title>
      {facts.map((fact, n) => (
        <Facts key={n} columns={1} facts={[fact]} />
      ))}
    </Paper>
  );
}

const InquiryLink = ({ id, number }: { id: number; number: string }) => (
  <Link className={classes.name} to="/inquiries/$inquiryId" params={{ inquiryId: id }}>
    {number}
  </Link>
);
