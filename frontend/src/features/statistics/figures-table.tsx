import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Measure } from '#/api/generated/types.gen.ts';
import { formatMoney, formatNumber } from '#/app/i18n.ts';
import { InnerLink } from '#/ui/inner-link.tsx';
import {
  dimensionsOf,
  figureOf,
  linkOf,
  measuresOf,
  nameOf,
  previousOf,
  type Row,
  type Statistics,
  type StatisticsColumn,
  sorted,
} from './figures.ts';
import classes from './figures-table.module.css';
import { MeasureInfo } from './measure-info.tsx';
import { GROUP, GROUPS, MEASURE } from './vocabulary.ts';

/** More rows than this are for a file: reading them one by one is not what a screen is for. */
const MOST_ROWS = 500;

type Props = { data: Statistics; measures: Measure[]; sort: string | undefined; onSort: (sort: string | undefined) => void };

/** The figures; each number opens the loans that it was counted from. */
export function FiguresTable({ data, measures, sort, onSort }: Props) {
  const { t } = useLingui();
  const dimensions = dimensionsOf(data);
  const shown = measuresOf(data);
  const rows = sorted(data, sort);
  const n = rows.length - MOST_ROWS;
  /** Of two dimensions the first stays the same for many rows. */
  const isRepeated = ({ key }: StatisticsColumn, index: number) =>
    dimensions.length > 1 && key === dimensions[0]?.key && rows[index - 1]?.[key] === rows[index]?.[key];
  return (
    <div className={classes.frame}>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={classes.table} aria-label={t`Rodikliai`}>
          <Head dimensions={dimensions} shown={shown} measures={measures} sort={sort} onSort={onSort} />
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, index) => (
              <tr key={dimensions.map(({ key }) => String(row[key])).join()}>
                {dimensions.map((column) => (
                  <th key={column.key} scope="row" title={nameOf(column, row)} data-repeated={isRepeated(column, index) || undefined}>
                    {nameOf(column, row)}
                  </th>
                ))}
                {shown.map((column) => (
                  <td key={column.key}>
                    <Figure row={row} measure={measures.find(({ key }) => key === column.key)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={dimensions.length}>
                <Trans>Iš viso</Trans>
              </th>
              {shown.map((column) => (
                <td key={column.key}>
                  <Figure row={data.totals} measure={measures.find(({ key }) => key === column.key)} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {n > 0 && (
        <Text size="sm" c="dimmed" className={classes.more}>
          <Plural
            value={n}
            one="Dar # eilutė yra CSV faile."
            few="Dar # eilutės yra CSV faile."
            many="Dar # eilutės yra CSV faile."
            other="Dar # eilučių yra CSV faile."
          />
        </Text>
      )}
    </div>
  );
}

/** None is told quietly and opens nothing; a share of nothing is no nought. The year before stands below. */
function Figure({ row, measure }: { row: Row; measure: Measure | undefined }) {
  if (!measure) return null;
  const value = figureOf(row, measure.key);
  const told = (figure: number) => (measure.unit === 'cent' ? formatMoney(figure) : formatNumber(figure));
  const link = measure.has_rows ? linkOf(row, measure.key) : null;
  return (
    <>
      {value === null ? (
        <span className={classes.none}>–</span>
      ) : value === 0 || !link ? (
        <span className={value === 0 ? classes.none : undefined}>{told(value)}</span>
      ) : (
        <InnerLink className={classes.figure} href={link}>
          {told(value)}
        </InnerLink>
      )}
      <Before value={value} before={previousOf(row, measure.key)} isShare={measure.unit === 'percent'} told={told} />
    </>
  );
}

type BeforeProps = {
  value: number | null;
  before: number | null | undefined;
  isShare: boolean;
  told: (figure: number) => string;
};

/** The figure a year before, and the change: of counts in percent, of shares in points. */
function Before({ value, before, isShare, told: tell }: BeforeProps) {
  if (before === undefined) return null;
  const change =
    value === null || before === null ? null : isShare ? value - before : before === 0 ? null : ((value - before) / before) * 100;
  const told = change === null ? '' : formatNumber(change, { maximumFractionDigits: isShare ? 1 : 0, signDisplay: 'exceptZero' });
  return (
    <span className={classes.before}>
      {before === null ? '–' : tell(before)}
      {told && (isShare ? <Trans> ({told} p. p.)</Trans> : ` (${told} %)`)}
    </span>
  );
}

type HeadProps = Omit<Props, 'data'> & { dimensions: StatisticsColumn[]; shown: StatisticsColumn[] };

/** What we lend and what we borrow stand apart, each with its measures. */
function Head({ dimensions, shown, measures, sort, onSort }: HeadProps) {
  const { i18n } = useLingui();
  const groupOf = (key: string) => MEASURE[key]?.group;
  return (
    <thead>
      <tr>
        {dimensions.map(({ key, name }) => (
          <th key={key} scope="col" rowSpan={2} className={classes.dimension}>
            {name}
          </th>
        ))}
        {GROUPS.map((group) => {
          const n = shown.filter(({ key }) => groupOf(key) === group).length;
          return n > 0 ? (
            <th key={group} scope="colgroup" colSpan={n} className={classes.side}>
              {i18n._(GROUP[group])}
            </th>
          ) : null;
        })}
      </tr>
      <tr>
        {shown.map(({ key, name }) => (
          <Heading
            key={key}
            sortKey={key}
            name={MEASURE[key] ? i18n._(MEASURE[key].label) : name}
            measure={measures.find((measure) => measure.key === key)}
            sort={sort}
            onSort={onSort}
          />
        ))}
      </tr>
    </thead>
  );
}

type HeadingProps = Pick<Props, 'sort' | 'onSort'> & { sortKey: string; name: string; measure: Measure | undefined };

/** The largest first, then the smallest, then the usual order again. */
function Heading({ sortKey: key, name, measure, sort, onSort }: HeadingProps) {
  const order = sort === `-${key}` ? 'descending' : sort === key ? 'ascending' : undefined;
  const next = order === undefined ? `-${key}` : order === 'descending' ? key : undefined;
  return (
    <th scope="col" aria-sort={order}>
      <span className={classes.heading}>
        <button type="button" className={classes.sort} data-active={order} onClick={() => onSort(next)}>
          {order === 'descending' && <IconArrowDown size={14} aria-hidden />}
          {order === 'ascending' && <IconArrowUp size={14} aria-hidden />}
          {name}
        </button>
        {measure && <MeasureInfo measure={measure} />}
      </span>
    </th>
  );
}
