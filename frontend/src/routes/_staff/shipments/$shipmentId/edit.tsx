import { createFileRoute } from '@tanstack/react-router';
import { getShipmentOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { EditShipmentPage } from '#/features/shipments/edit-shipment-page.tsx';

export const Route = createFileRoute('/_staff/shipments/$shipmentId/edit')({
  beforeLoad: requires('shipments:write'),
  loader: ({ context: { queryClient }, params: { shipmentId: id } }) => queryClient.ensureQueryData(getShipmentOptions({ path: { id } })),
  component: EditShipmentPage,
});
