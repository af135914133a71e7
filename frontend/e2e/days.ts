/** The day in Vilnius so many days from today: due days and costs are of the library's day, whatever the hour in UTC. */
export function inDays(n: number) {
  const date = new Date(`${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date())}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}

export const ago = (days: number) => inDays(-days);
