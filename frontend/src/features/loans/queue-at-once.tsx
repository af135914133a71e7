import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { SimilarLoan } from '#/api/generated/types.gen.ts';
import { isSameAsker, type NewLoanDraft } from './new-loan-draft.ts';
import classes from './similar-loans.module.css';

type Props = { of: SimilarLoan; draft: NewLoanDraft; isBusy: boolean; onQueue: (loan: number) => void };

/** A second reader of an arriving book: the request is saved, and waits for that book at once. */
export function QueueAtOnce({ of, draft, isBusy, onQueue }: Props) {
  const hasReader = draft.side === 'borrowing' && !draft.is_for_department;
  if (!of.queue || !hasReader || isSameAsker(draft, of)) return null;
  return (
    <span className={classes.tools}>
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => onQueue(of.loan.id)}>
        <Trans>Įrašyti ir laukti eilėje</Trans>
      </Button>
    </span>
  );
}
