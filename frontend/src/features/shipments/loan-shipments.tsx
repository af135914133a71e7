import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listShipmentsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { formatDate } from '#/app/i18n.ts';
import { useSession } from '#/app/session.ts';
import { ShipmentLink, ShipmentState, Tracking } from './shipment-state.tsx';
import { DIRECTION } from './vocabulary.ts';

/** The parcels in which a loan went. */
export function LoanShipments({ id }: { id: number }) {
  const { i18n } = useLingui();
  const { may } = useSession();
  const canSee = may('shipments:read');
  const { data } = useQuery({ ...listShipmentsOptions({ query: { loan_id: id, limit: 20 } }), enabled: canSee });
  if (!data || data.items.length === 0) return null;
  return (
    <Paper p="lg" component="section" aria-labelledby="shipments">
      <Title order={2} id="shipments" mb="sm">
        <Trans>Siuntos</Trans>
      </Title>
      {data.items.map((shipment) => (
        <div key={shipment.id}>
          <ShipmentLink shipment={shipment} /> · {i18n._(DIRECTION[shipment.direction])} · <ShipmentState status={shipment.status} />
          <Text size="sm" c="dimmed" component="div">
            {[shipment.carrier?.name, shipment.sent_on && formatDate(shipment.sent_on)].filter(Boolean).join(' · ')}{' '}
            {shipment.tracking_number && <Tracking shipment={shipment} />}
          </Text>
        </div>
      ))}
    </Paper>
  );
}
