import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { messageFor } from '#/api/field-errors.ts';
import type { ColumnFault, Import, ImportRow, PageImportRow } from '#/api/generated/types.gen.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import { EmptyState } from '#/ui/states.tsx';
import { type ImportSearch, importRowsQuery } from './search.ts';
import { OUTCOME } from './words.ts';

type Row = ImportRow & { id: number };

type Props = {
  of: Import;
  rows: PageImportRow | undefined;
  search: ImportSearch;
  onChange: (next: ImportSearch) => void;
  /** What the rows of such a file are called, and by what a row is known. */
  words: { rows: string; none: string; n: string; thing: string };
  /** The name of what a row became, as a link to it. */
  name: (id: number, label: string) => ReactNode;
  columnName?: (column: string) => string;
};

/** What becomes of each row of the file, and why a row is refused. */
export function ImportRowTable({ of: { status }, rows, search, onChange, words, name, columnName = (column) => column }: Props) {
  const { t, i18n } = useLingui();
  const when = status === 'done' ? 'after' : 'before';
  const inWords = ({ column, code, params, detail }: ColumnFault) =>
    [column && columnName(column), messageFor({ code, params: params as Record<string, unknown>, detail })].filter(Boolean).join(': ');
  const columns: Column<Row>[] = [
    { id: 'n', header: words.n, width: 70, numeric: true, cell: ({ n }) => n },
    {
      id: 'outcome',
      header: when === 'after' ? t`Kas įvyko` : t`Kas bus`,
      width: 140,
      cell: ({ outcome }) => <StateDot tone={OUTCOME[outcome].tone}>{i18n._(OUTCOME[outcome][when])}</StateDot>,
    },
    {
      id: 'label',
      header: words.thing,
      cell: ({ label, entity_id }) => (entity_id === null ? <span title={label}>{label || '—'}</span> : name(entity_id, label)),
    },
    {
      id: 'faults',
      header: t`Kas pastebėta`,
      cell: ({ faults }) => {
        const told = faults.map(inWords).join('; ');
        return <span title={told}>{told}</span>;
      },
    },
  ];
  return (
    <DataTable
      label={words.rows}
      columns={columns}
      page={rows && { ...rows, items: rows.items.map((row) => ({ ...row, id: row.n })) }}
      limit={importRowsQuery(search).limit}
      cursor={search.cursor}
      summary={<Trans>Failo tvarka</Trans>}
      onChange={onChange}
      empty={
        <EmptyState title={words.none}>
          <Text c="dimmed">
            <Trans>Pasirinkite kitą rodinį.</Trans>
          </Text>
        </EmptyState>
      }
    />
  );
}
