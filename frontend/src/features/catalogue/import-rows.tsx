import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listCatalogueImportRowsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import } from '#/api/generated/types.gen.ts';
import { ImportRowTable } from '#/ui/imports/import-row-table.tsx';
import { type ImportSearch, importRows, importRowsQuery } from '#/ui/imports/search.ts';
import classes from './catalogue.module.css';

type Props = { of: Import; search: ImportSearch; onChange: (next: ImportSearch) => void };

export function ImportRows(props: Props) {
  const { t } = useLingui();
  const query = importRowsQuery(props.search);
  const { data } = useQuery({ ...listCatalogueImportRowsOptions({ path: { id: props.of.id }, query }), ...importRows });
  return (
    <ImportRowTable
      {...props}
      rows={data}
      words={{ rows: t`Failo įrašai`, none: t`Tokių įrašų nėra`, n: t`Nr.`, thing: t`Antraštė` }}
      name={(id, label) => (
        <Link className={classes.name} to="/catalogue/$descriptionId" params={{ descriptionId: id }} title={label}>
          {label}
        </Link>
      )}
    />
  );
}
