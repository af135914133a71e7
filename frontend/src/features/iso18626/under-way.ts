import type { IsoMessage } from '#/api/generated/types.gen.ts';

/** What waits for its first try or the next moment is asked for again so often: its delivery tells no event. */
const SOON = 2000;

const isUnderWay = ({ state, next_try_at }: IsoMessage) =>
  state === 'waiting' && next_try_at !== null && new Date(next_try_at).getTime() - Date.now() < 10_000;

/** How soon to ask for messages again. */
export const askAgain = (messages: IsoMessage[] | undefined) => (messages?.some(isUnderWay) ? SOON : (false as const));
