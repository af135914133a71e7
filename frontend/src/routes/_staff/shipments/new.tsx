import { createFileRoute } from '@tanstack/react-router';
import type { ShipmentDirection } from '#/api/generated/types.gen.ts';
import { numberIn, oneOf } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { DIRECTIONS } from '#/features/shipments/lists.ts';
import { NewShipmentPage } from '#/features/shipments/new-shipment-page.tsx';

export const Route = createFileRoute('/_staff/shipments/new')({
  beforeLoad: requires('shipments:write'),
  validateSearch: (search): { direction?: ShipmentDirection; library_id?: number } => ({
    direction: oneOf(DIRECTIONS, search.direction),
    library_id: numberIn(search.library_id),
  }),
  component: NewShipmentPage,
});
