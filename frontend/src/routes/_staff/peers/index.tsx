import { createFileRoute } from '@tanstack/react-router';
import { listIsoPeersOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { requires } from '#/app/session.ts';
import { PeerListPage } from '#/features/iso18626/peer-list-page.tsx';
import { peerListQuery, peerListSearch } from '#/features/iso18626/peer-list-search.ts';

export const Route = createFileRoute('/_staff/peers/')({
  beforeLoad: requires('iso18626:read'),
  validateSearch: peerListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(listIsoPeersOptions({ query: peerListQuery(deps) })),
  component: PeerListPage,
});
