import { useLingui } from '@lingui/react';
import type { LoanRow } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './loan.module.css';
import { PENDING, STATUS } from './vocabulary.ts';

export function LoanStatus({ loan: { status, pending } }: { loan: Pick<LoanRow, 'status' | 'pending'> }) {
  const { _ } = useLingui();
  return (
    <StateDot tone={STATUS[status].tone}>
      {_(STATUS[status].label)}
      {pending && <span className={classes.pending}>{_(PENDING[pending])}</span>}
    </StateDot>
  );
}
