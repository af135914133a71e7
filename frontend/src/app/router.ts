import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { hasStatus, isProblem } from '#/api/problem.ts';
import { routeTree } from '#/routeTree.gen.ts';
import { ErrorState, LoadingState, NotFoundState } from '#/ui/states.tsx';
import { parseSearch, stringifySearch } from './search.ts';
import { sessionEndedOptions, sessionOptions } from './session.ts';

/** The router and its data, wired so that an ended session asks to sign in again where one is. */
export function createApp(history?: RouterHistory) {
  const onError = (error: unknown) => {
    const hadSession = queryClient.getQueryData(sessionOptions().queryKey) !== undefined;
    if (hadSession && hasStatus(error, 401)) queryClient.setQueryData(sessionEndedOptions().queryKey, true);
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && !(isProblem(error) && error.status < 500) },
    },
  });
  const router = createRouter({
    routeTree,
    history,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultNotFoundComponent: NotFoundState,
    defaultErrorComponent: ErrorState,
    defaultPendingComponent: LoadingState,
    scrollRestoration: true,
  });
  return { router, queryClient };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createApp>['router'];
  }
}
