import { createFileRoute } from '@tanstack/react-router';
import { getShipmentOptions, listShipmentEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { ShipmentPage } from '#/features/shipments/shipment-page.tsx';

export const Route = createFileRoute('/_staff/shipments/$shipmentId/')({
  loader: ({ context: { queryClient }, params: { shipmentId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getShipmentOptions({ path: { id } })),
      queryClient.ensureQueryData(listShipmentEventsOptions({ path: { id } })),
    ]),
  component: ShipmentPage,
});
