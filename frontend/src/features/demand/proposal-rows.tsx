import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ProposalRow } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber } from '#/app/i18n.ts';
import type { ActInput } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import small from '#/ui/small-table.module.css';
import classes from './demand.module.css';
import { FIELD, PRIORITY, STEP } from './vocabulary.ts';

type Props = { rows: ProposalRow[]; act: UseMutationResult<unknown, unknown, ActInput> };

/** The rows as they were sent; beside each what was decided, and what can be. */
export function ProposalRows({ rows, act }: Props) {
  const { i18n } = useLingui();
  return (
    <div className={classes.scroll} tabIndex={-1}>
      <table className={`${small.table} ${classes.wide}`}>
        <thead>
          <tr>
            <th scope="col" data-numeric>
              <Trans>Nr.</Trans>
            </th>
            <th scope="col">
              <Trans>Leidinys</Trans>
            </th>
            <th scope="col">
              <Trans>Kas prašė</Trans>
            </th>
            <th scope="col">
              <Trans>Pirmenybė</Trans>
            </th>
            <th scope="col" data-numeric>
              <Trans>Kaina</Trans>
            </th>
            <th scope="col">
              <Trans>Sprendimas</Trans>
            </th>
            <th scope="col" className="no-print">
              <VisuallyHidden>
                <Trans>Veiksmai</Trans>
              </VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.n}>
              <td data-numeric>{row.n}</td>
              <td>
                <Link className={classes.name} to="/demand/$demandId" params={{ demandId: row.entry_id }}>
                  {row.title}
                </Link>
                <div className={classes.muted}>
                  {[row.author, row.publisher, row.year, row.isbn ?? row.issn].filter(Boolean).join(', ')}
                </div>
                {row.note && <div>{row.note}</div>}
              </td>
              <td>
                <b className="numeric">{formatNumber(row.n_requests)}</b>
                {row.asked_by && <span className={classes.muted}> · {row.asked_by}</span>}
              </td>
              <td>{i18n._(PRIORITY[row.priority])}</td>
              <td data-numeric>
                {row.price_cents === null ? '—' : formatMoney(row.price_cents)}
                {row.price_source && <div className={classes.muted}>{row.price_source}</div>}
              </td>
              <td>
                <Decision row={row} />
              </td>
              <td className="no-print">
                <div className={classes.steps}>
                  <ActionBar id={row.entry_id} actions={row.actions} words={STEP} fields={FIELD} act={act} isInRow />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Decision({ row: { accepted_on, rejected_on, reason, acquired_on } }: { row: ProposalRow }) {
  if (rejected_on)
    return (
      <Trans>
        Atmesta {formatDate(rejected_on)}: {reason}
      </Trans>
    );
  return (
    <>
      {accepted_on ? <Trans>Priimta {formatDate(accepted_on)}</Trans> : '—'}
      {acquired_on && (
        <div>
          <Trans>Įsigyta {formatDate(acquired_on)}</Trans>
        </div>
      )}
    </>
  );
}
