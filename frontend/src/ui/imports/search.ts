import type { Import, RowOutcome } from '#/api/generated/types.gen.ts';
import { compact, numberIn, oneOf, textIn } from '#/app/search.ts';
import { asList } from '#/ui/list.ts';
import { OUTCOMES } from './words.ts';

/** How often the server is asked how far it is. */
const ASK_EVERY = 700;

export const isWorking = ({ status }: Pick<Import, 'status'>) => status === 'queued' || status === 'running';

/** An import is asked for again and again while the server works on it. */
export const whileWorking = {
  refetchInterval: ({ state }: { state: { data?: Import } }) => state.data && isWorking(state.data) && ASK_EVERY,
};

export type ImportSearch = { outcome?: RowOutcome; limit?: number; cursor?: string };

export const importSearch = (search: Record<string, unknown>): ImportSearch => ({
  outcome: oneOf(OUTCOMES, search.outcome),
  limit: [25, 100].find((n) => n === numberIn(search.limit)),
  cursor: textIn(search.cursor),
});

export const importRowsQuery = (search: ImportSearch) => ({ limit: 50, ...compact(search) });

/** The rows of the check say what would happen, the rows of the commit what did: they are asked for anew. */
export const importRows = { staleTime: 0, ...asList };
