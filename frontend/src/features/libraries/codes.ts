const digitsOf = (code: string) => [...code].map(Number);
const remainder = (digits: number[], weights: number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;

/** The last digit of a Lithuanian legal person's code follows from the first eight. */
function hasCheckDigit(code: string) {
  const digits = digitsOf(code);
  const first = remainder(digits, [1, 2, 3, 4, 5, 6, 7, 8]);
  const second = first === 10 ? remainder(digits, [3, 4, 5, 6, 7, 8, 9, 1]) : first;
  return digits[8] === second % 10;
}

/** The fault of a company code; codes of seven digits are from before 2004 and have no check digit. */
export function companyCodeFault(code: string) {
  if (/^\d{7}$/.test(code)) return null;
  if (!/^\d{9}$/.test(code)) return 'value.wrong_format';
  return hasCheckDigit(code) ? null : 'code.check_digit';
}

/** ISO 15511: prefix, dash, unit. */
export const isIsil = (code: string) => /^[A-Z]{1,4}-[A-Za-z0-9/:-]{1,11}$/.test(code);

/** How LIBIS writes a sigla. Others may exist, so it is a hint and no fault. */
export const looksLikeSigla = (code: string) => /^[A-Z]{1,3}\d{1,5}[a-z]?$/.test(code);

export const isLithuanianPostalCode = (code: string) => /^(LT-?)?\d{5}$/i.test(code);
/** Five digits are kept; on paper and on screen the country stands before them. */
export const printPostalCode = (code: string, country: string) => (country === 'LT' && /^\d{5}$/.test(code) ? `LT-${code}` : code);

/** A mobile number in groups, as it is read aloud. */
export const printPhone = (phone: string) => phone.replace(/^\+370(6\d{2})(\d{5})$/, '+370 $1 $2').replace(/^\+370(?=\d)/, '+370 ');

export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
export const isWebAddress = (text: string) => /^https?:\/\/\S+$/.test(text);
