import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';
import { readText } from './read-text.ts';

const desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });

/** The reading in short: states of the doors, mass, first HS candidate, equipment, day. */
function read(message: string) {
  const { from, to, goods, massKg, equipment, ready } = readText(message, desk);
  return [from[0]?.name, to[0]?.name, massKg, goods[0]?.hs, equipment, ready];
}

test('O16 A message in Russian, English or Tajik fills the form', () => {
  expect(read('22 т пряжа Худжанд – Поти')).toEqual(['Khujand', 'Poti', 22_000, '5205', undefined, undefined]);
  expect(read('22 t cotton yarn, Khujand → Poti, ready 1 December')).toEqual([
    'Khujand',
    'Poti',
    22_000,
    '5205',
    undefined,
    '2026-12-01',
  ]);
  expect(read('cotton yarn 22,5 t from Khujand to Novosibirsk')).toEqual([
    'Khujand',
    'Novosibirsk',
    22_500,
    '5205',
    undefined,
    undefined,
  ]);
  expect(read('пряжа хлопчатобумажная 20 тонн из Худжанда в Поти').slice(1, 4)).toEqual(['Poti', 20_000, '5205']);
  expect(read('40HC electronics Chongqing - Tashkent 18t')).toEqual([
    'Chongqing',
    'Tashkent',
    18_000,
    expect.any(String),
    'container-40hc',
    undefined,
  ]);
  expect(read('ресандаи пахтагӣ 22 т Хуҷанд - Поти').slice(0, 4)).toEqual(['Khujand', 'Poti', 22_000, '5205']);
});

test('O17 Words that nothing fits are listed, and a message of any characters is read without failing', () => {
  expect(readText('qzxw Худжанд – Поти', desk).notUnderstood).toEqual(['qzxw']);
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (message) => void readText(message, desk)),
    { numRuns: 60 },
  );
});

test('O61 A delivery term in a message is taken with its place where it names a door', () => {
  const term = (text: string) => readText(text, desk).incoterm;
  expect(term('22 т пряжа FCA Худжанд – Поти')).toBe('FCA Худжанд');
  expect(term('22 t cotton yarn Khujand - Poti, DAP')).toBe('DAP');
  expect(term('22 t cotton yarn Khujand - Poti')).toBeUndefined();
  const reading = readText('22 т пряжа FCA Худжанд – Поти', desk);
  expect([reading.from[0]?.name, reading.to[0]?.name, reading.notUnderstood]).toEqual(['Khujand', 'Poti', []]);
});
