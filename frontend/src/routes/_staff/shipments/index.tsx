import { createFileRoute } from '@tanstack/react-router';
import { listShipmentsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { ShipmentListPage } from '#/features/shipments/shipment-list-page.tsx';
import { shipmentListQuery, shipmentListSearch } from '#/features/shipments/shipment-list-search.ts';

export const Route = createFileRoute('/_staff/shipments/')({
  beforeLoad: requires('shipments:read'),
  validateSearch: shipmentListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(listShipmentsOptions({ query: shipmentListQuery(deps) })),
  component: ShipmentListPage,
});
