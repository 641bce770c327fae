import { expect, test } from 'vitest';
import { writeInstant } from './dates.ts';
import { readMessages } from './testing/round-trip.ts';

/** The time that a DTM of a consignment's acceptance says, and the codes of what is wrong with it. */
function readAcceptance(value: string, format: string): { at: string | undefined; codes: readonly string[] } {
  const text = `UNB+UNOC:3+A+B+261123:0900+1'UNH+1+IFTMIN:D:96A:UN'BGM+610+1+9'DTM+143:${value.replace('+', '?+')}:${format}'NAD+CZ+++S'UNT+5+1'UNZ+1+1'`;
  const { consignments, findings } = readMessages([new TextEncoder().encode(text)]);
  return { at: consignments[0]?.times?.acceptedAt, codes: findings.map(({ code }) => code) };
}

test('MS10 Dates are read by their format code, with the zone where it is said', () => {
  expect(readAcceptance('202611200930UTC', '303').at).toBe('2026-11-20T09:30:00Z');
  expect(readAcceptance('202611200930+05', '303').at).toBe('2026-11-20T09:30:00+05:00');
  expect(readAcceptance('202611200930-0330', '205').at).toBe('2026-11-20T09:30:00-03:30');
  expect(readAcceptance('20261120093015MSK', '304').at).toBe('2026-11-20T09:30:15+03:00');
  expect(readAcceptance('2611200930', '201').at).toBe('2026-11-20T09:30:00Z');
  expect(readAcceptance('201126', '2').at).toBe('2026-11-20T00:00:00Z');
});

test('MS11 An impossible date is an error and left out', () => {
  for (const [value, format] of [
    ['20260229', '102'],
    ['20261301', '102'],
    ['202611202400', '203'],
    ['202611200960', '203'],
    ['2026112', '102'],
    ['202611200930+15', '303'],
    ['2026112A', '102'],
  ] as const) {
    expect(readAcceptance(value, format), value).toEqual({ at: undefined, codes: ['message-date-wrong'] });
  }
});

test('MS12 A date before 1980 or after 2099 is read and warned of', () => {
  const far = readAcceptance('999912312359UTC', '303');
  expect(far).toEqual({ at: '9999-12-31T23:59:00Z', codes: ['message-date-far'] });
});

test('MS13 An instant is written in the format that holds its offset, and not at all when none does', () => {
  expect(writeInstant('334', '2026-11-20T09:30:00+05:00')).toEqual(['334', '202611200930+05', '303']);
  expect(writeInstant('334', '2026-11-20T09:30:00Z')).toEqual(['334', '202611200930UTC', '303']);
  expect(writeInstant('334', '2026-11-20T09:30:15Z')).toEqual(['334', '20261120093015UTC', '304']);
  expect(writeInstant('334', '2026-11-20T09:30:00-03:30')).toEqual(['334', '202611200930-0330', '205']);
  expect(writeInstant('334', '2026-11-20T09:30:15-03:30')).toBeUndefined();
  expect(writeInstant('334', '2026-11-20T09:30:15.5Z')).toBeUndefined();
});
