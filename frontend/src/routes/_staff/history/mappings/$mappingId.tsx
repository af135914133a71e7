import { createFileRoute, notFound } from '@tanstack/react-router';
import { getHistoryMappingOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { EditMappingPage } from '#/features/history/edit-mapping-page.tsx';

export const Route = createFileRoute('/_staff/history/mappings/$mappingId')({
  params: {
    parse: ({ mappingId }) => {
      if (!/^\d+$/.test(mappingId)) throw notFound();
      return { mappingId: Number(mappingId) };
    },
    stringify: ({ mappingId }) => ({ mappingId: String(mappingId) }),
  },
  beforeLoad: requires('history:import'),
  loader: ({ context: { queryClient }, params: { mappingId } }) =>
    queryClient.ensureQueryData(getHistoryMappingOptions({ path: { id: mappingId } })),
  component: EditMappingPage,
});
