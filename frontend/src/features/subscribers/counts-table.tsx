import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SubscriberCounts, YearOutcome } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { KIND } from '#/app/library-kind.ts';
import small from '#/ui/small-table.module.css';
import { OUTCOME, OUTCOMES } from './vocabulary.ts';

/** What a year brought, by municipality and kind; every figure opens its rows. */
export function CountsTable({ counts: { year, rows, total } }: { counts: SubscriberCounts }) {
  const { i18n } = useLingui();
  if (rows.length === 0)
    return (
      <Text c="dimmed">
        <Trans>Šiais metais dar niekas neregistruotas.</Trans>
      </Text>
    );
  return (
    <table className={small.table} aria-labelledby="counts">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Savivaldybė</Trans>
          </th>
          <th scope="col">
            <Trans>Rūšis</Trans>
          </th>
          {OUTCOMES.map((outcome) => (
            <th key={outcome} scope="col" data-numeric>
              {i18n._(OUTCOME[outcome])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.municipality}-${row.kind}`}>
            <td>{row.municipality ?? <Trans>nenurodyta</Trans>}</td>
            <td>{i18n._(KIND[row.kind])}</td>
            {OUTCOMES.map((outcome) => (
              <td key={outcome} data-numeric>
                <Figure
                  n={row[outcome]}
                  outcome={outcome}
                  search={{ year, outcome, kind: row.kind, municipality: row.municipality ?? undefined }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>
            <Trans>Iš viso</Trans>
          </td>
          {OUTCOMES.map((outcome) => (
            <td key={outcome} data-numeric>
              <Figure n={total[outcome]} outcome={outcome} search={{ year, outcome }} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Figure({ n, outcome, search }: { n: number; outcome: YearOutcome; search: object }) {
  const { i18n } = useLingui();
  if (n === 0) return '0';
  const number = formatNumber(n);
  return (
    <Anchor
      size="sm"
      aria-label={`${i18n._(OUTCOME[outcome])}: ${number}`}
      renderRoot={(props) => <Link to="/subscribers" search={search} {...props} />}
    >
      {number}
    </Anchor>
  );
}
