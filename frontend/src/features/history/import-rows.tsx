import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listHistoryImportRowsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { ImportRowTable } from '#/ui/imports/import-row-table.tsx';
import { type ImportSearch, importRows, importRowsQuery } from '#/ui/imports/search.ts';
import classes from './history.module.css';
import { fieldName } from './vocabulary.ts';

type Props = { of: Import; search: ImportSearch; onChange: (next: ImportSearch) => void };

export function ImportRows(props: Props) {
  const { t, i18n } = useLingui();
  const query = importRowsQuery(props.search);
  const { data } = useQuery({ ...listHistoryImportRowsOptions({ path: { id: props.of.id }, query }), ...importRows });
  return (
    <ImportRowTable
      {...props}
      rows={data}
      words={{ rows: t`Failo eilutės`, none: t`Tokių eilučių nėra`, n: t`Eil.`, thing: t`Leidinys` }}
      name={(id, label) => (
        <Link className={classes.name} to="/loans/$loanId" params={{ loanId: id }} title={label}>
          {label}
        </Link>
      )}
      columnName={(column) => i18n._(fieldName(column))}
    />
  );
}
