import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Deadlines } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import classes from './deadlines.module.css';
import type { DeadlinesSearch } from './deadlines-search.ts';
import { QUEUES } from './lists.ts';
import { QUEUE } from './vocabulary.ts';

/** The queues with how many stand in each, everything that is open, and the rules. */
export function DeadlinesNav({ counts, search }: { counts?: Deadlines['counts']; search?: DeadlinesSearch }) {
  const { t, i18n } = useLingui();
  // The router would mark what is part of the address; the queue is marked whatever else filters it.
  const exactly = { activeOptions: { exact: true }, activeProps: {} };
  const current = (is: boolean) => (is ? ('page' as const) : undefined);
  const isAll = search !== undefined && search.queue === undefined && search.is_escalated === undefined;
  return (
    <nav className={`${classes.nav} no-print`} aria-label={t`Terminų puslapiai`}>
      {QUEUES.map((queue) => (
        <Link
          key={queue}
          {...exactly}
          to="/deadlines"
          search={{ queue }}
          className={classes.screen}
          aria-current={current(search?.queue === queue)}
        >
          {i18n._(QUEUE[queue])} {formatNumber(counts?.find((one) => one.queue === queue)?.n ?? 0)}
        </Link>
      ))}
      <Link
        {...exactly}
        to="/deadlines"
        search={{ is_escalated: true }}
        className={classes.screen}
        aria-current={current(search?.is_escalated === true)}
      >
        <Trans>Pranešta vadovui</Trans>
      </Link>
      <Link {...exactly} to="/deadlines" search={{}} className={classes.screen} aria-current={current(isAll)}>
        <Trans>Visi terminai</Trans>
      </Link>
      <Link {...exactly} to="/deadlines/stale" className={classes.screen} aria-current={current(search === undefined)}>
        <Trans>Neatsakyti užsakymai</Trans>
      </Link>
    </nav>
  );
}
