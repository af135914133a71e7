import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useChange } from '#/api/change.ts';
import {
  approveDeputyMutation,
  endDeputyMutation,
  getDeputyOptions,
  getDeputyQueryKey,
  listDeputyEventsOptions,
  listRightsOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Deputy } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDate, formatDateTime } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { Columns } from '#/ui/columns.tsx';
import { CsvLink, PrintButton } from '#/ui/export-link.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { ReasonButton } from '#/ui/reason-button.tsx';
import { whoActed } from '#/ui/who.ts';
import classes from './deputies.module.css';
import { DeputyStanding } from './deputy-standing.tsx';
import { EVENT } from './vocabulary.ts';

const route = getRouteApi('/_staff/deputies/$deputyId');

/** One time of standing in: who, for whom, by which order, and what was done so. */
export function DeputyPage({ children }: { children?: ReactNode }) {
  const { deputyId: id } = route.useParams();
  const { data: deputy } = useSuspenseQuery(getDeputyOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listDeputyEventsOptions({ path: { id } }));
  return (
    <Page
      title={whoActed({ account: deputy.deputy, deputy_for: deputy.absent }) ?? ''}
      lead={<DeputyStanding deputy={deputy} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/deputies" {...props} />}>
          <Trans>Pavadavimai</Trans>
        </Anchor>
      }
      actions={<Actions deputy={deputy} />}
    >
      <Columns
        aside={
          <div className="no-print">
            <History events={events.items} words={EVENT} />
          </div>
        }
      >
        {deputy.waits_for_approval && <Waiting />}
        <Order deputy={deputy} />
        {children}
      </Columns>
    </Page>
  );
}

function Actions({ deputy: { id, absent, deputy, actions } }: { deputy: Deputy }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const show = (changed: Deputy) => queries.setQueryData(getDeputyQueryKey({ path: { id } }), changed);
  const end = useChange({ ...endDeputyMutation(), onSuccess: show });
  const approve = useChange({
    ...approveDeputyMutation(),
    onSuccess: show,
    onError: (error) => notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false }),
  });
  const offers = (key: string) => actions.some((action) => action.key === key);
  return (
    <>
      {offers('end') && (
        <ReasonButton
          label={t`Baigti anksčiau`}
          consequence={t`${deputy.name} iš karto nebegalės veikti vietoj kolegos (${absent.name}). Kas jau padaryta, lieka istorijoje.`}
          change={end}
          inputOf={(reason) => ({ path: { id }, body: { reason } })}
        />
      )}
      <CsvLink path={`/deputies/${id}/acts`} query={{}} />
      <PrintButton />
      {offers('approve') && (
        <Button loading={approve.isPending} onClick={() => approve.mutate({ path: { id }, body: {} })}>
          <Trans>Patvirtinti administratoriaus teises</Trans>
        </Button>
      )}
    </>
  );
}

const Waiting = () => (
  <Alert color="yellow" title={<Trans>Administratoriaus teisės laukia patvirtinimo</Trans>}>
    <Trans>
      Kitos teisės jau galioja. Teises tvarkyti žmones ir roles patvirtina antras administratorius: ne tas, kuris skyrė, ir ne pats
      pavaduotojas.
    </Trans>
  </Alert>
);

function Order({ deputy }: { deputy: Deputy }) {
  const { t } = useLingui();
  const { may } = useSession();
  const { data: all } = useQuery({ ...listRightsOptions(), enabled: may('people:read') });
  const { absent, deputy: who, from_on, to_on, order_number, order_on, rights, approved_by, made_by, created_at, ended_at } = deputy;
  const nameOf = (code: string) => all?.items.find((right) => right.code === code)?.name ?? code;
  return (
    <Paper p="lg" component="section" aria-label={t`Įsakymas`}>
      <Facts
        facts={[
          [t`Pavaduoja`, who.name],
          [t`Ką pavaduoja`, absent.name],
          [t`Dienos`, `${from_on} – ${to_on}`],
          [t`Įsakymas`, t`Nr. ${order_number}, ${order_on}`],
          [t`Paskyrė`, `${made_by.name}, ${formatDate(created_at)}`],
          ...(approved_by ? [[t`Patvirtino`, approved_by.name] as [string, string]] : []),
          ...(ended_at ? [[t`Nutrauktas`, formatDateTime(ended_at)] as [string, string]] : []),
        ]}
      />
      <Title order={2} mt="lg" mb="xs">
        <Trans>Teisės</Trans>
      </Title>
      {rights ? (
        <ul className={classes.rights}>
          {rights.map((code) => (
            <li key={code}>{nameOf(code)}</li>
          ))}
        </ul>
      ) : (
        <Text>
          <Trans>Visos, kurias turi pavaduojamas žmogus. Ko jis pats neturi arba turi tik kaip pavaduotojas, to neperduoda.</Trans>
        </Text>
      )}
    </Paper>
  );
}
