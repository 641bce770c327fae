import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awbCheckDigit, checkAwb, checkTirCarnet, checkTirHolder } from './index.ts';

test('I54 The last digit of an air waybill is the remainder of its serial number by seven', () => {
  expect(checkAwb('020-12345675').isValid).toBe(true);
  expect(checkAwb('02012345674')).toMatchObject({ isValid: false, findings: [{ suggestion: '020-12345675' }] });
  fc.assert(
    fc.property(fc.stringMatching(/^\d{7}$/), fc.nat(6), fc.integer({ min: 1, max: 9 }), (serial, at, by) => {
      const digit = (Number(serial[at]) + by) % 10;
      const slipped = serial.slice(0, at) + digit + serial.slice(at + 1);
      const isBlind = Math.abs(digit - Number(serial[at])) === 7;
      return checkAwb(`020${slipped}${awbCheckDigit(serial)}`).isValid === isBlind;
    }),
  );
});

test('I55 A TIR carnet has two letters, one of them X, and eight digits, and that its letter is not checked is said', () => {
  const codesOf = (text: string) => checkTirCarnet(text).findings.map(({ code }) => code);
  expect(codesOf('XA 75123456')).toEqual(['no-public-check']);
  expect(codesOf('AB75123456')).toEqual(['category-unusual', 'no-public-check']);
  expect(codesOf('75123456')).toEqual(['check-digit-missing', 'no-public-check']);
  expect(codesOf('12345678')).toEqual(['code-withdrawn', 'no-public-check']);
  expect(checkTirCarnet('ХА75123456').normalised).toBe('XA75123456');
});

test('I56 The identity of a TIR carnet holder begins with a state in three letters', () => {
  expect(checkTirHolder('tjk/059/1234')).toMatchObject({ isValid: true, parts: [{ meaning: 'Tajikistan' }, {}, {}] });
  expect(checkTirHolder('QQQ/059/1234').isValid).toBe(false);
});
