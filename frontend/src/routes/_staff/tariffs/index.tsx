import { createFileRoute } from '@tanstack/react-router';
import { listCarriersOptions, listTariffsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { TariffsPage } from '#/features/shipments/tariffs-page.tsx';

export const Route = createFileRoute('/_staff/tariffs/')({
  beforeLoad: requires('shipments:read'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(listCarriersOptions()), queryClient.ensureQueryData(listTariffsOptions())]),
  component: TariffsPage,
});
