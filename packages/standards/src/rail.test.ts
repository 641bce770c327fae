import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkCisWagon,
  checkEsrStation,
  checkUicWagon,
  completeEsrStation,
  findPart,
  formatUicWagon,
  luhnCheckDigit,
} from './index.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

/** Stations of the Sverdlovsk railway, Kazakhstan and Uzbekistan as tariff guide No. 4 lists them. */
const STATIONS = `
708507 722400 780302 761848 761814 761829 761833 761903 761918 762037 762018 762022 762111 762126 762130 762253 762215 762224
762234 762249 762304 762319 762323 762338 762342 762408 762412 762427 762431 762446 762569 762554 762516 762520 762535 762543
762610 762662 762624 762639 762643 760205 760120 760116 760101 760031 760027 760012 760008 761104 761208 761301 761405 761414
761424 761509 761513 761528 761532 763006 763010 763100 763114 763129 764013 783002 783118 780001 790003 791036 765040 772607 774706
`
  .trim()
  .split(/\s+/);

test('I16 A wagon number of twelve digits says running gear, state and family, and its check digit is Luhn’s', () => {
  const verdict = checkUicWagon('21 81 2471 217-3');
  expect(verdict).toMatchObject({ isValid: true, normalised: '218124712173' });
  expect(verdict.parts.slice(0, 3).map(({ meaning }) => meaning)).toEqual([
    'freight wagon with separate axles',
    'Austria',
    'H: covered, special',
  ]);
  expect(checkUicWagon('21 80 155 9 084-5').isValid).toBe(true);
  expect(findPart(checkUicWagon('318135700007'), 'axles')).toBe('3');
});

test('I17 An unknown state of a UIC number is a warning and a missing check digit is added', () => {
  expect(checkUicWagon(`3100${'1234567'}${luhnCheckDigit('31001234567')}`)).toMatchObject({
    isValid: true,
    findings: [{ code: 'country-unknown' }],
  });
  expect(checkUicWagon('21812471217').normalised).toBe('218124712173');
});

test('I18 A wagon number of eight digits says kind and axles, and its check digit is Luhn’s over seven', () => {
  // 6·2=12→3, 4, 1·2=2, 2, 3·2=6, 4, 5·2=10→1: sum 22, so that the check digit is 8.
  const verdict = checkCisWagon('64123458');
  expect(verdict.isValid).toBe(true);
  expect(verdict.parts[0]!.meaning).toBe('open wagon (gondola)');
  expect(verdict.parts.at(-1)).toEqual({ name: 'axles', value: '4', meaning: 'four' });
  expect(checkCisWagon('64123457').findings[0]!.suggestion).toBe('64123458');
  expect(checkCisWagon('6412345').normalised).toBe('64123458');
});

test('I19 Where the number of a wagon does not say its axles, the part says so', () => {
  const axlesOf = (body: string) => checkCisWagon(body + luhnCheckDigit(body)).parts.at(-1)!.meaning;
  expect(['6912345', '7912345', '2012345', '9512345', '3912345'].map(axlesOf)).toEqual([
    'eight',
    'eight',
    'four',
    'not said by the number',
    'not said by the number',
  ]);
});

test('I20 One wrong digit of a wagon number is always found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(7, 11),
      digits(11),
      fc.nat(11),
      fc.integer({ min: 1, max: 9 }),
      (length, all, at, by) => {
        const body = all.slice(0, length);
        const number = body + luhnCheckDigit(body);
        const place = at % number.length;
        const slipped = number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1);
        return !(length === 7 ? checkCisWagon(slipped) : checkUicWagon(slipped)).isValid;
      },
    ),
  );
});

test('I21 Reading a formatted wagon number gives the number again', () => {
  fc.assert(
    fc.property(digits(11), (body) => {
      const number = body + luhnCheckDigit(body);
      expect(checkUicWagon(formatUicWagon(number)).normalised).toBe(number);
    }),
  );
});

test('I22 Every station code of the tariff guide passes the two-pass check', () => {
  expect(STATIONS.filter((code) => !checkEsrStation(code).isValid)).toEqual([]);
});

test('I23 The short code of a station leads to its full code, with or without the check digit they share', () => {
  for (const code of STATIONS.filter((one) => one[4] === '0')) {
    expect(checkEsrStation(code.slice(0, 4)).normalised).toBe(code);
    expect(checkEsrStation(code.slice(0, 4) + code[5]).normalised).toBe(code);
  }
});

test('I24 A wrong check digit of a station code is an error that gives the right one, and five digits get theirs', () => {
  expect(checkEsrStation('708506')).toMatchObject({ isValid: false, findings: [{ suggestion: '708507' }] });
  expect(checkEsrStation('70850')).toMatchObject({ isValid: true, normalised: '708507' });
});

test('I25 Nearly every single wrong digit of a station code is found', () => {
  let slips = 0;
  let found = 0;
  for (const code of STATIONS) {
    for (let at = 0; at < 6; at++) {
      for (let by = 1; by <= 9; by++) {
        slips++;
        const slipped = code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
        if (!checkEsrStation(slipped).isValid) found++;
      }
    }
  }
  expect(found / slips).toBeGreaterThan(0.97);
  expect(completeEsrStation('7085')).toBe('708507');
});
