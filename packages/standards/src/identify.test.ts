import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkIdentifier,
  checkIdentifiers,
  FINDING_CODES,
  IDENTIFIER_KINDS,
  identify,
  KIND_GROUPS,
  nearMisses,
} from './index.ts';

const anyText = fc.oneof(
  fc.string(),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.stringMatching(/^[0-9A-ZА-Я .()/%-]{0,40}$/),
  fc.stringMatching(/^\d{0,20}$/),
);

test('I64 No text makes a check throw, and its input is kept as it came', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...Object.keys(KIND_GROUPS), ...IDENTIFIER_KINDS.map(({ kind }) => kind)),
      (text, kind) => {
        const verdict = checkIdentifier(kind, text);
        expect(verdict.input).toBe(text);
        expect(verdict.isValid).toBe(verdict.findings.every(({ severity }) => severity !== 'error'));
      },
    ),
    { numRuns: 2000 },
  );
});

test('I65 A normalised identifier that is valid is its own normal form', () => {
  const translated = ['epc-urn', 'digital-link'];
  fc.assert(
    fc.property(anyText, (text) => {
      for (const verdict of identify(text)) {
        if (!verdict.isValid || translated.includes(verdict.kind)) continue;
        const again = checkIdentifier(verdict.kind, verdict.normalised);
        expect([verdict.kind, again.isValid, again.normalised]).toEqual([verdict.kind, true, verdict.normalised]);
      }
    }),
  );
});

test('I66 What a text could be is listed with the likeliest first, and a label decides', () => {
  const best = (text: string) => identify(text)[0]?.kind;
  const expected = {
    CSQU3054383: 'container',
    'CSQU 305438 4': 'container',
    '218124712173': 'wagon-uic',
    '64123458': 'wagon-cis',
    '708507': 'station-esr',
    '(00)106141412345678908': 'sscc',
    '106141412345678908': 'sscc',
    '4006381333931': 'gtin',
    '7707083893': 'tax-ru-inn',
    'ИНН 7707083893': 'tax-ru-inn',
    'УНП 200988541': 'tax-by-unp',
    '020-12345675': 'awb',
    XA75123456: 'tir-carnet',
    'TJK/059/1234': 'tir-holder',
    UZTAS: 'locode',
    '45G1': 'container-size-type',
    'UN 1203': 'un-number',
    'FCA Khujand': 'incoterm',
    TJS: 'currency',
    KGM: 'unit',
    'https://id.gs1.org/00/123456789012345675': 'digital-link',
    'urn:epc:id:sscc:234567.18901234567': 'epc-urn',
    '5201001000': 'hs',
  };
  expect(Object.fromEntries(Object.keys(expected).map((text) => [text, best(text)]))).toEqual(expected);
  expect(identify('hello world')).toEqual([]);
});

test('I67 A group of kinds gives its best member', () => {
  expect(checkIdentifier('wagon', '64123458').kind).toBe('wagon-cis');
  expect(checkIdentifier('wagon', '21 81 2471 217-3').kind).toBe('wagon-uic');
  expect(checkIdentifier('tax', 'PL8567346215').kind).toBe('tax-pl-nip');
  expect(checkIdentifier('tax', 'nonsense')).toMatchObject({
    kind: 'tax',
    isValid: false,
    findings: [{ code: 'form-wrong' }],
  });
});

test('I68 An unknown kind and a text beyond the limit are findings, not exceptions', () => {
  expect(checkIdentifier('toString', 'x').findings[0]!.code).toBe('kind-unknown');
  expect(checkIdentifier('container', 'A'.repeat(501)).findings[0]!.code).toBe('text-too-long');
  expect(identify('1'.repeat(501))).toEqual([]);
});

test('I69 A batch of texts is judged one by one, each on its own', () => {
  const verdicts = [...checkIdentifiers('container', ['CSQU3054383', '', 'СSQU3054383'])];
  expect(verdicts.map(({ isValid }) => isValid)).toEqual([true, false, true]);
});

test('I70 Every code of a finding is explained in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(Object.keys(FINDING_CODES).filter((code) => !readme.includes(`| \`${code}\` |`))).toEqual([]);
});

test('I71 Every kind has one name and one checker that gives its own kind', () => {
  const kinds = IDENTIFIER_KINDS.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(IDENTIFIER_KINDS.filter(({ kind, check }) => check('?').kind !== kind)).toEqual([]);
});

test('I72 Letters read for digits are mended in the suggestion when the number then holds', () => {
  const suggestionOf = (kind: string, text: string) => checkIdentifier(kind, text).findings[0]!.suggestion;
  expect(suggestionOf('station-esr', '7O85О7')).toBe('708507');
  expect(suggestionOf('wagon-cis', '6412З458')).toBe('64123458');
  expect(suggestionOf('tax-ru-inn', '77O7O83893')).toBe('7707083893');
  expect(suggestionOf('tax-ru-inn', '77O7O83894')).toBeUndefined();
});

test('I73 A wagon or station number with a wrong check digit comes before codes that hardly anybody means, and is named beside the others', () => {
  const readings = (text: string) => {
    const verdicts = identify(text);
    const near = nearMisses(verdicts).map(({ kind, findings }) => [kind, findings.at(-1)!.suggestion]);
    return { best: verdicts[0]!.kind, near };
  };
  expect(readings('64123459')).toEqual({ best: 'wagon-cis', near: [['wagon-cis', '64123458']] });
  expect(readings('708506')).toEqual({ best: 'station-esr', near: [['station-esr', '708507']] });
  expect(readings('318168123457')).toEqual({ best: 'wagon-uic', near: [['wagon-uic', '318168123459']] });
  expect(readings('020-12345674')).toEqual({ best: 'awb', near: [['awb', '020-12345675']] });
  expect(readings('4006381333930').best).toBe('gtin');
  expect(readings('7707083894').best).toBe('tax-ru-inn');
  // A heading that exists: cotton that is not carded is likelier than a wagon with a slip.
  expect(readings('52010010')).toEqual({ best: 'hs', near: [['wagon-cis', '52010014']] });
  expect(readings('64123458')).toEqual({ best: 'wagon-cis', near: [] });
});
