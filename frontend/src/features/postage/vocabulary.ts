import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { VoucherKind } from '#/api/generated/types.gen.ts';

export { CHARGE_KIND, PAYER } from '#/features/loans/vocabulary.ts';
export { SIDE_WORD } from '#/features/statistics/vocabulary.ts';

/** What happened to vouchers, as an entry of the ledger says it. */
export const VOUCHER: Record<VoucherKind, MessageDescriptor> = {
  opening: msg`Buvo pradžioje`,
  bought: msg`Nupirkta`,
  earned: msg`Uždirbta`,
  used: msg`Panaudota`,
  redeemed: msg`Išpirkta`,
};
export const VOUCHERS = Object.keys(VOUCHER) as VoucherKind[];

export const EVENT: Record<string, MessageDescriptor> = {
  'postage.enter_vouchers': msg`Įrašė IFLA kuponus`,
  'postage.counter_vouchers': msg`Atšaukė kuponų įrašą`,
};
