import { createFileRoute } from '@tanstack/react-router';
import { listIsoMessagesOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { MessageListPage } from '#/features/iso18626/message-list-page.tsx';
import { messageListQuery, messageListSearch } from '#/features/iso18626/message-list-search.ts';

export const Route = createFileRoute('/_staff/peers/messages/')({
  beforeLoad: requires('iso18626:read'),
  validateSearch: messageListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listIsoMessagesOptions({ query: messageListQuery(deps) })),
  component: MessageListPage,
});
