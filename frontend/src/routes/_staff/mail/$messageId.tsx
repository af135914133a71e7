import { createFileRoute, notFound } from '@tanstack/react-router';
import { getMailMessageOptions, listMailMessageEventsOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { MessagePage } from '#/features/mail/message-page.tsx';

export const Route = createFileRoute('/_staff/mail/$messageId')({
  params: {
    parse: ({ messageId }) => {
      if (!/^\d+$/.test(messageId)) throw notFound();
      return { messageId: Number(messageId) };
    },
    stringify: ({ messageId }) => ({ messageId: String(messageId) }),
  },
  beforeLoad: requires('mail:read'),
  loader: ({ context: { queryClient }, params: { messageId: id } }) =>
    Promise.all([
      queryClient.ensureQueryData(getMailMessageOptions({ path: { id } })),
      queryClient.ensureQueryData(listMailMessageEventsOptions({ path: { id } })),
    ]),
  component: MessagePage,
});
