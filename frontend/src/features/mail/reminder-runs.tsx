import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChange } from '#/api/change.ts';
import { listReminderRunsOptions, listReminderRunsQueryKey, startReminderRunMutation } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { ReminderRun } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import small from '#/ui/small-table.module.css';

const SHOWN = 5;
const LOOK_EVERY = 1000;

/** What the daily letters did, the newest run first, and a run by hand. */
export function ReminderRuns() {
  const { may } = useSession();
  const queries = useQueryClient();
  const { data } = useQuery({
    ...listReminderRunsOptions(),
    refetchInterval: ({ state }) => (state.data?.items.some(({ finished_at }) => !finished_at) ? LOOK_EVERY : false),
  });
  const start = useChange({
    ...startReminderRunMutation(),
    onSuccess: () => queries.invalidateQueries({ queryKey: listReminderRunsQueryKey() }),
    onError: (error) => notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red' }),
  });
  if (!data) return null;
  const runs = data.items.slice(0, SHOWN);
  const hour = String(data.hour).padStart(2, '0');
  return (
    <Paper p="lg" mt="lg" component="section" aria-labelledby="reminder-runs" className="no-print">
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={2} id="reminder-runs">
            <Trans>Kasdieniai laiškai</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>
              Artėjantis terminas, vėlavimas, sutarčių pabaiga, neapmokėtos sąskaitos, neatsakyti užsakymai, ilgai vėluojantys: kasdien nuo{' '}
              {hour}:00.
            </Trans>
          </Text>
        </div>
        {may('mail:manage') && (
          <Button variant="default" loading={start.isPending} onClick={() => start.mutate({ body: {} })}>
            <Trans>Siųsti dabar</Trans>
          </Button>
        )}
      </Group>
      {runs.length > 0 && <Runs runs={runs} />}
    </Paper>
  );
}

function Runs({ runs }: { runs: ReminderRun[] }) {
  const { t } = useLingui();
  const heads = [
    t`Pradėta`,
    t`Artėja terminas`,
    t`Vėluojama`,
    t`Sutartys`,
    t`Sąskaitos`,
    t`Neatsakyti`,
    t`Vadovui`,
    t`Pranešti ranka`,
    t`Kas pradėjo`,
  ];
  return (
    <table className={small.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td className="numeric">{formatDateTime(run.started_at)}</td>
            <td className="numeric">{run.n_due_soon}</td>
            <td className="numeric">{run.n_overdue}</td>
            <td className="numeric">{run.n_agreements}</td>
            <td className="numeric">{run.n_invoices}</td>
            <td className="numeric">{run.n_stale}</td>
            <td className="numeric">{run.n_escalated}</td>
            <td className="numeric">{run.n_by_hand}</td>
            <td>{run.finished_at ? (run.account?.name ?? t`pati programa`) : t`siunčiama…`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
