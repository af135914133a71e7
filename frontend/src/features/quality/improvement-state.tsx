import { Trans, useLingui } from '@lingui/react/macro';
import type { Improvement } from '#/api/generated/types.gen.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './quality.module.css';
import { STATUS, VERDICT } from './vocabulary.ts';

/** Where an improvement stands, what came of it, and whether it is late. */
export function ImprovementState({ of: { status, verdict, is_late } }: { of: Pick<Improvement, 'status' | 'verdict' | 'is_late'> }) {
  const { i18n } = useLingui();
  return (
    <>
      <StateDot tone={STATUS[status].tone}>
        {i18n._(STATUS[status].label)}
        {verdict && `: ${i18n._(VERDICT[verdict]).toLocaleLowerCase()}`}
      </StateDot>
      {is_late && (
        <>
          {' '}
          <span className={classes.late}>
            <Trans>vėluoja</Trans>
          </span>
        </>
      )}
    </>
  );
}
