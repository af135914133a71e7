import { createFileRoute, notFound } from '@tanstack/react-router';
import { getKeyOptions, listGivableRightsOptions, listKeyEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { KeyPage } from '#/features/keys/key-page.tsx';

export const Route = createFileRoute('/_staff/keys/$keyId')({
  params: {
    parse: ({ keyId }) => {
      if (!/^\d+$/.test(keyId)) throw notFound();
      return { keyId: Number(keyId) };
    },
    stringify: ({ keyId }) => ({ keyId: String(keyId) }),
  },
  beforeLoad: requires('keys:manage'),
  loader: ({ context: { queryClient }, params: { keyId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getKeyOptions({ path: { id } })),
      queryClient.ensureQueryData(listKeyEventsOptions({ path: { id } })),
      queryClient.ensureQueryData(listGivableRightsOptions()),
    ]),
  component: KeyPage,
});
