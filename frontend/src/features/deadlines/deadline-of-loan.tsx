import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getLoanDeadlineOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { LoanDeadline, LoanEscalation } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { STEP, WAITS_FOR } from '#/features/quality/vocabulary.ts';
import { Facts } from '#/ui/facts.tsx';
import { Left } from './left.tsx';

/** Until when, who must act, and why; and what of it was brought before the head. */
export function DeadlineOfLoan({ id }: { id: number }) {
  const { data } = useQuery(getLoanDeadlineOptions({ path: { id } }));
  if (!data || (!data.deadline && data.escalations.length === 0)) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="deadline">
      <Title order={2} id="deadline" mb="sm">
        <Trans>Terminas</Trans>
      </Title>
      {data.deadline && <Deadline of={data.deadline} />}
      {data.escalations.map((one) => (
        <Escalated key={`${one.step} ${one.since_on}`} of={one} />
      ))}
    </Paper>
  );
}

function Deadline({ of }: { of: LoanDeadline }) {
  const { t, i18n } = useLingui();
  const { step, waits_for, deadline_on, target_days, agreement, working_days } = of;
  const days = target_days === null ? '' : formatNumber(target_days);
  const target = agreement ? t`${days} d. d., sutartis ${agreement}` : t`${days} d. d., mūsų siekis`;
  const facts: [string, ReactNode][] = [
    [t`Žingsnis`, i18n._(STEP[step].label)],
    [t`Ko laukiama`, i18n._(WAITS_FOR[waits_for])],
    [t`Iki`, deadline_on && formatDate(deadline_on)],
    [t`Liko`, <Left key="left" of={of} />],
    [t`Praėjo darbo dienų`, formatNumber(working_days)],
    [t`Nustatyta`, target_days === null ? null : target],
  ];
  return (
    <>
      <Text size="sm" mb="sm">
        {of.why}
      </Text>
      <Facts facts={facts} columns={1} />
    </>
  );
}

function Escalated({ of: { step, escalated_on, late_days, is_told } }: { of: LoanEscalation }) {
  const { i18n } = useLingui();
  const name = i18n._(STEP[step].label);
  const day = formatDate(escalated_on);
  const late = formatNumber(late_days);
  return (
    <Text size="sm" mt="sm">
      {is_told ? (
        <Trans>
          {day} pranešta vadovui: {name}, vėlavo {late} d. d.
        </Trans>
      ) : (
        <Trans>
          {day} parodyta vadovui, laiškas neišsiųstas: {name}, vėlavo {late} d. d.
        </Trans>
      )}
    </Text>
  );
}
