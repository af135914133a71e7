import { createFileRoute, notFound } from '@tanstack/react-router';
import { getIsoMessageOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { flagIn } from '#/app/search.ts';
import { requires } from '#/app/session.ts';
import { MessagePage } from '#/features/iso18626/message-page.tsx';

export const Route = createFileRoute('/_staff/peers/messages/$messageId')({
  params: {
    parse: ({ messageId }) => {
      if (!/^\d+$/.test(messageId)) throw notFound();
      return { messageId: Number(messageId) };
    },
    stringify: ({ messageId }) => ({ messageId: String(messageId) }),
  },
  beforeLoad: requires('iso18626:read'),
  validateSearch: (search): { persons?: boolean } => ({ persons: flagIn(search.persons) }),
  loaderDeps: ({ search: { persons } }) => ({ persons }),
  loader: ({ context: { queryClient }, params: { messageId: id }, deps: { persons } }) =>
    queryClient.ensureQueryData(getIsoMessageOptions({ path: { id }, query: { persons } })),
  component: MessagePage,
});
