import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import classes from './scan-page.module.css';
import { useScanResult } from './scan-result.ts';
import { isRefusal, type Scanned } from './scan-session.ts';

/** The last answer, large enough to be seen from the corner of an eye; a refusal interrupts who listens. */
export function ScanTold({ one }: { one?: Scanned }) {
  const { t } = useLingui();
  const resultOf = useScanResult();
  const isRefused = one !== undefined && isRefusal(one);
  const { title, more } = one ? resultOf(one) : { title: t`Skenuokite arba įrašykite kodą ir spauskite Enter.` };
  const [loan] = one?.result?.loans ?? [];
  const words = (
    <>
      {one && (isRefused ? <IconAlertTriangle size={28} aria-hidden /> : <IconCheck size={28} aria-hidden />)}
      <span>
        <strong>{title}</strong>
        {one && <span> · {loan && one.result?.loans.length === 1 ? `${loan.title} (${loan.number})` : one.code}</span>}
        {more && <span className={classes.more}>{more}</span>}
      </span>
    </>
  );
  return (
    <div className={classes.told} data-tone={one && (isRefused ? 'refused' : 'done')}>
      <div role="status" key={isRefused ? '' : one?.key} className={classes.words}>
        {!isRefused && words}
      </div>
      <div role="alert" key={isRefused ? one.key : 'none'} className={classes.words}>
        {isRefused && words}
      </div>
    </div>
  );
}
