import { createFileRoute, notFound } from '@tanstack/react-router';
import { getIsoPeerOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/peers/$libraryId')({
  params: {
    parse: ({ libraryId }) => {
      if (!/^\d+$/.test(libraryId)) throw notFound();
      return { libraryId: Number(libraryId) };
    },
    stringify: ({ libraryId }) => ({ libraryId: String(libraryId) }),
  },
  beforeLoad: requires('iso18626:read'),
  loader: ({ context: { queryClient }, params: { libraryId } }) =>
    queryClient.ensureQueryData(getIsoPeerOptions({ path: { library_id: libraryId } })),
});
