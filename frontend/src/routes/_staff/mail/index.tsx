import { createFileRoute } from '@tanstack/react-router';
import { listMailMessagesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { MessageListPage } from '#/features/mail/message-list-page.tsx';
import { messageListQuery, messageListSearch } from '#/features/mail/message-list-search.ts';

export const Route = createFileRoute('/_staff/mail/')({
  beforeLoad: requires('mail:read'),
  validateSearch: messageListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listMailMessagesOptions({ query: messageListQuery(deps) })),
  component: MessageListPage,
});
