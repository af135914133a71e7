import { Plural, Trans } from '@lingui/react/macro';
import type { LoanDeadline } from '#/api/generated/types.gen.ts';
import classes from './deadlines.module.css';

/** How many working days are left, or by how many it is late. */
export function Left({ of: { late_days, left_days } }: { of: LoanDeadline }) {
  if (late_days > 0)
    return (
      <span className={classes.late}>
        <Plural value={late_days} one="vėluoja # d. d." few="vėluoja # d. d." many="vėluoja # d. d." other="vėluoja # d. d." />
      </span>
    );
  if (left_days === null) return <span className={classes.muted}>—</span>;
  if (left_days === 0) return <Trans>paskutinė diena</Trans>;
  return <Plural value={left_days} one="liko # d. d." few="liko # d. d." many="liko # d. d." other="liko # d. d." />;
}
