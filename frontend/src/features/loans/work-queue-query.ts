import { getLoanQueueOptions } from '#/api/generated/@tanstack/react-query.gen.ts';

const LOANS_OF_A_GROUP = 5;

/** What waits; of one colleague's desk where one is named. */
export const workQueueOptions = (owner?: number) =>
  getLoanQueueOptions({ query: { limit: LOANS_OF_A_GROUP, ...(owner ? { owner_id: owner } : {}) } });
