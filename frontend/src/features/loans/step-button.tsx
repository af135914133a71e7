import { useLingui } from '@lingui/react';
import { Button } from '@mantine/core';
import type { LoanRow } from '#/api/generated/types.gen.ts';
import { keyOf, type LoanAction } from './loan-action.ts';
import classes from './step-button.module.css';
import { stepOf } from './steps.ts';
import type { Ask } from './use-steps.tsx';

type Props = { loan: LoanRow; action: LoanAction; ask: Ask; quiet?: boolean; hint?: string };

/** The button for one step that the server offers: the first is filled, a dangerous one is quiet red and ends in an ellipsis. */
export function StepButton({ loan, action, ask, quiet, hint }: Props) {
  const { _ } = useLingui();
  const look = action.dangerous ? { variant: 'subtle', color: 'red' } : { variant: action.primary && !quiet ? 'filled' : 'default' };
  return (
    <Button
      {...look}
      size={quiet ? 'compact-sm' : 'sm'}
      rightSection={hint && <kbd className={classes.hint}>{hint}</kbd>}
      aria-keyshortcuts={hint}
      onClick={() => ask({ loan, action })}
    >
      {_(stepOf(loan, keyOf(action)).label)}
      {action.dangerous && '…'}
    </Button>
  );
}
