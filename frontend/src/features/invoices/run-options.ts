import { getBankImportOptions, getInvoiceBatchOptions, getInvoiceRunOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import type { InvoiceRun } from '#/api/generated/types.gen.ts';
import { isWorking, whileWorking } from '#/ui/imports/search.ts';

/** How often the server is asked how far it is. */
const ASK_EVERY = 700;

/** A run, asked for again and again while the server works on it. */
export const runOptions = (id: number) => ({
  ...getInvoiceRunOptions({ path: { id } }),
  refetchInterval: ({ state }: { state: { data?: InvoiceRun } }) => state.data && isWorking(state.data.job) && ASK_EVERY,
});

/** A job that issues or sends many, in the same way. */
export const batchOptions = (id: number) => ({ ...getInvoiceBatchOptions({ path: { id } }), ...whileWorking });

/** A statement of the bank, in the same way. */
export const bankImportOptions = (id: number) => ({ ...getBankImportOptions({ path: { id } }), ...whileWorking });
