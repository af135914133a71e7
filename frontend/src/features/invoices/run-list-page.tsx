import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getInvoiceRunQueryKey, listInvoiceRunsOptions, startInvoiceRunMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { InvoiceRun } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber, today } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { DayField } from '#/ui/day-field.tsx';
import { filled, focusFault, showFaults } from '#/ui/form.ts';
import { FormProblem } from '#/ui/form-problem.tsx';
import { Page } from '#/ui/page.tsx';
import { StateDot } from '#/ui/state-dot.tsx';
import classes from './invoices.module.css';
import { InvoicesNav } from './invoices-nav.tsx';

/** The billing of a period: begun here, looked at before anything gets a number. */
export function RunListPage() {
  const { t } = useLingui();
  const { may } = useSession();
  const { data: runs } = useSuspenseQuery(listInvoiceRunsOptions());
  return (
    <Page title={t`Sąskaitų rengimas`} lead={<Trans>pirma juodraščiai, paskui numeriai</Trans>}>
      <InvoicesNav />
      <Columns aside={<RunList runs={runs.items} />}>
        {may('invoices:draft') && <NewRun />}
        <Paper p="lg" component="section" aria-labelledby="what">
          <Title order={2} id="what" mb="sm">
            <Trans>Kas bus</Trans>
          </Title>
          <Text size="sm">
            <Trans>
              Kiekvienam abonentui, kuris turi išlaidų eilučių be sąskaitos, parengiamas vienas juodraštis. Kam sąskaita nerengiama,
              matysite su priežastimi: sutartis negalioja, trūksta kodo ar adreso, suma per maža. Kol neišrašyta nė viena, visą rengimą
              galima atšaukti.
            </Trans>
          </Text>
        </Paper>
      </Columns>
    </Page>
  );
}

/** The year before today's, as the yearly billing wants it. */
const lastYear = () => String(Number(today().slice(0, 4)) - 1);

function NewRun() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { from_on: `${lastYear()}-01-01`, to_on: `${lastYear()}-12-31`, invoice_on: today(), carries_over: true },
    validate: filled('from_on', 'to_on', 'invoice_on'),
  });
  const start = useChange({
    ...startInvoiceRunMutation(),
    onSuccess: async (run) => {
      queries.setQueryData(getInvoiceRunQueryKey({ path: { id: run.id } }), run);
      await refresh(queries, 'invoice_run');
      await navigate({ to: '/invoices/runs/$runId', params: { runId: run.id } });
    },
    onError: (error) => showFaults(form, error),
  });
  return (
    <Paper p="lg" component="section" aria-labelledby="new-run">
      <Title order={2} id="new-run" mb="sm">
        <Trans>Naujas rengimas</Trans>
      </Title>
      <form noValidate onSubmit={form.onSubmit((body) => start.mutate({ body }), focusFault(form))}>
        <Stack gap="md">
          <FormProblem error={start.error} fields={Object.keys(form.values)} />
          <Group grow>
            <DayField label={t`Laikotarpis nuo`} required {...form.getInputProps('from_on')} />
            <DayField label={t`Laikotarpis iki`} required {...form.getInputProps('to_on')} />
            <DayField label={t`Sąskaitų data`} required {...form.getInputProps('invoice_on')} />
          </Group>
          <Checkbox
            label={t`Įtraukti ir ankstesnes eilutes, kurioms sąskaita dar neišrašyta`}
            {...form.getInputProps('carries_over', { type: 'checkbox' })}
          />
          <Group>
            <Button type="submit" loading={start.isPending}>
              <Trans>Rengti juodraščius</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function RunList({ runs }: { runs: InvoiceRun[] }) {
  return (
    <Paper p="lg" component="section" aria-labelledby="runs">
      <Title order={2} id="runs" mb="sm">
        <Trans>Ankstesni rengimai</Trans>
      </Title>
      {runs.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Dar nieko nerengta.</Trans>
        </Text>
      ) : (
        <ul className={classes.list}>
          {runs.map((run) => (
            <li key={run.id}>
              <Link className={classes.name} to="/invoices/runs/$runId" params={{ runId: run.id }}>
                {formatDate(run.from_on)}–{formatDate(run.to_on)}
              </Link>
              <div>
                <RunState run={run} />
              </div>
              <Text size="xs" c="dimmed" className="numeric">
                {formatMoney(run.sums.total_cents)} · {formatNumber(run.sums.n_drafts + run.sums.n_issued)}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}

/** How far a run is. */
export function RunState({ run: { undone_at, job, sums } }: { run: InvoiceRun }) {
  const { t } = useLingui();
  if (undone_at) return <StateDot tone="gray">{t`Atšauktas`}</StateDot>;
  if (job.status === 'queued' || job.status === 'running') return <StateDot tone="blue">{t`Rengiama`}</StateDot>;
  if (job.status === 'failed') return <StateDot tone="red">{t`Nepavyko`}</StateDot>;
  if (sums.n_issued > 0) return <StateDot tone="pine">{t`Išrašyta ${formatNumber(sums.n_issued)}`}</StateDot>;
  return <StateDot tone="yellow">{t`Juodraščiai`}</StateDot>;
}
