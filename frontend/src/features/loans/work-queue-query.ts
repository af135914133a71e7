import { getLoanQueueOptions } from '#/api/generated/@tanstack/react-query.gen.ts';

const LOANS_OF_A_GROUP = 5;

export const workQueueOptions = () => getLoanQueueOptions({ query: { limit: LOANS_OF_A_GROUP } });
