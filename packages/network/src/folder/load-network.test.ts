import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDoors } from '../doors/find-doors.ts';
import { NAMESAKES, SPELLINGS } from '../testing/spellings.ts';
import { compileNetwork } from './compile-network.ts';
import { type LoadedNetwork, loadNetwork } from './load-network.ts';

const folder = mkdtempSync(join(tmpdir(), 'karvon-compiled-'));
let network: LoadedNetwork;

beforeAll(() => {
  const compiled = compileNetwork(fileURLToPath(new URL('../../data/', import.meta.url)), folder);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 5)));
  const loaded = loadNetwork({ folder });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  network = loaded.value;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the compiled network', () => {
  test('N35 The compiled network loads with its doors, under users’ folders, and says so when it is not compiled', () => {
    expect(network.tables.places.length).toBeGreaterThanOrEqual(350);
    expect(network.doors.towns.count).toBeGreaterThan(40_000);
    const own = join(folder, 'own');
    rmSync(own, { recursive: true, force: true });
    const none = loadNetwork({ folder: own });
    expect(none).toMatchObject({ ok: false, error: [{ code: 'network-not-compiled', folder: own }] });
  });

  test('N35 The compiled network loads with its doors, under users’ folders, and says so when it is not compiled', () => {
    const header = 'id,kind,state,nameEn,nameRu,lat,lon,timeZone,gauges,handles,source,grade\n';
    const own = mkdtempSync(join(folder, 'own-'));
    writeFileSync(
      join(own, 'places.csv'),
      `${header}tj-our-yard,dry-port,TJ,Qwertz Yard,Кверц,40.3,69.6,Asia/Dushanbe,,road lcl,general,G\n`,
    );
    const laid = loadNetwork({ folder, overlays: [own] });
    expect(laid.ok && laid.value.tables.places.length).toBe(network.tables.places.length + 1);
    expect(laid.ok && findDoors(laid.value.doors, 'Qwertz Yard')[0]).toMatchObject({
      id: 'tj-our-yard',
      confidence: 'exact',
    });
  });

  test('N36 Towns of every state of the corridors are found by the names that their people and their neighbours write', () => {
    const towns: readonly (readonly [string, string])[] = [
      ['Худжанд', 'geonames:1514879'],
      ['Хужанд', 'geonames:1514879'],
      ['Toshkent', 'geonames:1512569'],
      ['Тошкент', 'geonames:1512569'],
      ['Алма-Ата', 'geonames:1526384'],
      ['Алматы', 'geonames:1526384'],
      ['Чунцин', 'geonames:1814906'],
      ['重庆', 'geonames:1814906'],
      ['Новосибирск', 'geonames:1496747'],
      ['ფოთი', 'geonames:612366'],
      ['Бендер-Аббас', 'geonames:141681'],
      ['بندر عباس', 'geonames:141681'],
      ['Карачи', 'geonames:1174872'],
      ['کراچی', 'geonames:1174872'],
      ['Стамбул', 'geonames:745044'],
      ['İstanbul', 'geonames:745044'],
    ];
    for (const [text, id] of towns) {
      expect(findDoors(network.doors, text)[0], text).toMatchObject({ id, confidence: 'exact' });
    }
  });

  test('N52 A town of Central Asia is the first that its spellings by ear find', () => {
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(40);
    const missed = SPELLINGS.flatMap(([place, texts]) =>
      texts.split(' ').flatMap((text) => {
        const [hit] = findDoors(network.doors, text);
        return hit?.place === place ? [] : [`${text}: ${hit?.name} ${hit?.state} for ${place}`];
      }),
    );
    expect(missed).toEqual([]);
  });

  test('N53 The names of the hubs of the network find them first, but for namesakes', () => {
    const hubs = network.tables.places.filter(({ id, kind }) => kind === 'hub' && network.doors.townOfHub.has(id));
    expect(hubs.length).toBeGreaterThan(300);
    const missed = hubs.flatMap(({ id, nameEn, nameRu }) =>
      [nameEn, nameRu].flatMap((name) => (findDoors(network.doors, name)[0]?.place === id ? [] : [id])),
    );
    expect(missed.filter((id) => !NAMESAKES.includes(id))).toEqual([]);
  });
});
