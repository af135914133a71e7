import { compact, numberIn, textIn } from '#/app/search.ts';

/** Of which day and place the parameters are shown, and which of them. */
export type ParameterSearch = { on?: string; branch_id?: number; q?: string };

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

export const parameterSearch = (search: Record<string, unknown>): ParameterSearch =>
  compact({ on: dayIn(search.on), branch_id: numberIn(search.branch_id), q: textIn(search.q) });

/** What the server is asked. */
export const asOf = ({ on, branch_id }: ParameterSearch) => compact({ on, branch_id });

export type CalendarSearch = { year?: number; branch_id?: number };

export const calendarSearch = (search: Record<string, unknown>): CalendarSearch =>
  compact({ year: numberIn(search.year), branch_id: numberIn(search.branch_id) });
