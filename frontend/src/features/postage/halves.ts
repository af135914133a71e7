import { formatNumber } from '#/app/i18n.ts';

/** Half vouchers as people count them: 3 halves are 1,5. */
export const formatHalves = (halves: number) => formatNumber(halves / 2, { maximumFractionDigits: 1 });

/** Vouchers as people type them (`1,5`), in halves; `null` when it is no number of halves above zero. */
export function halvesOf(typed: string) {
  const [, whole, fraction = '0'] = /^(\d{1,4})(?:[.,]([05])0?)?$/.exec(typed.trim()) ?? [];
  const halves = Number(whole) * 2 + (fraction === '5' ? 1 : 0);
  return whole !== undefined && halves > 0 ? halves : null;
}
