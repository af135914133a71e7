import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Paper, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useChange } from '#/api/change.ts';
import { getShipmentOptions, getShipmentQueryKey, listShipmentEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { Shipment } from '#/api/generated/types.gen.ts';
import { formatDate, formatMoney, formatNumber } from '#/app/i18n.ts';
import { refresh } from '#/app/live.ts';
import { useSession } from '#/app/session.ts';
import { actMutation } from '#/ui/act.ts';
import { ActionBar } from '#/ui/action-bar.tsx';
import { Columns } from '#/ui/columns.tsx';
import { PrintButton } from '#/ui/export-link.tsx';
import { Facts } from '#/ui/facts.tsx';
import { History } from '#/ui/history.tsx';
import { Page } from '#/ui/page.tsx';
import { ActButtons } from './act-dialogs.tsx';
import { Acts } from './acts.tsx';
import { PackLoans } from './pack-loans.tsx';
import { ReceiveButton } from './receive-button.tsx';
import { ShipmentCharges } from './shipment-charges.tsx';
import { ShipmentLoans } from './shipment-loans.tsx';
import { ShipmentState, Tracking } from './shipment-state.tsx';
import classes from './shipments.module.css';
import { DIRECTION, EVENT, FIELD, NO_PRICE, STATUS, STEP } from './vocabulary.ts';

const route = getRouteApi('/_staff/shipments/$shipmentId/');

/** One parcel: what is in it, how it is carried, what it costs, what befell it. */
export function ShipmentPage() {
  const { i18n } = useLingui();
  const { may } = useSession();
  const { shipmentId: id } = route.useParams();
  const { data: shipment } = useSuspenseQuery(getShipmentOptions({ path: { id } }));
  const { data: events } = useSuspenseQuery(listShipmentEventsOptions({ path: { id } }));
  const queries = useQueryClient();
  const act = useChange({
    ...actMutation<Shipment>('shipments'),
    onSuccess: async (changed, { path: { key } }) => {
      queries.setQueryData(getShipmentQueryKey({ path: { id } }), changed);
      if (key !== 'add' && key !== 'remove')
        notifications.show({ message: `${changed.number}: ${i18n._(STATUS[changed.status].label)}`, color: 'pine' });
      await refresh(queries, 'shipment');
    },
  });
  const offered = (key: string) => shipment.actions.find((action) => action.key === key);
  const [receive, add] = [offered('receive'), offered('add')];
  return (
    <Page
      title={shipment.number}
      lead={<ShipmentState status={shipment.status} />}
      above={
        <Anchor size="sm" renderRoot={(props) => <Link to="/shipments" {...props} />}>
          <Trans>Siuntos</Trans>
        </Anchor>
      }
      actions={
        <>
          <PrintButton />
          {may('shipments:write') && shipment.status !== 'cancelled' && (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/shipments/$shipmentId/edit" params={{ shipmentId: id }} {...props} />}
            >
              <Trans>Taisyti</Trans>
            </Button>
          )}
          <ActButtons shipment={shipment} act={act} />
          <ActionBar id={id} actions={shipment.actions} words={STEP} fields={FIELD} act={act} />
          {receive && <ReceiveButton shipment={shipment} action={receive} act={act} />}
        </>
      }
    >
      <Columns aside={<History events={events.items} words={EVENT} />}>
        <About shipment={shipment} />
        {add && <PackLoans shipment={shipment} act={act} />}
        <ShipmentLoans shipment={shipment} act={act} />
        <ShipmentCharges shipment={shipment} />
        <Acts shipment={shipment} />
      </Columns>
    </Page>
  );
}

function About({ shipment }: { shipment: Shipment }) {
  const { t, i18n } = useLingui();
  const { direction, library, carrier, grams, sent_on, arrived_on, expected_on, is_late, note, branch } = shipment;
  const expected = expected_on && <span className={is_late ? classes.late : undefined}>{formatDate(expected_on)}</span>;
  return (
    <Paper p="lg" component="section" aria-labelledby="about">
      <Title order={2} id="about" mb="sm">
        {i18n._(DIRECTION[direction])} · {library.name}
      </Title>
      <Facts
        facts={[
          [t`Vežėjas`, carrier?.name],
          [t`Sekimo numeris`, <Tracking key="tracking" shipment={shipment} />],
          [t`Svoris`, grams !== null && `${formatNumber(grams)} g`],
          [t`Kaina`, <Price key="price" shipment={shipment} />],
          [t`Išsiųsta`, sent_on && formatDate(sent_on)],
          [t`Turėtų atkeliauti`, expected],
          [t`Gauta`, arrived_on && formatDate(arrived_on)],
          [t`Padalinys`, branch.short_name ?? branch.name],
        ]}
      />
      {note && <Facts columns={1} facts={[[t`Pastaba`, note]]} />}
    </Paper>
  );
}

/** What it cost, or would by the tariff; why that is not known. */
function Price({ shipment: { price_cents, price_reason, zone, reckoned } }: { shipment: Shipment }) {
  const { i18n } = useLingui();
  if (price_cents !== null) return [formatMoney(price_cents), price_reason ?? zone].filter(Boolean).join(' · ');
  if (reckoned?.price)
    return (
      <Trans>
        pagal įkainį {formatMoney(reckoned.price.price_cents)} · {reckoned.price.zone}
      </Trans>
    );
  if (reckoned?.no_price) return <Trans>nežinoma: {i18n._(NO_PRICE[reckoned.no_price])}</Trans>;
  return '—';
}
