import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FormTerm } from '#/api/generated/types.gen.ts';
import { MEDIUM, measureName } from '../statistics/vocabulary.ts';
import { SIDE } from './vocabulary.ts';

export const ABROAD = { true: msg`užsienis`, false: msg`Lietuva` };
export const SUBSCRIBER = { true: msg`abonentai`, false: msg`ne abonentai` };

/** A figure in words, with what it is narrowed by: „Skoliname…: Gauta užsakymų (Lietuva, originalas)“. */
export function termName(i18n: I18n, { measure, side, medium, is_abroad, is_subscriber }: FormTerm) {
  const narrowed = [
    side && i18n._(SIDE[side]),
    medium && i18n._(MEDIUM[medium]).toLocaleLowerCase(i18n.locale),
    typeof is_abroad === 'boolean' && i18n._(ABROAD[`${is_abroad}`]),
    typeof is_subscriber === 'boolean' && i18n._(SUBSCRIBER[`${is_subscriber}`]),
  ].filter(Boolean);
  const name = measureName(i18n, measure);
  return narrowed.length ? `${name} (${narrowed.join(', ')})` : name;
}
