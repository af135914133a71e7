import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messageFor } from '#/api/field-errors.ts';
import { listHistoryImportRowsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ColumnFault, Import, ImportRow } from '#/api/generated/types.gen.ts';
import { type Column, DataTable } from '#/ui/data-table.tsx';
import { type ImportSearch, importRowsQuery } from '#/ui/imports/search.ts';
import { OUTCOME } from '#/ui/imports/words.ts';
import { asList } from '#/ui/list.ts';
import { StateDot } from '#/ui/state-dot.tsx';
import { EmptyState } from '#/ui/states.tsx';
import classes from './history.module.css';
import { fieldName } from './vocabulary.ts';

type Row = ImportRow & { id: number };
type Props = { of: Import; search: ImportSearch; onChange: (next: ImportSearch) => void };

/** What becomes of each row of the file, and why a row is refused. */
export function ImportRows({ of: { id, status }, search, onChange }: Props) {
  const { t } = useLingui();
  const query = importRowsQuery(search);
  const { data } = useQuery({
    ...listHistoryImportRowsOptions({ path: { id }, query }),
    staleTime: 0, // the rows of the check say what would happen, the rows of the commit what did
    ...asList,
  });
  const columns = useColumns(status === 'done' ? 'after' : 'before');
  return (
    <DataTable
      label={t`Failo eilutės`}
      columns={columns}
      page={data && { ...data, items: data.items.map((row) => ({ ...row, id: row.n })) }}
      limit={query.limit}
      cursor={search.cursor}
      summary={<Trans>Failo tvarka</Trans>}
      onChange={onChange}
      empty={
        <EmptyState title={<Trans>Tokių eilučių nėra</Trans>}>
          <Text c="dimmed">
            <Trans>Pasirinkite kitą rodinį.</Trans>
          </Text>
        </EmptyState>
      }
    />
  );
}

function useColumns(when: 'before' | 'after'): Column<Row>[] {
  const { t, i18n } = useLingui();
  const inWords = ({ column, code, params }: ColumnFault) =>
    [column && i18n._(fieldName(column)), messageFor({ code, params: params as Record<string, unknown> })].filter(Boolean).join(': ');
  return [
    { id: 'n', header: t`Eil.`, width: 70, numeric: true, cell: ({ n }) => n },
    {
      id: 'outcome',
      header: when === 'after' ? t`Kas įvyko` : t`Kas bus`,
      width: 140,
      cell: ({ outcome }) => <StateDot tone={OUTCOME[outcome].tone}>{i18n._(OUTCOME[outcome][when])}</StateDot>,
    },
    {
      id: 'label',
      header: t`Leidinys`,
      cell: ({ label, entity_id }) =>
        entity_id === null ? (
          <span title={label}>{label || '—'}</span>
        ) : (
          <Link className={classes.name} to="/loans/$loanId" params={{ loanId: entity_id }} title={label}>
            {label}
          </Link>
        ),
    },
    {
      id: 'faults',
      header: t`Kas pastebėta`,
      cell: ({ faults }) => {
        const words = faults.map(inWords).join('; ');
        return <span title={words}>{words}</span>;
      },
    },
  ];
}
