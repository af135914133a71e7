import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LibraryRef, LoanRow, Side } from '#/api/generated/types.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import classes from './loan.module.css';
import { SIDE } from './vocabulary.ts';

/** The pieces of a loan that every table of loans shows the same way. */
export const LoanLink = ({ loan }: { loan: Pick<LoanRow, 'id' | 'number'> }) => (
  <Link className={classes.number} to="/loans/$loanId" params={{ loanId: loan.id }} onClick={(event) => event.stopPropagation()}>
    {loan.number}
  </Link>
);

export const Work = ({ loan: { title, author, medium, n_items, n_expected, partner_alert } }: { loan: LoanRow }) => (
  <span className={classes.work} title={[title, author].filter(Boolean).join(' · ')}>
    <span className={classes.words}>
      <span className={classes.title}>{title}</span> <span className={classes.muted}>{author}</span>
    </span>
    {medium !== 'original' && (
      <span className={classes.tag}>
        <Trans context="mark of a copy">kopija</Trans>
      </span>
    )}
    {n_items > 1 && (
      <span className={classes.tag}>
        {n_expected > 0 ? (
          <Trans>
            {n_items - n_expected} iš {n_items} egz.
          </Trans>
        ) : (
          <Trans>{n_items} egz.</Trans>
        )}
      </span>
    )}
    {partner_alert && (
      <span className={classes.tag} data-failed={partner_alert === 'failed' || undefined}>
        {partner_alert === 'failed' ? <Trans>nepasiekė partnerio</Trans> : <Trans>perskaityti</Trans>}
      </span>
    )}
  </span>
);

export const LibraryName = ({ library }: { library: LibraryRef | null }) =>
  library ? <span title={library.name}>{library.short_name ?? library.name}</span> : '—';

/** Comes to us, or goes out: an arrow that says its word. */
export function SideMark({ side }: { side: Side }) {
  const { i18n } = useLingui();
  const Arrow = side === 'borrowing' ? IconArrowDownLeft : IconArrowUpRight;
  return (
    <span className={classes.mark} title={i18n._(SIDE[side])}>
      <Arrow size={15} className={classes.side} aria-hidden />
      <VisuallyHidden>{i18n._(SIDE[side])}: </VisuallyHidden>
    </span>
  );
}

export function DueOn({ loan }: { loan: Pick<LoanRow, 'due_on' | 'is_overdue'> }) {
  if (!loan.is_overdue) return formatDate(loan.due_on);
  return (
    <span className={classes.late}>
      {formatDate(loan.due_on)}
      <VisuallyHidden>
        {' '}
        <Trans context="of a day">vėluoja</Trans>
      </VisuallyHidden>
    </span>
  );
}
