import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ParameterGroup, ParameterRow } from '#/api/generated/types.gen.ts';
import { moveBetweenRows } from '#/ui/row-keys.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './parameters.module.css';
import { ValueText } from './value-text.tsx';

type Props = { groups: ParameterGroup[]; rows: ParameterRow[]; search: { on?: string; branch_id?: number } };

/** The parameters by group: what counts, since when, and what comes next. */
export function ParameterTable({ groups, rows, search }: Props) {
  const { t } = useLingui();
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={t`Parametrai`}>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              <Trans>Parametras</Trans>
            </th>
            <th scope="col">
              <Trans>Reikšmė</Trans>
            </th>
            <th scope="col" className={classes.since}>
              <Trans>Galioja nuo</Trans>
            </th>
            <th scope="col" className={classes.next}>
              <Trans>Toliau</Trans>
            </th>
          </tr>
        </thead>
        {groups.map((group) => {
          const ofGroup = rows.filter((row) => row.group === group.key);
          return (
            ofGroup.length > 0 && (
              <tbody key={group.key}>
                <tr className={classes.group}>
                  <th colSpan={4} scope="rowgroup">
                    {group.name}
                  </th>
                </tr>
                {ofGroup.map((row) => (
                  <Row key={row.key} row={row} search={search} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </div>
  );
}

function Row({ row, search }: { row: ParameterRow; search: Props['search'] }) {
  const navigate = useNavigate();
  const to = { to: '/parameters/$key', params: { key: row.key }, search } as const;
  const open = () => void navigate(to);
  return (
    <tr tabIndex={0} className={classes.row} onClick={open} onKeyDown={(event) => moveBetweenRows(event, open)}>
      <td>
        <Link {...to} className={classes.link} onClick={(event) => event.stopPropagation()}>
          {row.name}
        </Link>
      </td>
      <td className={classes.value} data-default={row.decision_id === null || undefined}>
        <ValueText parameter={row} value={row.value} />
        {row.is_of_branch && (
          <span className={classes.mark}>
            <Trans>padalinio</Trans>
          </span>
        )}
      </td>
      <td className="numeric">{row.from_on ?? (row.decision_id === null && <Trans>numatytoji</Trans>)}</td>
      <td>
        {row.n_waiting > 0 ? (
          <StateDot tone="yellow">
            <Trans>Laukia patvirtinimo</Trans>
          </StateDot>
        ) : (
          row.next && (
            <span className="numeric">
              <Trans>
                nuo {row.next.from_on}: <ValueText parameter={row} value={row.next.value} />
              </Trans>
            </span>
          )
        )}
      </td>
    </tr>
  );
}
