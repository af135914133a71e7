import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { leaveLoanQueueMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan, QueuedOn } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import classes from './turns.module.css';
import { useShowLoan } from './use-show-loan.ts';

/** Who has had this book and who waits for it, in turn. */
export const Turns = ({ loan: { turns } }: { loan: Loan }) => (
  <Paper p="lg" component="section" aria-labelledby="turns">
    <Title order={2} id="turns" mb="sm">
      <Trans>Skaitytojų eilė</Trans>
    </Title>
    <ol className={classes.list}>
      {turns.map(({ loan_id, number, reader, started_on }) => (
        <li key={loan_id} className={classes.loan}>
          <Link to="/loans/$loanId" params={{ loanId: loan_id }} className={classes.number}>
            {number}
          </Link>
          <span className={classes.since}>
            <Since day={started_on} />
          </span>
          {reader && <span className={classes.reader}>{`${reader.name} (${reader.card_no})`}</span>}
        </li>
      ))}
    </ol>
  </Paper>
);

function Since({ day }: { day: string | null }) {
  const since = day && formatDate(day);
  return since ? <Trans>nuo {since}</Trans> : <Trans>laukia</Trans>;
}

/** The reader of this request waits for the book of another. */
export function QueuedNotice({ loan: { id, queued_on } }: { loan: Loan }) {
  const { t } = useLingui();
  const { may } = useSession();
  const show = useShowLoan();
  const leave = useChange({ ...leaveLoanQueueMutation(), onSuccess: show });
  if (!queued_on) return null;
  const { loan_id, number, started_on } = queued_on;
  const since = started_on && formatDate(started_on);
  const link = (
    <Link to="/loans/$loanId" params={{ loanId: loan_id }} className={classes.number}>
      {number}
    </Link>
  );
  return (
    <Paper p="md" mb="md" component="section" aria-label={t`Laukimas eilėje`} className="no-print">
      <FormProblem error={leave.error} />
      <Group justify="space-between">
        <Text>
          {since ? (
            <Trans>
              Nuo {since} knyga skaitytojui skirta pagal užsakymą {link}.
            </Trans>
          ) : (
            <Trans>
              Skaitytojas laukia užsakymo {link} knygos. <Expected of={queued_on} />
            </Trans>
          )}
        </Text>
        {!started_on && may('loans:request') && (
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({ path: { id }, body: {} })}>
            <Trans>Palikti eilę</Trans>
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function Expected({ of: { n_before, days } }: { of: QueuedOn }) {
  const from = days.from_on && formatDate(days.from_on);
  const to = days.to_on && formatDate(days.to_on);
  return (
    <>
      {n_before > 0 && <Trans>Prieš jį laukia dar {n_before}. </Trans>}
      {from && to ? (
        <Trans>
          Turėtų gauti {from} – {to}.
        </Trans>
      ) : (
        <Trans>Kada gaus, paaiškės knygai atvykus.</Trans>
      )}
    </>
  );
}
