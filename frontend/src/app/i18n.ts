import { i18n } from '@lingui/core';

export const LANGUAGES = { lt: 'Lietuvių', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

/** The words of both languages come with the code that says them (`build/words.ts`). */
export function speak(language: Language) {
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** The same by somebody's choice, which is kept. */
export function switchLanguage(language: Language) {
  speak(language);
  localStorage.setItem('language', language);
}

export const hasChosenLanguage = () => localStorage.getItem('language') !== null;

export const savedLanguage = (): Language => (localStorage.getItem('language') === 'en' ? 'en' : 'lt');

/** Library days and instants are shown as Vilnius sees them; English keeps the ISO order too. */
const format = (options: Intl.DateTimeFormatOptions) => (value: string | null | undefined) =>
  value
    ? new Intl.DateTimeFormat(i18n.locale === 'en' ? 'sv-SE' : 'lt-LT', { timeZone: 'Europe/Vilnius', ...options }).format(new Date(value))
    : '—';

export const formatDate = format({ dateStyle: 'short' });
export const formatDateTime = format({ dateStyle: 'short', timeStyle: 'short' });
export const formatMonth = (value: string) =>
  new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : 'lt-LT', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(value),
  );
export const formatNumber = (value: number, options?: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(i18n.locale, options).format(value);
export const formatMoney = (cents: number, currency = 'EUR') => formatNumber(cents / 100, { style: 'currency', currency });

/** Today in Vilnius, as the API writes a day. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date());

/** A country in words, by its two letters. */
export const countryName = (code: string) => {
  try {
    return new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // an address may hold anything
  }
};
