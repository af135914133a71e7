import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listBankImportRowsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { ImportRowTable } from '#/ui/imports/import-row-table.tsx';
import { type ImportSearch, importRows, importRowsQuery } from '#/ui/imports/search.ts';
import classes from './invoices.module.css';

type Props = { of: Import; search: ImportSearch; onChange: (next: ImportSearch) => void };

export function BankImportRows(props: Props) {
  const { t } = useLingui();
  const query = importRowsQuery(props.search);
  const { data } = useQuery({ ...listBankImportRowsOptions({ path: { id: props.of.id }, query }), ...importRows });
  return (
    <ImportRowTable
      {...props}
      rows={data}
      words={{ rows: t`Failo eilutės`, none: t`Tokių eilučių nėra`, n: t`Eil.`, thing: t`Mokėjimas` }}
      name={(id, label) => (
        <Link className={classes.name} to="/payments/$paymentId" params={{ paymentId: id }} title={label}>
          {label}
        </Link>
      )}
      columnName={() => ''}
    />
  );
}
