import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getImprovementOptions, getImprovementQueryKey, listImprovementEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { FrozenFigure, Improvement, MeasureKey } from '#/api/generated/types.gen.ts';
import { formatDate, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { ImprovementState } from './improvement-state.tsx';
import { EVENT, FIELD, MOVE, SIDE, STATUS, VERDICT } from './vocabulary.ts';

const route = getRouteApi('/_staff/quality/improvements/$improvementId/');

/** One improvement: what is done, by whom, until when, and its figure before and after. */
export function ImprovementPage() {
  const { i18n } = useLingui();
  const { improvementId: id } = route.useParams();
  const { data: improvement } = useSuspenseQuery(getImprovementOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listImprovementEventsOptions({ path: { id } }));
  const { may } = useSession();
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<Improvement>('quality/improvements'),
    onSuccess: async (changed) => {
      queries.setQueryData(getImprovementQueryKey({ path: { id: changed.id } }), changed);
      notifications.show({ message: `${changed.title}: ${i18n._(STATUS[changed.status].label)}`, color: 'pine' });
      await refresh(queries, 'quality_action');
    },
  });
  const canEdit = may('quality:improve') && !['judged', 'abandoned'].includes(improvement.status);
  return (
    <Page
      title={improvement.title}
      lead={<ImprovementState of={improvement} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/quality/improvements" {...props} />}>
          <Trans>Gerinimo veiksmai</Trans>
        </Anchor>
      }
      actions={
        <>
          {canEdit && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/quality/improvements/$improvementId/edit" params={{ improvementId: id }} {...props} />}
            >
              <Trans>Taisyti</Trans>
            </Button>
          )}
          <ActionBar id={id} actions={improvement.actions} words={MOVE} fields={FIELD} act={act} />
        </>
      }
    >
      <Columns aside={<History events={events.items} words={EVENT} />}>
        <About of={improvement} />
        <Effect of={improvement} />
      </Columns>
    </Page>
  );
}

function About({ of: { plan, owner, deadline_on, started_on, done_on, reason } }: { of: Improvement }) {
  const { t } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        <Trans>Kas daroma</Trans>
      </Title>
      <Text mb="md" style={{ whiteSpace: 'pre-line' }}>
        {plan}
      </Text>
      <Facts
        facts={[
          [t`Atsakingas`, owner.name],
          [t`Terminas`, formatDate(deadline_on)],
          [t`Pradėtas`, started_on && formatDate(started_on)],
          [t`Atliktas`, done_on && formatDate(done_on)],
        ]}
      />
      {reason && <Facts columns={1} facts={[[t`Kodėl nutrauktas`, reason]]} />}
    </Paper>
  );
}

function Effect({ of }: { of: Improvement }) {
  const { t, i18n } = useLingui();
  const { measure, measure_name, side, n_days, baseline, effect, judge_from_on, status, verdict, verdict_words } = of;
  const waits = status === 'done' && judge_from_on && formatDate(judge_from_on);
  return (
    <Paper p="lg" component="section" aria-labelledby="effect">
      <Title order={2} id="effect" mb="sm">
        <Trans>Poveikis</Trans>
      </Title>
      {measure && side ? (
        <>
          <Text mb="md">
            {measure_name} ({i18n._(SIDE[side]).toLocaleLowerCase()})
          </Text>
          <Facts
            facts={[
              [t`Prieš veiksmą (${n_days} d.)`, baseline && <Frozen figure={baseline} measure={measure} />],
              [t`Po veiksmo (${n_days} d.)`, effect && <Frozen figure={effect} measure={measure} />],
            ]}
          />
        </>
      ) : (
        <Text c="dimmed" mb="sm">
          <Trans>Su rodikliu nesusietas: poveikis vertinamas žodžiais.</Trans>
        </Text>
      )}
      {waits && (
        <Text c="dimmed" mt="sm">
          <Trans>Poveikį galima vertinti nuo {waits}.</Trans>
        </Text>
      )}
      {verdict && <Facts columns={1} facts={[[i18n._(VERDICT[verdict]), verdict_words]]} />}
    </Paper>
  );
}

const isShare = (measure: MeasureKey) => measure.endsWith('_rate') || measure.startsWith('filled_within');

/** A frozen figure with its days and its cases. */
function Frozen({ figure: { from, to, value, n_cases, is_few }, measure }: { figure: FrozenFigure; measure: MeasureKey }) {
  const n = formatNumber(n_cases);
  return (
    <>
      <strong className="numeric">{value === null ? '—' : `${formatNumber(value)}${isShare(measure) ? ' %' : ''}`}</strong>
      <Text size="xs" c="dimmed" className="numeric">
        {formatDate(from)} – {formatDate(to)}, {is_few ? <Trans>atvejų: {n}, per mažai spręsti</Trans> : <Trans>atvejų: {n}</Trans>}
      </Text>
    </>
  );
}
