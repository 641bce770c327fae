import { describe, expect, test } from 'vitest';
import { parseTables } from '../tables/parse-tables.ts';
import { TINY_FILES } from '../testing/tiny-network.ts';
import { compileTinyTowns } from '../testing/tiny-towns.ts';
import { buildDoorIndex } from './door-index.ts';
import { decodeTowns, encodeTowns } from './encode-towns.ts';
import { findDoor, findDoors, getDoor } from './find-doors.ts';

const parsed = parseTables(TINY_FILES);
const index = buildDoorIndex(compileTinyTowns(), parsed.ok ? parsed.value.places : []);

function firstOf(text: string): string {
  const [hit] = findDoors(index, text);
  return hit === undefined ? 'none' : `${hit.id} ${hit.confidence}`;
}

describe('doors', () => {
  test('N26 A town is found by its Latin, Cyrillic, local or former name', () => {
    for (const text of ['Khujand', 'Худжанд', 'Хуҷанд', "Xo'jand", 'г. Худжанд', 'Leninabad', 'Ленинабад']) {
      expect(firstOf(text), text).toBe('geonames:1514879 exact');
    }
    for (const text of ['Чунцин', '重庆', 'Chongqing', '重庆市']) expect(firstOf(text)).toBe('geonames:1814906 exact');
    for (const text of ['Поти', 'ფოთი', 'Poti']) expect(firstOf(text)).toBe('geonames:612366 exact');
    expect(findDoors(index, 'Чунцин')[0]).toMatchObject({ name: 'Chongqing', nameRu: 'Чунцин', nameLocal: '重庆' });
  });

  test('N26 A town is found by its Latin, Cyrillic, local or former name', () => {
    // Only the newer list has Bayramaly; towns below a thousand are no doors; a listed town of the dump is not doubled.
    expect(findDoors(index, 'Байрамалы')[0]).toMatchObject({ id: 'at:37.61852,62.16715', timeZone: 'Asia/Ashgabat' });
    expect(findDoors(index, 'Hamlet')).toEqual([]);
    expect(findDoors(index, 'Khujand').filter((hit) => hit.kind === 'town')).toHaveLength(1);
  });

  test('N27 A slip or two of the finger or the beginning of a name finds the town, but never as exact', () => {
    expect(firstOf('Khujnad')).toBe('geonames:1514879 close');
    expect(firstOf('Ташкнет')).toBe('geonames:1512569 close');
    expect(firstOf('Chonqin')).toMatch(/^geonames:1814906 (close|distant)$/);
    expect(firstOf('Ташке')).toBe('geonames:1512569 close');
    expect(firstOf('qwertz')).toBe('none');
  });

  test('N28 A state or a region in the text narrows the search, and an unknown one makes it unsure', () => {
    expect(firstOf('Khujand, TJ')).toBe('geonames:1514879 exact');
    expect(firstOf('Худжанд Таджикистан')).toBe('geonames:1514879 exact');
    expect(firstOf('Poti GE')).toBe('geonames:612366 exact');
    expect(firstOf('Poti, Russia')).toBe('none');
    expect(firstOf('Kirov, Kaluga')).toBe('geonames:548410 exact');
    expect(firstOf('Khujand, Atlantis')).toBe('geonames:1514879 close');
    expect(findDoors(index, 'Kirov', { state: 'TJ' })).toEqual([]);
  });

  test('N29 Of several towns of one name only one that is ten times larger than any other is exact', () => {
    expect(firstOf('Kirov')).toBe('geonames:548408 exact');
    expect(findDoors(index, 'Buston').map((hit) => `${hit.id} ${hit.confidence}`)).toEqual([
      'geonames:1538311 close',
      'geonames:1514913 close',
    ]);
  });

  test('N30 Stations and ports are found by their names, and a hub is shown as its town', () => {
    expect(firstOf('Бекабад')).toBe('uz-bekabad exact');
    expect(findDoors(index, 'Khujand')[0]).toMatchObject({ place: 'tj-khujand', kind: 'town', region: 'Sughd' });
    // The station of Tashkent does not make the town ambiguous.
    expect(findDoors(index, 'Tashkent').map((hit) => `${hit.id} ${hit.confidence}`)).toEqual([
      'geonames:1512569 exact',
      'uz-tashkent close',
    ]);
  });

  test('N31 A coordinate is a door in the state and zone of the nearest town, and is none far from every town', () => {
    const hit = { state: 'TJ', timeZone: 'Asia/Dushanbe', kind: 'coordinate', confidence: 'exact' };
    expect(findDoors(index, '40.4, 69.6')).toMatchObject([{ ...hit, id: 'at:40.4,69.6' }]);
    expect(findDoors(index, 'at:40.4,69.6')).toMatchObject([hit]);
    expect(findDoors(index, '-40, 10')).toEqual([]);
    expect(findDoors(index, '95, 10')).toEqual([]);
  });

  test('N32 The id of every hit finds the same door again', () => {
    for (const text of ['Khujand', 'Байрамалы', 'Bekabad', '40.4, 69.6']) {
      const [hit] = findDoors(index, text);
      expect(findDoor(index, hit?.id ?? '')).toEqual(hit);
    }
    expect(findDoor(index, 'geonames:0')).toBeUndefined();
    expect(findDoor(index, 'xx-nowhere')).toBeUndefined();
    expect(() => getDoor(index, 'xx-nowhere')).toThrow('xx-nowhere');
  });

  test('N34 Towns written to bytes and read again are the same towns', () => {
    const towns = compileTinyTowns();
    expect(decodeTowns(encodeTowns(towns))).toEqual(towns);
  });
});
