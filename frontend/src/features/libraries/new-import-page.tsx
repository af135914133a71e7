import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Page } from '#/ui/page.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportList } from './import-list.tsx';
import classes from './libraries.module.css';

/** The directory from a file: it is checked first, and nothing is written before one says so. */
export function NewImportPage() {
  const { t } = useLingui();
  return (
    <Page
      title={t`Bibliotekų importas`}
      lead={<Trans>pirma patikra, paskui įrašymas</Trans>}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/libraries" {...props} />}>
          <Trans>Bibliotekos</Trans>
        </Anchor>
      }
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <FileDrop />
          <ImportColumns />
        </div>
        <ImportList />
      </div>
    </Page>
  );
}
