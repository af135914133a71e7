import type { I18n } from '@lingui/core';
import type { ServiceTarget, TargetUnit } from '#/api/generated/types.gen.ts';
import { formatNumber } from '#/app/i18n.ts';
import { SIGN, UNIT } from './vocabulary.ts';

/** A figure with its unit; a dash where there is nothing to compute it from. */
export const figureOf = (i18n: I18n, value: number | null, unit: TargetUnit) =>
  value === null ? '—' : `${formatNumber(value, { maximumFractionDigits: 2 })} ${i18n._(UNIT[unit])}`;

/** `≥ 90 %`. */
export const aimOf = (i18n: I18n, { bound, unit }: Pick<ServiceTarget, 'bound' | 'unit'>, value: number | null) =>
  value === null ? '—' : `${SIGN[bound]} ${figureOf(i18n, value, unit)}`;
