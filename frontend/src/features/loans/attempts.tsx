import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import type { Attempt } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { vouchersOf } from './conditions.tsx';
import classes from './small-table.module.css';
import { ANSWER, REASON } from './vocabulary.ts';

/** The libraries that were asked, in order, and what each said. */
export function Attempts({ attempts }: { attempts: Attempt[] }) {
  return (
    <Paper p="lg" component="section" aria-labelledby="attempts">
      <Title order={2} id="attempts" mb="sm">
        <Trans>Paklaustos bibliotekos</Trans>
      </Title>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Biblioteka</Trans>
              </th>
              <th scope="col">
                <Trans>Paklausta</Trans>
              </th>
              <th scope="col">
                <Trans>Atsakymas</Trans>
              </th>
              <th scope="col">
                <Trans>Atsakyta</Trans>
              </th>
              <th scope="col">
                <Trans>Priežastis</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt) => (
              <tr key={attempt.n}>
                <td>
                  {attempt.library.name}
                  <Through attempt={attempt} />
                </td>
                <td className={classes.day}>{formatDate(attempt.asked_on)}</td>
                <td className={classes.day}>
                  <AnswerOf attempt={attempt} />
                </td>
                <td className={classes.day}>{formatDate(attempt.answered_on)}</td>
                <td>
                  <Why attempt={attempt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}

function AnswerOf({ attempt: { answer } }: { attempt: Attempt }) {
  const { i18n } = useLingui();
  if (!answer)
    return (
      <StateDot tone="violet">
        <Trans context="answer">Laukiama</Trans>
      </StateDot>
    );
  return <StateDot tone={ANSWER[answer].tone}>{i18n._(ANSWER[answer].label)}</StateDot>;
}

function Why({ attempt: { reason, note } }: { attempt: Attempt }) {
  const { i18n } = useLingui();
  return [reason && i18n._(REASON[reason]), note].filter(Boolean).join(': ') || '—';
}

/** A foreign library is asked through a gate, and vouchers may go along. */
function Through({ attempt: { through, n_half_vouchers } }: { attempt: Attempt }) {
  const { t } = useLingui();
  const vouchers = vouchersOf(n_half_vouchers);
  const gate = through?.short_name ?? through?.name;
  const words = [gate && t`per: ${gate}`, vouchers && t`IFLA kuponų: ${vouchers}`].filter(Boolean).join(', ');
  if (!words) return null;
  return (
    <Text component="span" size="xs" c="dimmed" display="block">
      {words}
    </Text>
  );
}
