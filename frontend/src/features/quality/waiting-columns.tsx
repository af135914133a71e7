import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { LateLoan } from '#/api/generated/types.gen.ts';
import type { Column } from '#/ui/data-table.tsx';
import classes from './quality.module.css';
import { WAITS_FOR } from './vocabulary.ts';

/** A loan at which somebody must act. */
type Waiting = Pick<LateLoan, 'number' | 'why' | 'waits_for' | 'library' | 'title'> & { id: number };

/** What lists of loans that wait tell alike: which loan, why it waits, for whom, and with which library. */
export function useWaitingColumns<Row extends Waiting>(): Record<'number' | 'why' | 'waitsFor' | 'library', Column<Row>> {
  const { t, i18n } = useLingui();
  return {
    number: {
      id: 'number',
      header: t`Numeris`,
      sortable: true,
      width: 130,
      cell: ({ id, number }) => (
        <Link className={classes.name} to="/loans/$loanId" params={{ loanId: id }} onClick={(event) => event.stopPropagation()}>
          {number}
        </Link>
      ),
    },
    why: { id: 'why', header: t`Kodėl`, cell: ({ why }) => <span title={why}>{why}</span> },
    waitsFor: { id: 'waits_for', header: t`Ko laukiama`, width: 122, cell: ({ waits_for }) => i18n._(WAITS_FOR[waits_for]) },
    library: {
      id: 'library',
      header: t`Biblioteka, leidinys`,
      sortable: true,
      width: '26%',
      cell: ({ library, title }) => (
        <>
          {library?.short_name ?? library?.name ?? '—'} <span className={classes.muted}>{title}</span>
        </>
      ),
    },
  };
}
