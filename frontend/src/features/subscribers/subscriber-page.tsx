import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Button, Paper, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '#/api/change.ts';
import {
  askSubscriberMutation,
  getSubscriberOptions,
  getSubscriberQueryKey,
  listSubscriberEventsOptions,
} from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Subscriber, SubscriberLink } from '#/api/generated/types.gen.ts';
import { problemDetail, problemTitle } from '#/api/problem.ts';
import { formatDate } from '#/app/i18n.ts';
import { KIND } from '#/app/library-kind.ts';
import { refresh } from '#/app/live.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { InnerLink } from '#/ui/inner-link.tsx';
import { Page } from '#/ui/page.tsx';
import { PapersMenu } from '#/ui/papers-menu.tsx';
import small from '#/ui/small-table.module.css';
import { ConfirmationLink } from './confirmation-link.tsx';
import { Confirmations } from './confirmations.tsx';
import { SubscriberState } from './subscriber-state.tsx';
import { BROUGHT, EVENT, FIELD, STATUS, STEP } from './vocabulary.ts';

const route = getRouteApi('/_staff/subscribers/$subscriberId');

export function SubscriberPage() {
  const { t, i18n } = useLingui();
  const { subscriberId: id } = route.useParams();
  const { data: subscriber } = useSuspenseQuery(getSubscriberOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listSubscriberEventsOptions({ path: { id } }));
  const [link, setLink] = useState<SubscriberLink>();
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<Subscriber>('subscribers'),
    onSuccess: async (changed) => {
      queries.setQueryData(getSubscriberQueryKey({ path: { id } }), changed);
      notifications.show({ message: `${changed.card_no}: ${i18n._(STATUS[changed.status].label)}`, color: 'pine' });
      await refresh(queries, 'subscriber');
    },
  });
  const ask = useChange({
    ...askSubscriberMutation(),
    onSuccess: async (made) => {
      setLink(made);
      await refresh(queries, 'subscriber');
    },
    onError: (error) => notifications.show({ title: problemTitle(error), message: problemDetail(error), color: 'red', autoClose: false }),
  });
  return (
    <Page
      title={subscriber.library.name}
      lead={<SubscriberState subscriber={subscriber} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/subscribers" {...props} />}>
          <Trans>Abonentai</Trans>
        </Anchor>
      }
      actions={
        <>
          <PapersMenu papers={[{ label: t`Abonento pažymėjimas`, href: `/api/v1/subscribers/${id}/papers/card` }]} />
          <PrintButton />
          {subscriber.actions.some(({ key }) => key === 'ask') && (
            <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate({ path: { id }, body: {} })}>
              <Trans>Patvirtinimo nuoroda</Trans>
            </Button>
          )}
          <ActionBar id={id} actions={subscriber.actions} words={STEP} fields={FIELD} act={act} />
        </>
      }
    >
      <Columns aside={<History events={events.items} words={EVENT} nobody={t`per nuorodą`} />}>
        {link && <ConfirmationLink link={link} year={subscriber.year} />}
        {!subscriber.may_request && (
          <Alert color="yellow" role="status" title={t`Naujų užsakymų nepriimame`}>
            <Trans>Išimties tvarka užsakymą gali priimti tas, kas turi tam teisę, ir įrašo pastabą.</Trans>
          </Alert>
        )}
        <Card subscriber={subscriber} />
        <Confirmations subscriber={subscriber} />
        <Years subscriber={subscriber} />
      </Columns>
    </Page>
  );
}

function Card({ subscriber: { card_no, library, since_on, registered_for, asked_on, note } }: { subscriber: Subscriber }) {
  const { t, i18n } = useLingui();
  return (
    <Paper p="lg" component="section" aria-labelledby="card">
      <Title order={2} id="card" mb="sm">
        <Trans>Kortelė {card_no}</Trans>
      </Title>
      <Facts
        facts={[
          [t`Abonentė nuo`, formatDate(since_on)],
          [t`Registruota metams`, registered_for],
          [t`Rūšis`, i18n._(KIND[library.kind])],
          [t`Savivaldybė`, library.municipality],
          [t`Paprašyta patvirtinti`, asked_on && formatDate(asked_on)],
          [
            t`Katalogo įrašas`,
            <Anchor key="library" size="sm" renderRoot={(props) => <InnerLink {...props} href={`/libraries/${library.id}`} />}>
              {library.short_name ?? t`Atverti`}
            </Anchor>,
          ],
        ]}
      />
      {note && <Facts columns={1} facts={[[t`Pastaba`, note]]} />}
    </Paper>
  );
}

function Years({ subscriber: { years } }: { subscriber: Subscriber }) {
  const { i18n } = useLingui();
  if (years.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="years">
      <Title order={2} id="years" mb="sm">
        <Trans>Registracija metai po metų</Trans>
      </Title>
      <table className={small.table} aria-labelledby="years">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Metai</Trans>
            </th>
            <th scope="col">
              <Trans>Kas įvyko</Trans>
            </th>
            <th scope="col" data-numeric>
              <Trans>Diena</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, outcome, happened_on }) => (
            <tr key={`${year}-${outcome}`}>
              <td>{year}</td>
              <td>{i18n._(BROUGHT[outcome])}</td>
              <td data-numeric>{formatDate(happened_on)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}
