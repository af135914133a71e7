import { useLingui } from '@lingui/react/macro';
import type { Figures } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import classes from './diary.module.css';
import { FIGURE, FIGURES } from './vocabulary.ts';

/** The account of the day: each number with what it counts. */
export function DayFigures({ figures }: { figures: Figures }) {
  const { i18n } = useLingui();
  return (
    <dl className={classes.figures}>
      {FIGURES.map((key) => (
        <div key={key} className={classes.figure}>
          <dt>{i18n._(FIGURE[key].label)}</dt>
          <dd>{formatNumber(figures[key])}</dd>
          <dd className={classes.hint} style={{ fontWeight: 400 }}>
            {i18n._(FIGURE[key].hint)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
