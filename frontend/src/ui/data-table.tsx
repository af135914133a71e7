import { useLingui } from '@lingui/react/macro';
import { Checkbox, Skeleton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { moveBetweenRows } from './row-keys.ts';
import { type Paging, TableFooter } from './table-footer.tsx';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server sorts by this column's id. */
  sortable?: boolean;
  numeric?: boolean;
  width?: number | string;
};

/** Rows chosen for one step together. */
export type Selection = { ids: ReadonlySet<number>; onChange: (ids: ReadonlySet<number>) => void };

type Props<Row extends { id: number }> = {
  label: string;
  columns: Column<Row>[];
  page: { items: Row[]; next_cursor?: string | null } | undefined;
  sort?: string;
  limit: number;
  /** How many rows a page may have, where it is not as everywhere. */
  limits?: number[];
  cursor?: string;
  summary: ReactNode;
  empty: ReactNode;
  selection?: Selection;
  onChange: (next: Paging) => void;
  onOpen?: (row: Row) => void;
};

/** A table that the server sorts and pages. */
export function DataTable<Row extends { id: number }>(props: Props<Row>) {
  const { label, columns, page, sort = '', limit, limits, cursor, summary, empty, selection, onChange, onOpen } = props;
  return (
    <div className={classes.frame}>
      <div className={classes.scroll} tabIndex={-1}>
        <table className={classes.table} aria-label={label} aria-busy={!page}>
          <thead>
            <tr>
              {selection && <SelectAll rows={page?.items ?? []} selection={selection} />}
              {columns.map((column) => (
                <Heading key={column.id} column={column} sort={sort} onChange={onChange} />
              ))}
            </tr>
          </thead>
          <tbody>
            {!page && <SkeletonRows columns={columns.length + (selection ? 1 : 0)} />}
            {page?.items.map((row, index) => (
              <tr
                key={row.id}
                tabIndex={onOpen && (index === 0 ? 0 : -1)}
                className={onOpen && classes.row}
                aria-selected={selection?.ids.has(row.id)}
                onKeyDown={onOpen && ((event) => moveBetweenRows(event, () => onOpen(row)))}
                onClick={onOpen && (() => onOpen(row))}
              >
                {selection && <SelectOne row={row} selection={selection} />}
                {columns.map((column) => (
                  <td key={column.id} data-numeric={column.numeric}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {page?.items.length === 0 && empty}
      </div>
      <TableFooter summary={summary} limit={limit} limits={limits} cursor={cursor} next={page?.next_cursor} onChange={onChange} />
    </div>
  );
}

type HeadingProps<Row> = { column: Column<Row>; sort: string; onChange: (next: Paging) => void };

function Heading<Row>({ column: { id, header, sortable, numeric, width }, sort, onChange }: HeadingProps<Row>) {
  const isActive = sortable && id === sort.replace('-', '');
  const isDescending = sort.startsWith('-');
  const Arrow = isActive ? (isDescending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  const order = isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-numeric={numeric} style={{ width }} aria-sort={isActive ? order : undefined}>
      {sortable ? (
        <button
          type="button"
          className={classes.sort}
          data-active={isActive || undefined}
          onClick={() => onChange({ sort: isActive && !isDescending ? `-${id}` : id })}
        >
          {header}
          <Arrow size={14} aria-hidden className={isActive ? undefined : classes.idle} />
        </button>
      ) : (
        header
      )}
    </th>
  );
}

const SkeletonRows = ({ columns }: { columns: number }) =>
  Array.from({ length: 12 }, (_, row) => (
    <tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>
          <Skeleton h={14} my={2} />
        </td>
      ))}
    </tr>
  ));

function SelectAll({ rows, selection: { ids, onChange } }: { rows: { id: number }[]; selection: Selection }) {
  const { t } = useLingui();
  const n = rows.filter(({ id }) => ids.has(id)).length;
  return (
    <th scope="col" className={classes.select}>
      <Checkbox
        size="xs"
        aria-label={t`Pažymėti visas eilutes`}
        checked={n > 0 && n === rows.length}
        indeterminate={n > 0 && n < rows.length}
        onChange={() => onChange(new Set(n === rows.length ? [] : rows.map(({ id }) => id)))}
      />
    </th>
  );
}

function SelectOne({ row: { id }, selection: { ids, onChange } }: { row: { id: number }; selection: Selection }) {
  const { t } = useLingui();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keeps the box's click from opening the row
    <td className={classes.select} onClick={(event) => event.stopPropagation()}>
      <Checkbox
        size="xs"
        aria-label={t`Pažymėti eilutę`}
        checked={ids.has(id)}
        onChange={() => onChange(ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]))}
      />
    </td>
  );
}
