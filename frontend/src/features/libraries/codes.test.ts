import { expect, test } from 'vitest';
import { companyCodeFault, isIsil, isLithuanianPostalCode, looksLikeSigla, printPhone, printPostalCode } from './codes.ts';

test.each(['188204007', '190966737', '111951726', '305605052', '301692533'])('%s is a company code', (code) => {
  expect(companyCodeFault(code)).toBeNull();
});

test('a remainder of 10 is weighed again, and a second 10 is 0', () => {
  expect(companyCodeFault('300000053')).toBeNull();
  expect(companyCodeFault('300001280')).toBeNull();
});

test('a wrong digit is told from a wrong form', () => {
  expect(companyCodeFault('188204008')).toBe('code.check_digit');
  expect(companyCodeFault('18820400')).toBe('value.wrong_format');
  expect(companyCodeFault('LT18820400')).toBe('value.wrong_format');
});

test('an old code of seven digits is let through', () => {
  expect(companyCodeFault('1234567')).toBeNull();
});

test('ISIL, sigla and postal code', () => {
  expect(isIsil('DE-1a')).toBe(true);
  expect(isIsil('DE1')).toBe(false);
  expect(looksLikeSigla('C188')).toBe(true);
  expect(looksLikeSigla('188')).toBe(false);
  expect(isLithuanianPostalCode('LT-01109')).toBe(true);
  expect(isLithuanianPostalCode('0110')).toBe(false);
  expect(printPostalCode('01109', 'LT')).toBe('LT-01109');
  expect(printPostalCode('10117', 'DE')).toBe('10117');
});

test('a telephone number is printed in groups', () => {
  expect(['+37061234567', '+37045501650', '+4930123456'].map(printPhone)).toEqual(['+370 612 34567', '+370 45501650', '+4930123456']);
});
