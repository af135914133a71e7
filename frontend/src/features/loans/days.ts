const DAY = 86_400_000;

/** Library days are counted without a clock: as UTC midnights, which no change of the hour moves. */
export const dayAfter = (day: string, n: number) => new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
