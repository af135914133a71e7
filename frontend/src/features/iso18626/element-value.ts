import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { countryName, formatDate, formatDateTime, formatMoney } from '#/app/i18n.ts';
import { codeWords, isCoded } from './codes.ts';
import { type Coded, type Costs, dayOf, type Group, HIDDEN, ofReShare, readable } from './content.ts';

/** Of these only the day is meant. */
const DAYS = ['due_date', 'need_before_date', 'retry_after', 'retry_before', 'expected_delivery_date', 'start_date', 'end_date'];
const INSTANTS = ['timestamp', 'last_change', 'date_sent'];

const has = <T extends object>(value: object, ...names: string[]): value is T => names.every((name) => name in value);
const codeOf = (value: unknown) => (value as Coded | undefined)?.value ?? '';

/** An element's value as a person reads it; empty where there is nothing to read. */
export function valueWords(name: string, value: unknown, i18n: I18n): string {
  // What proves a library is nobody's to read, whoever may see persons.
  if (value === HIDDEN || name === 'security_code') return i18n._(msg`paslėpta`);
  if (typeof value === 'boolean')
    return i18n._(value ? msg({ message: 'Taip', context: 'answer' }) : msg({ message: 'Ne', context: 'answer' }));
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((one) => valueWords(name, one, i18n))
      .filter(Boolean)
      .join(name === 'address' ? '\n' : ', ');
  if (typeof value === 'string') return ofText(name, value, i18n);
  if (typeof value === 'object' && value !== null) return ofGroup(name, value, i18n);
  return '';
}

function ofText(name: string, text: string, i18n: I18n) {
  if (DAYS.includes(name)) return formatDate(dayOf(text));
  if (INSTANTS.includes(name)) return formatDateTime(text);
  if (name === 'note') return readable(text);
  if (name === 'item_id') return ofReShare(text);
  return isCoded(name) ? codeWords(name, text, i18n) : text;
}

function ofGroup(name: string, value: object, i18n: I18n): string {
  if (has<Costs>(value, 'currency', 'cents')) return money(value);
  if (has<{ kind: Coded; value: string }>(value, 'kind', 'value')) return `${codeOf(value.kind)} ${value.value}`;
  if (has<Coded>(value, 'value')) return codeWords(name, value.value, i18n);
  if (has<{ electronic: Group }>(value, 'electronic')) return valueWords('', value.electronic.electronic_address_data, i18n);
  if (has<{ physical: Group }>(value, 'physical')) return ofAddress(value.physical, i18n);
  const id = Object.entries(value).find(([part]) => part.endsWith('_identifier'));
  if (id) return `${codeOf(Object.entries(value).find(([part]) => part.endsWith('_code'))?.[1])} ${id[1]}`.trim();
  return ofAddress(value as Group, i18n);
}

function ofAddress({ line1, line2, locality, postal_code, region, country }: Group, i18n: I18n) {
  const part = (value: unknown) => valueWords('', value, i18n);
  const town = [part(postal_code), part(locality)].filter(Boolean).join(' ');
  return [part(line1), part(line2), town, part(region), country ? countryName(codeOf(country)) : ''].filter(Boolean).join(', ');
}

function money({ currency, cents }: Costs) {
  try {
    return formatMoney(cents, codeOf(currency));
  } catch {
    return `${(cents / 100).toFixed(2)} ${codeOf(currency)}`; // a message may name any currency
  }
}
