import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { closeLoanMutation, listSimilarLoansOptions, queueLoanMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Loan, SimilarLoan } from '#/api/generated/types.gen.ts';
import { useSession } from '#/app/session.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { FormProblem } from '#/ui/form-problem.tsx';
import classes from './similar-loans.module.css';
import { SimilarList } from './similar-loans.tsx';
import { useShowLoan } from './use-show-loan.ts';
import { isEnded } from './vocabulary.ts';

/** Before a request is sent: whether it is asked for already, and what to do then. */
export function Duplicates({ loan }: { loan: Loan }) {
  const { may } = useSession();
  const { data } = useQuery(listSimilarLoansOptions({ path: { id: loan.id } }));
  const show = useShowLoan();
  const queue = useChange({ ...queueLoanMutation(), onSuccess: show });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const mayClose = loan.actions.some(({ key }) => key === 'close');
  const mayQueue = may('loans:request') && loan.side === 'borrowing' && loan.reader !== null;
  return (
    <Paper p="lg" component="section" aria-labelledby="duplicates">
      <Title order={2} id="duplicates" mb="xs">
        <Trans>Ar jau užsakyta</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        <Trans>Panašūs 90 dienų užsakymai. Jei nė vienas netinka, siųskite kaip įprasta.</Trans>
      </Text>
      <FormProblem error={queue.error} />
      <SimilarList items={items} isSame={(similar) => similar.is_same_asker}>
        {(similar) =>
          !isEnded(similar.loan.status) && (
            <span className={classes.tools}>
              {mayQueue && similar.queue && similar.is_same_asker === false && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={queue.isPending}
                  onClick={() => queue.mutate({ path: { id: loan.id }, body: { on_loan_id: similar.loan.id } })}
                >
                  <Trans>Laukti eilėje</Trans>
                </Button>
              )}
              {mayClose && <CloseAsDuplicate loan={loan} of={similar} />}
            </span>
          )
        }
      </SimilarList>
    </Paper>
  );
}

function CloseAsDuplicate({ loan, of }: { loan: Loan; of: SimilarLoan }) {
  const { t } = useLingui();
  const show = useShowLoan();
  const close = useChange({ ...closeLoanMutation(), onSuccess: show });
  const number = of.loan.number;
  return (
    <ConfirmButton
      size="compact-sm"
      label={t`Užverti kaip pasikartojantį`}
      consequence={<Trans>Šis užsakymas bus užvertas kaip užsakymo {number} pasikartojimas. Žingsnį galima atšaukti.</Trans>}
      change={close}
      input={{ path: { id: loan.id }, body: { closed_as: 'duplicate' as const, reason: number } }}
    />
  );
}
