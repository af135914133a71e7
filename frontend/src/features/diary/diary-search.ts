import { today } from '#/app/i18n.ts';
import { numberIn } from '#/app/search.ts';

export type DiarySearch = { year?: number; month?: number; place_id?: number };

const dayIn = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : undefined);

/** A day of the diary, and whose. */
export const daySearch = (search: Record<string, unknown>): { day?: string; place_id?: number } => ({
  day: dayIn(search.day),
  place_id: numberIn(search.place_id),
});

/** A month or a year of it; this month when the address names none. */
export const diarySearch = (search: Record<string, unknown>): DiarySearch => ({
  year: numberIn(search.year),
  month: [...Array(12).keys()].map((month) => month + 1).find((month) => month === numberIn(search.month)),
  place_id: numberIn(search.place_id),
});

export function diaryQuery({ year, month, place_id }: DiarySearch) {
  const [thisYear, thisMonth] = today().split('-').map(Number);
  const period = year === undefined ? { year: thisYear ?? 0, month: thisMonth } : { year, ...(month ? { month } : {}) };
  return { ...period, ...(place_id ? { place_id } : {}) };
}

/** The day so many days away, as the API writes it. */
export function dayAway(day: string, days: number) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The month so many months away. */
export function monthAway({ year, month = 1 }: { year: number; month?: number }, months: number) {
  const date = new Date(Date.UTC(year, month - 1 + months, 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
