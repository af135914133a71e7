import type { IsoMessage } from '#/api/generated/types.gen.ts';

/** How a try to deliver ended tells no event: what is tried at this moment is asked for again so often. */
const SOON = 2000;
/** And what is tried later, or may have been given up meanwhile. */
export const SELDOM = 30_000;

const isWaiting = ({ state }: IsoMessage) => state === 'waiting';
const isUnderWay = ({ next_try_at }: IsoMessage) => next_try_at !== null && new Date(next_try_at).getTime() - Date.now() < 10_000;

/** How soon to ask for messages again; never where none of them waits. */
export function askAgain(messages: IsoMessage[] = []) {
  const waiting = messages.filter(isWaiting);
  if (waiting.length === 0) return false;
  return waiting.some(isUnderWay) ? SOON : SELDOM;
}
