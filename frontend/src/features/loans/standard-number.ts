const bare = (text: string) => text.replaceAll(/[\s-]/g, '').toUpperCase();
const digitOf = (sign: string) => (sign === 'X' ? 10 : Number(sign));
const weighed = (text: string, weight: (index: number) => number) =>
  [...text].reduce((sum, sign, index) => sum + digitOf(sign) * weight(index), 0);

/** ISO 2108: ten signs modulo 11, or thirteen modulo 10. */
export function isIsbn(text: string) {
  const number = bare(text);
  if (/^\d{9}[\dX]$/.test(number)) return weighed(number, (i) => 10 - i) % 11 === 0;
  return /^97[89]\d{10}$/.test(number) && weighed(number, (i) => (i % 2 ? 3 : 1)) % 10 === 0;
}

/** ISO 3297: eight signs modulo 11. */
export function isIssn(text: string) {
  const number = bare(text);
  return /^\d{7}[\dX]$/.test(number) && weighed(number, (i) => 8 - i) % 11 === 0;
}

/** Whether all of the number is here, so that its check digit may be judged while the rest of the form is typed. */
export const isWholeIsbn = (text: string) => bare(text).length >= (/^97[89]/.test(bare(text)) ? 13 : 10);
export const isWholeIssn = (text: string) => bare(text).length >= 8;
