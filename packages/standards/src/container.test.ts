import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContainer, checkSizeType, containerCheckDigit, findPart, formatContainer } from './index.ts';

const bodies = fc.stringMatching(/^[A-Z]{3}[UJZ]\d{6}$/);

test('I7 A container number is valid when its check digit follows from its letters and digits', () => {
  // CSQU3054383 is the worked example of ISO 6346, annex A; ZEPU0037255 that of GOST R 52524-2005.
  for (const number of ['CSQU3054383', 'ZEPU0037255', 'RAIU6900114']) expect(checkContainer(number).isValid).toBe(true);
  expect(checkContainer('CSQU3054384')).toMatchObject({
    isValid: false,
    findings: [{ code: 'check-digit-wrong', suggestion: 'CSQU3054383' }],
  });
});

test('I8 One wrong digit of a container number is found but for those that only move the remainder between 10 and 0', () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 4, max: 9 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
      const slipped = body.slice(0, at) + ((Number(body[at]) + by) % 10) + body.slice(at + 1);
      const verdict = checkContainer(slipped + containerCheckDigit(body));
      return !verdict.isValid || containerCheckDigit(body) === '0';
    }),
  );
});

test('I9 A missing check digit is a warning that gives it', () => {
  expect(checkContainer('CSQU305438')).toMatchObject({
    isValid: true,
    normalised: 'CSQU3054383',
    findings: [{ code: 'check-digit-missing', suggestion: 'CSQU3054383' }],
  });
});

test('I10 A category other than U, J and Z is a warning, and remainder 10 a note', () => {
  const unusual = `CSQI305438${containerCheckDigit('CSQI305438')}`;
  expect(checkContainer(unusual)).toMatchObject({ isValid: true, findings: [{ code: 'category-unusual' }] });
  const ten = fc.sample(bodies, { numRuns: 200, seed: 6346 }).find((body) => {
    const codes = checkContainer(body + containerCheckDigit(body)).findings.map(({ code }) => code);
    return codes.includes('check-digit-ambiguous');
  });
  expect(containerCheckDigit(ten!)).toBe('0');
});

test('I11 Letters and digits that are taken for each other are mended in the suggestion when the check digit agrees', () => {
  expect(checkContainer('C5QU3O54383')).toMatchObject({
    isValid: false,
    findings: [{ code: 'form-wrong', suggestion: 'CSQU3054383' }],
  });
  expect(checkContainer('C5QU3O54384').findings[0]!.suggestion).toBeUndefined();
});

test('I12 Reading a formatted container number gives the number again', () => {
  expect(formatContainer('csqu3054383')).toBe('CSQU 305438 3');
  fc.assert(
    fc.property(bodies, (body) => {
      const number = body + containerCheckDigit(body);
      expect(checkContainer(formatContainer(number)).normalised).toBe(number);
    }),
  );
});

test('I13 A size-type code is decoded into length, width and height, and type', () => {
  const { isValid, parts } = checkSizeType('45G1');
  expect(isValid).toBe(true);
  expect(parts.map(({ meaning }) => meaning)).toEqual([
    '12192 mm (40 ft) long',
    '2438 mm wide, 2895 mm high',
    'general purpose, passive vents in the upper part',
  ]);
  expect(findPart(checkContainer('RAIU 690011 4 25 U1'), 'type')).toBe('U1');
});

test('I14 A letter in the last place of a size-type code is a type group or a type of reduced strength', () => {
  expect(checkSizeType('22RE').parts[2]!.meaning).toBe('refrigerated');
  expect(checkSizeType('45GB').parts[2]!.meaning).toContain('reduced strength');
});

test('I15 An unassigned length or section is an error, an unknown type and a code of 1984 are warnings', () => {
  expect(checkSizeType('52G1')).toMatchObject({ isValid: false, findings: [{ code: 'code-unassigned' }] });
  expect(checkSizeType('27G1')).toMatchObject({ isValid: false, findings: [{ code: 'code-unassigned' }] });
  expect(checkSizeType('22Q7')).toMatchObject({ isValid: true, findings: [{ code: 'code-unknown' }] });
  expect(checkSizeType('2210')).toMatchObject({ isValid: true, findings: [{ code: 'code-withdrawn' }] });
});
