import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Loan } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import classes from './notices.module.css';

/** What is special about a loan just now, in sentences: a question that waits, what is late, partial or for the reading room. */
export function Notices({ loan }: { loan: Loan }) {
  const notices = [question(loan), ...circumstances(loan)].filter(Boolean);
  if (notices.length === 0) return null;
  return (
    <ul className={classes.notices}>
      {notices.map((notice, index) => (
        <li key={index} className={classes.notice} data-pressing={loan.pending === 'recall' || undefined}>
          {notice}
        </li>
      ))}
    </ul>
  );
}

function question({ side, pending, due_on, retry_from_on, proposal }: Loan): ReactNode {
  const ours = side === 'borrowing';
  const from = formatDate(retry_from_on);
  const due = formatDate(due_on);
  switch (pending) {
    case 'cancel':
      return ours ? (
        <Trans>Paprašėme atšaukti; laukiame bibliotekos atsakymo.</Trans>
      ) : (
        <Trans>Biblioteka prašo atšaukti; laukia mūsų atsakymo.</Trans>
      );
    case 'condition':
      return ours ? (
        <Trans>Biblioteka paskolins su sąlyga; skaitytojas turi sutikti arba ne.</Trans>
      ) : (
        <Trans>Iškėlėme sąlygą; laukiame bibliotekos atsakymo.</Trans>
      );
    case 'retry':
      return <Trans>Biblioteka siūlo kreiptis nuo {from}: palaukti ar klausti kitos?</Trans>;
    case 'renewal':
      return ours ? <Trans>Paprašėme pratęsti; laukiame bibliotekos atsakymo.</Trans> : <RenewalAsked refusal={proposal.renewal_refusal} />;
    case 'recall':
      return ours ? <Trans>Biblioteka prašo grąžinti anksčiau, iki {due}.</Trans> : <Trans>Paprašėme grąžinti anksčiau, iki {due}.</Trans>;
    case 'hold':
      return ours ? (
        <Trans>Biblioteka prašo kol kas negrąžinti; leis, kai bus galima.</Trans>
      ) : (
        <Trans>Paprašėme kol kas negrąžinti; kol neleidžiame, nevėluojama.</Trans>
      );
    case 'settlement':
      return ours ? (
        <Trans>Žalą reikia atlyginti pagal skolintojos taisykles.</Trans>
      ) : (
        <Trans>Laukiame, kol biblioteka atlygins žalą.</Trans>
      );
    default:
      return null;
  }
}

function RenewalAsked({ refusal }: { refusal: Loan['proposal']['renewal_refusal'] }) {
  if (refusal === 'someone_waits') return <Trans>Biblioteka prašo pratęsti, bet to paties leidinio laukia kiti.</Trans>;
  if (refusal === 'used_up') return <Trans>Biblioteka prašo pratęsti, bet pratęsta jau tiek kartų, kiek leidžia sąlygos.</Trans>;
  return <Trans>Biblioteka prašo pratęsti; sąlygos tai leidžia.</Trans>;
}

function circumstances(loan: Loan): ReactNode[] {
  const { side, status, pending, retry_from_on, is_reading_room_only, is_reminder_due, n_expected, partner_alert } = loan;
  const from = formatDate(retry_from_on);
  return [
    partner_alert === 'failed' && (
      <Trans>Pranešimas nepasiekė partnerio sistemos arba ji jo nepriėmė: kodėl ir ką daryti, rodo pats pranešimas.</Trans>
    ),
    partner_alert === 'to_read' && <Trans>Partnerio pranešimą reikia perskaityti.</Trans>,
    status === 'lost' && <Trans>Prarasta: laukiama atlyginimo pagal skolintojos taisykles.</Trans>,
    status === 'requested' && retry_from_on && <Trans>Biblioteka siūlė kreiptis nuo {from}.</Trans>,
    status === 'unfilled' && retry_from_on && <Trans>Pasiūlyta kreiptis nuo {from}.</Trans>,
    is_reading_room_only && pending !== 'condition' && <Trans>Skolintoja leidžia naudoti tik skaitykloje.</Trans>,
    is_reminder_due && (side === 'lending' ? <Trans>Laikas priminti bibliotekai.</Trans> : <Trans>Laikas priminti skaitytojui.</Trans>),
    n_expected > 0 && (
      <Plural
        value={n_expected}
        one="Dar laukiama # tomo."
        few="Dar laukiama # tomų."
        many="Dar laukiama # tomo."
        other="Dar laukiama # tomų."
      />
    ),
  ];
}
