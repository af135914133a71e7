import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Paper, Progress, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { listInvoiceBatchRowsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { ImportRowTable } from '#/ui/imports/import-row-table.tsx';
import { importRows, importRowsQuery, isWorking } from '#/ui/imports/search.ts';
import { Page } from '#/ui/page.tsx';
import classes from './invoices.module.css';
import { batchOptions } from './run-options.ts';

const route = getRouteApi('/_staff/invoices/batches/$jobId');

/** Many invoices issued or sent at once: how far it is, and what was refused. */
export function BatchPage() {
  const { t } = useLingui();
  const { jobId: id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: job } = useSuspenseQuery(batchOptions(id));
  const query = importRowsQuery(search);
  const { data: rows } = useQuery({ ...listInvoiceBatchRowsOptions({ path: { id }, query }), ...importRows, enabled: !isWorking(job) });
  const { changed, refused } = job.counts;
  return (
    <Page
      title={t`Sąskaitų išrašymas ir siuntimas`}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/invoices/runs" {...props} />}>
          <Trans>Sąskaitų rengimas</Trans>
        </Anchor>
      }
    >
      <Paper p="md" mb="md">
        <Text role="status" className="numeric">
          {isWorking(job) ? (
            <Trans>
              Atlikta {formatNumber(job.n_done)} iš {formatNumber(job.n_total ?? 0)}. Puslapį galite palikti: darbas tęsis.
            </Trans>
          ) : (
            <Trans>
              Atlikta {formatNumber(changed)}, nepavyko {formatNumber(refused)}.
            </Trans>
          )}
        </Text>
        {isWorking(job) && <Progress mt="sm" aria-label={t`Eiga`} value={job.n_total ? Math.round((100 * job.n_done) / job.n_total) : 0} />}
      </Paper>
      {!isWorking(job) && (
        <ImportRowTable
          of={job}
          rows={rows}
          search={search}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) })}
          words={{ rows: t`Sąskaitos`, none: t`Tokių sąskaitų nėra`, n: t`Nr.`, thing: t`Sąskaita` }}
          name={(invoiceId, label) => (
            <Link className={classes.name} to="/invoices/$invoiceId" params={{ invoiceId }} title={label}>
              {label}
            </Link>
          )}
          columnName={() => ''}
        />
      )}
    </Page>
  );
}
