import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Progress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import {
  cancelInvoiceRunMutation,
  getInvoiceRunQueryKey,
  issueInvoiceRunMutation,
  listInvoiceRunRowsOptions,
  sendInvoiceRunMutation,
  undoInvoiceRunMutation,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Import, InvoiceRun } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { ConfirmButton } from '#/ui/confirm-button.tsx';
import { ImportRowTable } from '#/ui/imports/import-row-table.tsx';
import { importRows, importRowsQuery, isWorking } from '#/ui/imports/search.ts';
import { Page } from '#/ui/page.tsx';
import { SavedViews } from '#/ui/saved-views.tsx';
import classes from './invoices.module.css';
import { RunState } from './run-list-page.tsx';
import { runOptions } from './run-options.ts';

const route = getRouteApi('/_staff/invoices/runs/$runId');

/** One run: its drafts, who is not billed and why, and the steps that are open. */
export function RunPage() {
  const { t } = useLingui();
  const { runId: id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: run } = useSuspenseQuery(runOptions(id));
  const query = importRowsQuery(search);
  const { data: rows } = useQuery({
    ...listInvoiceRunRowsOptions({ path: { id }, query }),
    ...importRows,
    enabled: !isWorking(run.job),
  });
  const { created, refused, unchanged } = run.job.counts;
  const views = [
    { name: t`Visi ${formatNumber(created + refused + unchanged)}`, search: {} },
    { name: t`Parengta ${formatNumber(created)}`, search: { outcome: 'created' } },
    { name: t`Nerengiama ${formatNumber(refused)}`, search: { outcome: 'refused' } },
    { name: t`Nėra ką įtraukti ${formatNumber(unchanged)}`, search: { outcome: 'unchanged' } },
  ];
  return (
    <Page
      title={t`Rengimas: ${formatDate(run.from_on)}–${formatDate(run.to_on)}`}
      lead={<RunState run={run} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/invoices/runs" {...props} />}>
          <Trans>Sąskaitų rengimas</Trans>
        </Anchor>
      }
      actions={<Steps run={run} />}
    >
      <Paper p="md" mb="md">
        <Text role="status" className="numeric">
          {isWorking(run.job) ? (
            <Trans>
              Rengiama: {formatNumber(run.job.n_done)} iš {formatNumber(run.job.n_total ?? 0)} abonentų. Puslapį galite palikti: darbas
              tęsis.
            </Trans>
          ) : (
            <Trans>
              Juodraščių {formatNumber(run.sums.n_drafts)}, išrašyta {formatNumber(run.sums.n_issued)}, iš viso{' '}
              {formatMoney(run.sums.total_cents)}. Sąskaitų data {formatDate(run.invoice_on)}, mažiausia suma{' '}
              {formatMoney(run.minimum_cents)}.
            </Trans>
          )}
        </Text>
        {isWorking(run.job) && (
          <Progress
            mt="sm"
            aria-label={t`Rengimo eiga`}
            value={run.job.n_total ? Math.round((100 * run.job.n_done) / run.job.n_total) : 0}
          />
        )}
      </Paper>
      {!isWorking(run.job) && (
        <>
          <SavedViews views={views} current={search} to={`/invoices/runs/${id}`} />
          <ImportRowTable
            of={run.job}
            rows={rows}
            search={search}
            onChange={(next) => void navigate({ search: (old) => ({ ...old, cursor: undefined, ...next }) })}
            words={{ rows: t`Abonentai`, none: t`Tokių abonentų nėra`, n: t`Nr.`, thing: t`Abonentas` }}
            name={(invoiceId, label) => (
              <Link className={classes.name} to="/invoices/$invoiceId" params={{ invoiceId }} title={label}>
                {label}
              </Link>
            )}
            columnName={() => ''}
          />
        </>
      )}
    </Page>
  );
}

function Steps({ run }: { run: InvoiceRun }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const show = async (changed: InvoiceRun) => {
    queries.setQueryData(getInvoiceRunQueryKey({ path: { id: run.id } }), changed);
    await refresh(queries, 'invoice_run');
  };
  const follow = async (job: Import) => {
    await refresh(queries, 'invoice_run');
    await navigate({ to: '/invoices/batches/$jobId', params: { jobId: job.id } });
  };
  const undo = useChange({
    ...undoInvoiceRunMutation(),
    onSuccess: async (changed) => {
      await show(changed);
      notifications.show({ message: t`Rengimas atšauktas`, color: 'pine' });
    },
  });
  const cancel = useChange({ ...cancelInvoiceRunMutation(), onSuccess: show });
  const issue = useChange({ ...issueInvoiceRunMutation(), onSuccess: follow });
  const send = useChange({ ...sendInvoiceRunMutation(), onSuccess: follow });
  const offers = (key: string) => run.actions.some((action) => action.key === key);
  const input = { path: { id: run.id }, body: {} };
  return (
    <>
      {run.sums.n_drafts + run.sums.n_issued > 0 && (
        <Button variant="default" renderRoot={(props) => <Link to="/invoices" search={{ run_id: run.id }} {...props} />}>
          <Trans>Sąskaitų sąrašas</Trans>
        </Button>
      )}
      {offers('cancel') && (
        <ConfirmButton
          label={t`Sustabdyti`}
          consequence={t`Kas jau parengta, liks, kol rengimas bus atšauktas.`}
          change={cancel}
          input={input}
        />
      )}
      {offers('undo') && (
        <ConfirmButton
          label={t`Atšaukti rengimą`}
          consequence={t`Visų šio rengimo juodraščių bus atsisakyta, o išlaidų eilutės vėl lauks sąskaitos.`}
          change={undo}
          input={input}
        />
      )}
      {offers('send') && (
        <ConfirmButton
          color="pine"
          label={t`Išsiųsti visas`}
          consequence={t`Kiekvienam abonentui, kuriam sąskaita dar nesiųsta, išeis laiškas.`}
          change={send}
          input={input}
        />
      )}
      {offers('issue') && (
        <ConfirmButton
          variant="filled"
          color="pine"
          label={t`Išrašyti visas`}
          consequence={t`Kiekvienas juodraštis gaus kitą serijos numerį. Išrašytos sąskaitos nebegalima nei taisyti, nei ištrinti.`}
          change={issue}
          input={input}
        />
      )}
    </>
  );
}
