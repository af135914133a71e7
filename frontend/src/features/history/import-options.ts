import { getHistoryImportOptions } from '#/api/generated/@tanstack/react-query.gen.ts';
import { whileWorking } from '#/ui/imports/search.ts';

/** An import, asked for again and again while the server works on it. */
export const importOptions = (id: number) => ({ ...getHistoryImportOptions({ path: { id } }), ...whileWorking });
