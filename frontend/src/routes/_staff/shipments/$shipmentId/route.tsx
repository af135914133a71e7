import { createFileRoute, notFound } from '@tanstack/react-router';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/shipments/$shipmentId')({
  params: {
    parse: ({ shipmentId }) => {
      if (!/^\d+$/.test(shipmentId)) throw notFound();
      return { shipmentId: Number(shipmentId) };
    },
    stringify: ({ shipmentId }) => ({ shipmentId: String(shipmentId) }),
  },
  beforeLoad: requires('shipments:read'),
});
