import { describe, expect, test } from 'vitest';
import { TINY_FILES } from '../testing/tiny-network.ts';
import { overlayTables } from './overlay-tables.ts';
import { parseTables } from './parse-tables.ts';
import type { NetworkTables } from './tables.ts';

function read(files: ReadonlyMap<string, string>): NetworkTables {
  const parsed = parseTables(files);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe('overlays', () => {
  test('N5 A row of a folder laid over the data set replaces the row of the same key in its place, and a new key is added', () => {
    const header = 'id,kind,mode,state,equipment,goods,direction,unit,amount,currency,claim,source,grade\n';
    const own = `any-rail,line-haul,rail,*,*,*,*,per-km,0.5,USD,quoted,general,V\nmine,toll,road,UZ,*,*,*,per-unit,90,USD,quoted,general,V\n`;
    const laid = overlayTables(read(TINY_FILES), read(new Map([['tariffs.csv', header + own]])));
    expect(laid.tariffs.map(({ id, amount }) => `${id} ${amount}`)).toEqual([
      'any-road 1.2',
      'any-rail 0.5',
      'mine 90',
    ]);
    expect(laid.places).toHaveLength(4);
    expect(laid.origins?.tariffs?.map((origin) => origin.line)).toEqual([2, 2, 3]);
  });

  test('N6 The ends of a link name it in either order, and calls are replaced by whole services', () => {
    const links =
      'from,to,mode,gauge,km,speedKmh,status,source,grade\nuz-tashkent,uz-bekabad,rail,1520,150,25,closed,general,G\n';
    const calls = 'service,seq,place,arrivalHours,km\ntrain-a,5,uz-tashkent,0,0\ntrain-a,6,uz-bekabad,9,150\n';
    const laid = overlayTables(
      read(TINY_FILES),
      read(
        new Map([
          ['links.csv', links],
          ['calls.csv', calls],
        ]),
      ),
    );
    expect(laid.links.map(({ mode, status }) => `${mode} ${status}`)).toEqual([
      'road in-service',
      'road in-service',
      'rail closed',
    ]);
    expect(laid.calls.map(({ service, seq }) => `${service} ${seq}`)).toEqual([
      'train-b 1',
      'train-b 2',
      'train-a 5',
      'train-a 6',
    ]);
  });
});
