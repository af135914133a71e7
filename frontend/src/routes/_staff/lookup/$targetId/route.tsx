import { createFileRoute, notFound } from '@tanstack/react-router';
import { getLookupTargetOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';

export const Route = createFileRoute('/_staff/lookup/$targetId')({
  params: {
    parse: ({ targetId }) => {
      if (!/^\d+$/.test(targetId)) throw notFound();
      return { targetId: Number(targetId) };
    },
    stringify: ({ targetId }) => ({ targetId: String(targetId) }),
  },
  beforeLoad: requires('parameters:read'),
  loader: ({ context: { queryClient }, params: { targetId } }) =>
    queryClient.ensureQueryData(getLookupTargetOptions({ path: { id: targetId } })),
});
