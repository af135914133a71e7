import { numberIn } from '#/app/search.ts';

export type FundedSearch = { year?: number; month?: number };

export const fundedSearch = (search: Record<string, unknown>): FundedSearch => {
  const [year, month] = [numberIn(search.year), numberIn(search.month)];
  const isMonth = year !== undefined && month !== undefined && year >= 1900 && year <= 2200 && month >= 1 && month <= 12;
  return isMonth ? { year, month } : {};
};

/** The month of the address; where there is none, that of the day. */
export const monthOf = ({ year, month }: FundedSearch, today: string) => ({
  year: year ?? Number(today.slice(0, 4)),
  month: month ?? Number(today.slice(5, 7)),
});
