import { createFileRoute } from '@tanstack/react-router';
import { listCarriersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { NewTariffPage } from '#/features/shipments/new-tariff-page.tsx';

export const Route = createFileRoute('/_staff/tariffs/new')({
  beforeLoad: requires('tariffs:write'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(listCarriersOptions()),
  component: NewTariffPage,
});
