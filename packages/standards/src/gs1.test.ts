import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkDigitalLink,
  checkEpcUrn,
  checkGs1Key,
  digitalLinkOfUrn,
  type Gs1KeyKind,
  gs1CheckDigit,
  urnOfDigitalLink,
} from './index.ts';

/** Pairs of the EPC Tag Data Standard and of public translators. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['urn:epc:id:sgtin:4012345.011111.987', '/01/04012345111118/21/987', 7],
  ['urn:epc:id:sscc:234567.18901234567', '/00/123456789012345675', 6],
  ['urn:epc:id:sgln:4012345.11111.0', '/414/4012345111118', 7],
  ['urn:epc:id:sgln:4012345.11111.987', '/414/4012345111118/254/987', 7],
  ['urn:epc:id:pgln:4012345.11111', '/417/4012345111118', 7],
  ['urn:epc:id:grai:4012345.77777.888', '/8003/04012345777772888', 7],
  ['urn:epc:id:giai:4012345.crate.12', '/8004/4012345crate.12', 7],
  ['urn:epc:id:gsin:4012345.222333444', '/402/40123452223334442', 7],
  ['urn:epc:id:ginc:0614141.xyz47%2F11', '/401/0614141xyz47%2F11', 7],
  ['urn:epc:id:gdti:4012345.55555.1234', '/253/40123455555541234', 7],
  ['urn:epc:id:gsrn:4012345.1234567890', '/8018/401234512345678900', 7],
  ['urn:epc:id:gsrnp:4012345.1234567890', '/8017/401234512345678900', 7],
  ['urn:epc:class:lgtin:4012345.011111.A-1', '/01/04012345111118/10/A-1', 7],
  ['urn:epc:idpat:sgtin:4012345.011111.*', '/01/04012345111118', 7],
];

test('I26 A GS1 key with a check digit is valid when the digit fits, bare or behind its application identifier', () => {
  const keys: readonly (readonly [Gs1KeyKind, string])[] = [
    ['sscc', '(00)106141412345678908'],
    ['gtin', '4006381333931'],
    ['gtin', '96385074'],
    ['gtin', '036000291452'],
    ['gln', '9506000134352'],
    ['gsin', '40123452223334442'],
    ['grai', '04012345777772888'],
    ['grai', '4012345777772888'],
  ];
  expect(keys.filter(([kind, key]) => !checkGs1Key(kind, key).isValid)).toEqual([]);
  expect(checkGs1Key('gtin', '4006381333931').normalised).toBe('04006381333931');
});

test('I27 A wrong check digit of a GS1 key is an error that gives the key as it should be, in the length it came', () => {
  expect(checkGs1Key('gtin', '4006381333930').findings[0]).toMatchObject({
    code: 'check-digit-wrong',
    suggestion: '4006381333931',
  });
  expect(checkGs1Key('grai', '04012345777775888').findings[0]!.suggestion).toBe('04012345777772888');
});

test('I28 One wrong digit of a GS1 key is always found', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}$/), fc.nat(17), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
      const key = body + gs1CheckDigit(body);
      const slipped = key.slice(0, at) + ((Number(key[at]) + by) % 10) + key.slice(at + 1);
      return checkGs1Key('sscc', key).isValid && !checkGs1Key('sscc', slipped).isValid;
    }),
  );
});

test('I29 GIAI and GINC have no check digit, which a note says', () => {
  for (const kind of ['giai', 'ginc'] as const) {
    expect(checkGs1Key(kind, '4012345crate.12')).toMatchObject({
      isValid: true,
      findings: [{ code: 'no-public-check' }],
    });
  }
});

test('I30 EPC URN and Digital Link lead to each other for each scheme', () => {
  for (const [urn, path, prefixLength] of PAIRS) {
    expect(digitalLinkOfUrn(urn)).toBe(`https://id.gs1.org${path}`);
    expect(urnOfDigitalLink(`https://id.gs1.org${path}`, prefixLength)).toBe(urn);
  }
});

test('I31 From URN to Digital Link and back is the identity for any prefix length and any serial', () => {
  const charset = fc.constantFrom(...'!"%&\'()*+,-./09:;<=>?AZ_az');
  const serials = fc.string({ unit: charset, minLength: 1, maxLength: 20 });
  const escapeMarks = (text: string) =>
    text.replace(/["%&/<>?]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  fc.assert(
    fc.property(fc.stringMatching(/^\d{13}$/), fc.integer({ min: 6, max: 12 }), serials, (digits, length, serial) => {
      const urn = `urn:epc:id:sgtin:${digits.slice(0, length)}.${digits.slice(length)}.${escapeMarks(serial)}`;
      expect(urnOfDigitalLink(digitalLinkOfUrn(urn)!, length)).toBe(urn);
    }),
  );
});

test('I32 Without the length of the company prefix a Digital Link keeps its canonical form, and a note says why', () => {
  const link = 'https://example.tj/some/path/00/123456789012345675?11=261201';
  expect(checkDigitalLink(link)).toMatchObject({
    isValid: true,
    normalised: 'https://id.gs1.org/00/123456789012345675',
    findings: [{ code: 'prefix-length-needed' }],
  });
  expect(checkDigitalLink(link, () => 6).normalised).toBe('urn:epc:id:sscc:234567.18901234567');
  expect(checkDigitalLink('https://id.gs1.org/00/123456789012345670').isValid).toBe(false);
});

test('I33 URNs of a wrong length, an unknown scheme or with marks unescaped do not have the form', () => {
  const wrong = [
    'urn:epc:id:sscc:234567.1890123456',
    'urn:epc:id:sgtin:4012345.011111',
    'urn:epc:id:gid:1.2.3',
    'urn:epc:id:ginc:0614141.a/b',
    'urn:epc:id:ginc:0614141.%E0%A4%A',
    'urn:epc:id:ginc:0614141.a%00',
    'urn:epc:idpat:sscc:234567.*',
    'https://id.gs1.org/00/%E0%A4%A',
  ];
  expect(wrong.map((urn) => checkEpcUrn(urn).findings[0]?.code)).toEqual(wrong.map(() => 'form-wrong'));
  expect(checkDigitalLink('https://id.gs1.org/00/%E0%A4%A').isValid).toBe(false);
});
