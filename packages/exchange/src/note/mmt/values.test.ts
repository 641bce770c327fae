import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantArbitrary } from '../../testing/consignment-arbitrary.ts';
import type { Codec } from './codec.ts';
import type { Json } from './json.ts';
import { findJsonFault } from './json-fault.ts';
import { JSON_DEPTH_MAX, parseJson } from './parse-json.ts';
import { date, instant } from './times.ts';
import { count, localized, measure, money } from './values.ts';

function read<A>(codec: Codec<A>, json: Json) {
  const codes: string[] = [];
  const value = codec.read(json, { path: '', report: (code) => codes.push(code) });
  return codes.length === 0 ? value : codes;
}

test('NO24 Masses are read in any unit of mass and written in kilograms', () => {
  const mass = measure('KGM');
  expect(mass.write(22_000.5)).toEqual({ content: '22000.5', unitCode: 'KGM' });
  expect(read(mass, { content: '22.0005', unitCode: 'TNE' })).toBe(22_000.5);
  expect(read(mass, [{ content: '1500', unitCode: 'GRM' }])).toBe(1.5);
  expect(read(mass, '22000,5')).toBe(22_000.5);
  expect(read(mass, { content: '5', unitCode: 'MTR' })).toEqual(['note-unit-unknown']);
  expect(read(mass, { content: '5 t' })).toEqual(['note-value-unreadable']);
  expect(read(count, { content: '2.5' })).toEqual(['note-value-unreadable']);
});

test('NO25 Money keeps its minor units, as many as its currency has', () => {
  const rows = [
    [{ amountMinor: 1250, currency: 'UZS' }, '12.50'],
    [{ amountMinor: -5, currency: 'USD' }, '-0.05'],
    [{ amountMinor: 1250, currency: 'JPY' }, '1250'],
    [{ amountMinor: 1250, currency: 'KWD' }, '1.250'],
  ] as const;
  for (const [value, content] of rows) {
    expect(money.write(value)).toEqual({ content, currencyId: value.currency });
    expect(read(money, { content, currencyId: value.currency })).toEqual(value);
  }
  expect(read(money, { content: '1.5', currencyId: 'JPY' })).toEqual(['note-value-unreadable']);
  expect(read(money, { content: '1.50' })).toEqual(['note-value-unreadable']);
});

test('NO26 Instants keep minute and offset in format 205, and dates that the calendar has not are refused', () => {
  expect(instant.write('2026-11-24T08:05:00+05:00')).toEqual({ content: '202611240805+0500', format: '205' });
  expect(instant.write('2026-11-24T08:05Z')).toEqual({ content: '202611240805+0000', format: '205' });
  expect(read(instant, '2026-11-24T08:05:09.5+05:00')).toBe('2026-11-24T08:05:09+05:00');
  expect(read(instant, { content: '202611240805', format: '203' })).toEqual(['note-value-unreadable']);
  expect(read(date, { content: '20280229', format: '102' })).toBe('2028-02-29');
  expect(read(date, { content: '20270229', format: '102' })).toEqual(['note-value-unreadable']);
  fc.assert(
    fc.property(instantArbitrary, (value) => {
      expect(read(instant, instant.write(value)!)).toBe(value);
    }),
  );
});

test('NO27 A text says its language, and one without is of language und', () => {
  const text = { ru: 'Пряжа', und: 'Yarn' };
  expect(localized.write(text)).toEqual([{ content: 'Пряжа', languageId: 'ru' }, { content: 'Yarn' }]);
  expect(read(localized, localized.write(text)!)).toEqual(text);
  expect(read(localized, 'Yarn')).toEqual({ und: 'Yarn' });
});

test('NO28 What is no JSON is found at its line and column, and depth is bounded', () => {
  const faultOf = (text: string) => {
    const reading = parseJson(text);
    if (!('fault' in reading)) return 'none';
    const { reason, line, column } = reading.fault;
    return `${reason} ${line}:${column}`;
  };
  expect(faultOf('{\n  "a": 01\n}')).toBe('broken 2:9');
  expect(faultOf('{"a":1}\n x')).toBe('broken 2:2');
  expect(faultOf('["a\tb"]')).toBe('broken 1:4');
  expect(faultOf('{"a": "b')).toBe('truncated 1:9');
  expect(faultOf('')).toBe('truncated 1:1');
  expect(faultOf('['.repeat(JSON_DEPTH_MAX) + ']'.repeat(JSON_DEPTH_MAX))).toBe('none');
  expect(faultOf('['.repeat(100_000))).toBe('too-deep 1:65');
  const { value } = parseJson('{"__proto__": {"x": 1}}') as { readonly value: object };
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('NO29 The walk that finds a fault takes the same texts as the engine', () => {
  const isTaken = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const spoilt = fc
    .tuple(fc.json(), fc.nat(), fc.nat(2), fc.constantFrom('', '}', ',', '"', '\\', '0', '-', ' '))
    .map(
      ([json, at, length, piece]) => json.slice(0, at % json.length) + piece + json.slice((at % json.length) + length),
    );
  fc.assert(
    fc.property(spoilt, (text) => {
      const { offset, isCutOff } = findJsonFault(text);
      expect(offset === text.length && !isCutOff).toBe(isTaken(text));
    }),
    { numRuns: 2000 },
  );
});
