import { keepPreviousData, type Query } from '@tanstack/react-query';

/** How a list is fetched: old rows stay while new ones come, and only a list with nothing to show becomes an error page. */
export const asList = {
  placeholderData: keepPreviousData,
  // biome-ignore lint/suspicious/noExplicitAny: whatever the list holds
  throwOnError: (_: unknown, query: Query<any, any, any, any>) => query.state.data === undefined,
} as const;
