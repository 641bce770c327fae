import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkIdentifier, checkTaxNumber, TAX_NUMBERS } from './index.ts';

/** Numbers that registers, laws and public libraries print as examples; none is of a private person. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'tax-ru-inn': ['7707083893', '1234567894'],
  'tax-ru-inn-person': ['123456789047', '500100732259'],
  'tax-ru-ogrn': ['1022200525819', '1022500001325'],
  'tax-ru-ogrnip': ['385768585948949'],
  'tax-by-unp': ['200988541', 'MA1953684'],
  'tax-tr-vkn': ['4540536920'],
  'tax-tr-tckn': ['17291716060'],
  'tax-ir-entity': ['10380284790'],
  'tax-ir-person': ['0076229645'],
  'tax-cn-uscc': ['91110000600037341L'],
  'tax-ua-edrpou': ['32855961'],
  'tax-ua-rnokpp': ['1759013776'],
  'tax-md-idno': ['1008600038413'],
  'tax-pl-nip': ['8567346215'],
  'tax-lt-pvm': ['119511515'],
  'tax-lv-pvn': ['40003521600'],
  'tax-ee-kmkr': ['100931558'],
  'tax-de-ust': ['136695976'],
  'tax-ro-cui': ['18547290'],
  'tax-bg-eik': ['175074752'],
};

const checked = TAX_NUMBERS.filter(({ checkLength }) => checkLength > 0);

/** Numbers of a kind with the characters that belong at their end. */
function numbersOf(tax: (typeof TAX_NUMBERS)[number]) {
  return fc
    .stringMatching(tax.pattern)
    .map((text) => text.slice(0, -tax.checkLength))
    .map((body) => ({ body, tail: tax.checkOf!(body) }))
    .filter(({ tail }) => tail !== undefined)
    .map(({ body, tail }) => body + tail)
    .filter((text) => tax.pattern.test(text));
}

test('I57 The published examples of each tax number pass its check', () => {
  const failing = Object.entries(EXAMPLES).flatMap(([kind, texts]) =>
    texts.filter((text) => !checkIdentifier(kind, text).isValid),
  );
  expect(failing).toEqual([]);
});

test('I58 The check digits of Kazakhstan and Uzbekistan follow their published weights', () => {
  // 5·2 + 1·4 + 4·5 + 1·11 = 45, remainder 1.
  expect(checkIdentifier('tax-kz-bin', '050140000011').isValid).toBe(true);
  // 5·2 + 1·4 + 4·5 + 2·10 = 54, remainder 10; again 5·4 + 1·6 + 4·7 + 2·1 = 56, remainder 1.
  expect(checkIdentifier('tax-kz-bin', '050140000201').isValid).toBe(true);
  expect(checkIdentifier('tax-kz-bin', '050140000202').findings[0]).toMatchObject({ suggestion: '050140000201' });
  // 3·7 + 1·3 + 1·1 + 1·7 + 2·3 + 9·1 + 9·7 + 1·3 + 0 + 0 + 0 + 0 + 1·7 = 120, so that the digit is 0.
  expect(checkIdentifier('tax-uz-pinfl', '31112991000010').isValid).toBe(true);
});

test('I59 One wrong character is always found where the rule of the number sees every slip, and mostly elsewhere', () => {
  for (const tax of checked) {
    const slips = fc.sample(fc.tuple(numbersOf(tax), fc.nat(17), fc.integer({ min: 1, max: 9 })), {
      numRuns: 300,
      seed: 57,
    });
    const judged = slips
      .map(([text, at, by]) => {
        const place = at % text.length;
        if (!/\d/.test(text[place]!)) return text;
        return text.slice(0, place) + ((Number(text[place]) + by) % 10) + text.slice(place + 1);
      })
      .filter((slipped, i) => slipped !== slips[i]![0] && tax.pattern.test(slipped));
    const missed = judged.filter((slipped) => checkTaxNumber(tax, slipped).isValid);
    expect({ kind: tax.kind, missed: tax.seesEverySlip ? missed.length : 0 }).toEqual({ kind: tax.kind, missed: 0 });
    expect(missed.length).toBeLessThanOrEqual(judged.length * 0.12);
  }
});

test('I60 The suggestion of a wrong check digit passes the check itself', () => {
  for (const tax of checked) {
    fc.assert(
      fc.property(fc.stringMatching(tax.pattern), (text) => {
        const wrong = checkTaxNumber(tax, text).findings.find(({ code }) => code === 'check-digit-wrong');
        if (wrong?.suggestion === undefined) return true;
        const again = checkTaxNumber(tax, wrong.suggestion).findings.map(({ code }) => code);
        return !again.includes('check-digit-wrong');
      }),
      { numRuns: 30 },
    );
  }
});

test('I61 Where no rule is published only the form is checked, and a note says so', () => {
  const formOnly = TAX_NUMBERS.filter(({ checkLength }) => checkLength === 0).map(({ kind }) => kind);
  expect(formOnly).toEqual([
    'tax-ru-kpp',
    'tax-kg-inn',
    'tax-am-tin',
    'tax-uz-stir',
    'tax-tj-inn',
    'tax-az-voen',
    'tax-ge-id',
    'tax-ge-person',
  ]);
  expect(checkIdentifier('tax-tj-inn', '020012345')).toMatchObject({
    isValid: true,
    findings: [{ code: 'no-public-check' }],
  });
});

test('I62 A label or the letters of the state may stand before a tax number', () => {
  expect(checkIdentifier('tax-ru-inn', 'ИНН: 7707083893').isValid).toBe(true);
  expect(checkIdentifier('tax-pl-nip', 'PL 856-734-62-15').normalised).toBe('8567346215');
  expect(checkIdentifier('tax-by-unp', 'УНП МА1953684').normalised).toBe('MA1953684');
});

test('I63 A date in a tax number must be a day of the calendar', () => {
  expect(checkIdentifier('tax-kg-inn', '00207199410067').isValid).toBe(true);
  expect(checkIdentifier('tax-kg-inn', '03002199410067').findings.map(({ code }) => code)).toContain('date-impossible');
});
