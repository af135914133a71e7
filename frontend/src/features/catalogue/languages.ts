/** The languages that a county library of Lithuania is asked for most, by ISO 639-2/B as MARC has them. */
export const LANGUAGES = ['lit', 'eng', 'rus', 'pol', 'ger', 'fre', 'lav', 'est', 'ukr', 'bel', 'lat'];

/** ISO 639-2/B has its own codes for some languages that browsers know by others. */
const COMMON: Record<string, string> = { ger: 'deu', fre: 'fra', cze: 'ces', gre: 'ell', chi: 'zho', dut: 'nld', per: 'fas', rum: 'ron' };

/** The name of a language, in the reader's own. */
export function languageName(code: string, locale: string) {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(COMMON[code] ?? code) ?? code;
  } catch {
    return code;
  }
}
