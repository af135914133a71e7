import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getDemandOptions, getDemandQueryKey, listDemandEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Demand } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { Asked } from './asked.tsx';
import classes from './demand.module.css';
import { DemandRequests } from './demand-requests.tsx';
import { DemandState } from './demand-state.tsx';
import { EVENT, FIELD, PRIORITY, STATUS, STEP } from './vocabulary.ts';

const route = getRouteApi('/_staff/demand/$demandId/');

/** One title that is wanted: who asked, what was found out, how it fared. */
export function DemandPage() {
  const { i18n } = useLingui();
  const { demandId: id } = route.useParams();
  const { data: entry } = useSuspenseQuery(getDemandOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listDemandEventsOptions({ path: { id } }));
  const { may } = useSession();
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<Demand>('demand'),
    onSuccess: async (changed) => {
      queries.setQueryData(getDemandQueryKey({ path: { id: changed.id } }), changed);
      notifications.show({ message: `${changed.title}: ${i18n._(STATUS[changed.status].label)}`, color: 'pine' });
      await refresh(queries, 'demand');
    },
  });
  const canEdit = may('demand:write') && !['acquired', 'merged'].includes(entry.status);
  return (
    <Page
      title={entry.title}
      lead={<DemandState status={entry.status} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/demand" {...props} />}>
          <Trans>Poreikio sąrašas</Trans>
        </Anchor>
      }
      actions={
        <>
          {canEdit && (
            <Button variant="default" renderRoot={(props) => <Link to="/demand/$demandId/edit" params={{ demandId: id }} {...props} />}>
              <Trans>Taisyti</Trans>
            </Button>
          )}
          <ActionBar id={id} actions={entry.actions} words={STEP} fields={FIELD} act={act} />
        </>
      }
    >
      <Columns aside={<History events={events.items} words={EVENT} />}>
        <About entry={entry} />
        <DemandRequests entry={entry} />
        <Proposed entry={entry} />
      </Columns>
    </Page>
  );
}

function About({ entry }: { entry: Demand }) {
  const { t, i18n } = useLingui();
  const { author, publisher, year, isbn, issn, priority, price_cents, price_source, price_on, note, description_id, merged, merged_into } =
    entry;
  const price = price_cents !== null && [formatMoney(price_cents), price_source, formatDate(price_on)].filter(Boolean).join(' · ');
  return (
    <Paper p="lg" component="section" aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        <Asked row={entry} />
      </Title>
      {merged_into && (
        <Text mb="sm">
          <Trans>
            Sujungtas su{' '}
            <Link className={classes.name} to="/demand/$demandId" params={{ demandId: merged_into.id }}>
              {merged_into.title}
            </Link>
            , ten ir skaičiuojamas.
          </Trans>
        </Text>
      )}
      <Facts
        facts={[
          [t`Autorius`, author],
          [t`Leidykla, metai`, [publisher, year].filter(Boolean).join(', ')],
          ['ISBN', isbn],
          ['ISSN', issn],
          [t`Pirmenybė`, i18n._(PRIORITY[priority])],
          [t`Rasta kaina`, price],
          ...(description_id
            ? ([
                [
                  t`Mūsų kataloge`,
                  <Link key="title" className={classes.name} to="/catalogue/$descriptionId" params={{ descriptionId: description_id }}>
                    <Trans>aprašas ir egzemplioriai</Trans>
                  </Link>,
                ],
              ] as [string, React.ReactNode][])
            : []),
        ]}
      />
      {note && <Facts columns={1} facts={[[t`Pastaba`, note]]} />}
      {merged.length > 0 && (
        <Facts
          columns={1}
          facts={[
            [
              t`Prijungta`,
              merged.map(({ id, title }) => (
                <div key={id}>
                  <Link className={classes.name} to="/demand/$demandId" params={{ demandId: id }}>
                    {title}
                  </Link>
                </div>
              )),
            ],
          ]}
        />
      )}
    </Paper>
  );
}

function Proposed({ entry: { proposed } }: { entry: Demand }) {
  if (proposed.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="proposed">
      <Title order={2} id="proposed" mb="sm">
        <Trans>Siūlymai</Trans>
      </Title>
      {proposed.map(({ proposal, listed_on, ...round }) => (
        <Text key={proposal.id} mb={4}>
          <Link className={classes.name} to="/demand/proposals/$proposalId" params={{ proposalId: proposal.id }}>
            {proposal.number}
          </Link>{' '}
          <span className="numeric">{formatDate(listed_on)}</span> · <Outcome {...round} />
        </Text>
      ))}
    </Paper>
  );
}

type Round = Omit<Demand['proposed'][number], 'proposal' | 'listed_on'>;

const Outcome = ({ withdrawn_on, accepted_on, rejected_on, reason, acquired_on }: Round) => {
  if (acquired_on) return <Trans>įsigytas {formatDate(acquired_on)}</Trans>;
  if (accepted_on) return <Trans>priimtas {formatDate(accepted_on)}</Trans>;
  if (rejected_on)
    return (
      <Trans>
        atmestas {formatDate(rejected_on)}: {reason}
      </Trans>
    );
  if (withdrawn_on) return <Trans>sąrašas atšauktas {formatDate(withdrawn_on)}</Trans>;
  return <Trans>svarstomas</Trans>;
};
