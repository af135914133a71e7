import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { QualityFigure, ServiceTarget } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { parseSearch } from '#/app/search.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { figureOf } from './figure.ts';
import classes from './quality.module.css';

type Props = { figure: QualityFigure; target: ServiceTarget };

/** A figure that opens its loans, from how many cases it comes, and whether it meets its target. */
export function Met({ figure: { value, n_cases, is_few, is_met, link }, target }: Props) {
  const { i18n } = useLingui();
  const [to = '', query = ''] = link.split('?');
  const n = formatNumber(n_cases);
  return (
    <>
      {value === null ? (
        '—'
      ) : (
        <Link className={classes.name} to={to} search={parseSearch(query) as never}>
          {figureOf(i18n, value, target.unit)}
        </Link>
      )}{' '}
      {is_met !== null && (
        <StateDot tone={is_met ? 'pine' : 'red'}>{is_met ? <Trans>pasiekta</Trans> : <Trans>nepasiekta</Trans>}</StateDot>
      )}
      {value !== null && (
        <div className={classes.few}>{is_few ? <Trans>atvejų: {n}, per mažai spręsti</Trans> : <Trans>atvejų: {n}</Trans>}</div>
      )}
    </>
  );
}
