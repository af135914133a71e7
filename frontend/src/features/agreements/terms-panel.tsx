import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Agreement, AgreementTerms } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { Facts } from '#/ui/facts.tsx';
import classes from './agreements.module.css';
import { INVOICING, LIABILITY, NOT_LENT, PAYER } from './vocabulary.ts';

/** The terms, the version of today first; what changed before and after it stays readable. */
export function AgreementTermsPanel({ agreement: { versions, current } }: { agreement: Agreement }) {
  const ordered = versions.toSorted((a, b) => Number(b.n === current) - Number(a.n === current) || b.n - a.n);
  return (
    <Paper p="lg" component="section" aria-labelledby="terms">
      <Title order={2} id="terms" mb="sm">
        <Trans>Sąlygos</Trans>
      </Title>
      <div className={classes.versions}>
        {ordered.map(({ n, effective_on, agreed_on, terms, note, account }) => (
          <div key={n}>
            {versions.length > 1 && (
              <Text size="sm" fw={550}>
                {n === current ? (
                  <Trans>
                    {n} redakcija, galioja nuo {formatDate(effective_on)}
                  </Trans>
                ) : (
                  <Trans>
                    {n} redakcija, nuo {formatDate(effective_on)}
                  </Trans>
                )}
                {agreed_on && (
                  <Text component="span" size="sm" c="dimmed">
                    {' · '}
                    <Trans>sutarta {formatDate(agreed_on)}</Trans>
                    {account && `, ${account.name}`}
                  </Text>
                )}
              </Text>
            )}
            <Terms terms={terms} />
            {note && (
              <Text size="sm" c="dimmed">
                {note}
              </Text>
            )}
          </div>
        ))}
      </div>
    </Paper>
  );
}

function Terms({ terms }: { terms: AgreementTerms }) {
  const { t, i18n } = useLingui();
  const workingDays = (days: number | null | undefined) => (days == null ? t`mūsų siekis` : t`${days} d. d.`);
  const facts: [string, ReactNode][] = [
    [t`Panaudos terminas`, t`${terms.loan_days} d.`],
    [t`Pratęsimai`, String(terms.n_renewals)],
    [t`Užsakymų vienu metu`, terms.max_items ?? t`be ribos`],
    [t`Kopijos puslapis`, terms.page_cents == null ? t`nemokamas` : formatMoney(terms.page_cents)],
    [t`Siuntimą apmoka`, i18n._(PAYER[terms.outward_payer])],
    [t`Grąžinimą apmoka`, i18n._(PAYER[terms.return_payer])],
    [t`Sąskaitos`, [i18n._(INVOICING[terms.invoicing]), terms.invoice_by && t`iki ${terms.invoice_by}`].filter(Boolean).join(', ')],
    [t`Apmokėti per`, t`${terms.payment_days} d.`],
    [t`Praradus ar sugadinus`, i18n._(LIABILITY[terms.liability])],
    [t`Įspėti prieš nutraukiant`, t`${terms.notice_days} d.`],
    [t`Atsakyti per`, workingDays(terms.answer_days)],
    [t`Išsiųsti per`, workingDays(terms.supply_days)],
    [t`Išsiųsti atgal per`, workingDays(terms.send_back_days)],
  ];
  const notLent = terms.not_lent.map((category) => i18n._(NOT_LENT[category])).join('; ');
  return (
    <>
      <Facts facts={facts} />
      <Facts columns={1} facts={[[t`Neskolinama`, notLent]]} />
    </>
  );
}
