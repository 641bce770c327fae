import type { PlanRequest } from '@karvon/contract';
import { assert } from '@karvon/model';
import { expect, test } from 'vitest';
import { openDesk } from './open-desk.ts';
import { readEquipment } from './read-equipment.ts';
import { readRequest } from './read-request.ts';

const desk = openDesk({ overlays: [], now: () => new Date('2026-11-23T09:00:00Z') });
const YARN: PlanRequest = { from: 'Khujand', to: 'Poti', goods: 'cotton yarn', mass: '22 t', ready: '2026-12-01' };

/** Codes of what is wrong with a changed request, or the consignment. */
function read(change: Partial<PlanRequest>) {
  const result = readRequest({ ...YARN, ...change }, desk);
  return result.ok ? result.value : result.error.map(({ code, path }) => `${code} at ${path}`);
}

test('O8 Equipment is known by its id, its names and the words that people use', () => {
  const ids = ['40HC', "40' HC", 'container-40hc', 'тент', 'фура', 'крытый вагон', 'реф', "20'"].map((text) =>
    readEquipment(text, desk.tables.equipment),
  );
  expect(ids.map((result) => result.ok && result.value)).toEqual([
    'container-40hc',
    'container-40hc',
    'container-40hc',
    'tilt-truck',
    'tilt-truck',
    'covered-wagon',
    'reefer-truck',
    'container-20',
  ]);
  const unknown = readEquipment('zeppelin', desk.tables.equipment);
  expect(unknown.ok || unknown.error).toMatchObject({
    code: 'equipment-unknown',
    wanted: expect.stringContaining('tilt-truck'),
  });
});

test('O9 A town is found in Latin, Cyrillic and local spelling, and namesakes are asked about with candidates', () => {
  for (const from of ['Khujand', 'Худжанд', 'Хуҷанд', "Xo'jand", { id: 'tj-khujand' }]) {
    expect(read({ from })).toMatchObject({ consignment: { from: { state: 'TJ', timeZone: 'Asia/Dushanbe' } } });
  }
  const unclear = readRequest({ ...YARN, from: 'Troitsk' }, desk);
  expect(unclear.ok || unclear.error[0]?.candidates?.length).toBeGreaterThan(1);
});

test('O10 A door that nobody knows is refused with what is near in spelling, its country, region and nearest place of the network', () => {
  expect(read({ from: 'Qwxzylopolis' })).toEqual(['door-unknown at from']);
  expect(read({ from: { id: 'xx-nowhere' } })).toEqual(['door-unknown at from']);
  const misspelt = readRequest({ ...YARN, from: 'Zmeinagosk' }, desk);
  assert(!misspelt.ok, 'a refusal');
  const [issue] = misspelt.error;
  expect(issue?.candidates?.[0]).toEqual({
    id: 'geonames:1485042',
    name: 'Zmeinogorsk',
    nameRu: 'Змеиногорск',
    region: 'Altai Krai',
    state: 'RU',
    near: { id: expect.any(String), name: expect.any(String), nameRu: expect.any(String), km: expect.any(Number) },
  });
  expect(issue?.message).toContain(`${issue?.candidates?.[0]?.near?.km} km from`);
});

test('O23 A coordinate far from every town is refused with the nearest places of the network and their distance', () => {
  for (const to of [{ lat: 60, lon: -40 }, '60, -40']) {
    const refused = readRequest({ ...YARN, to }, desk);
    assert(!refused.ok, 'a refusal');
    const [issue] = refused.error;
    expect([issue?.code, issue?.candidates?.length]).toEqual(['door-unreachable', 3]);
    expect(issue?.candidates?.every(({ kmAway }) => (kmAway ?? 0) > 1000)).toBe(true);
    expect(issue?.message).toContain(`${issue?.params?.km} km away`);
  }
});

test('O24 A door far from every place of the network in its state is said with the nearest and its distance', () => {
  const far = read({ from: 'Norilsk' });
  assert(!Array.isArray(far), 'a consignment');
  const notice = far.notices.find(({ code }) => code === 'door-far');
  expect(notice?.params).toMatchObject({ field: 'from', placeState: 'RU', km: expect.any(Number) });
  expect(notice?.params.km).toBeGreaterThan(500);
});

test('O11 Every issue of a request is reported, not only the first', () => {
  expect(
    read({
      from: 'Qwxzylopolis',
      mass: '0 t',
      hsCode: '520',
      equipment: ['zeppelin'],
      exclude: { states: ['XX'] },
      ready: '2020-01-01',
    }),
  ).toEqual([
    'door-unknown at from',
    'mass-not-positive at mass',
    'hs-code-length at hsCode',
    'equipment-unknown at equipment',
    'state-unknown at exclude.states',
    'ready-in-past at ready',
  ]);
});

test('O12 A ready date before today is refused', () => {
  expect(read({ ready: '2026-11-22' })).toEqual(['ready-in-past at ready']);
  expect(read({ ready: '2026-11-23' })).toHaveProperty('consignment');
});

test('O13 The same door twice is refused', () => {
  expect(read({ to: 'Худжанд' })).toEqual(['doors-equal at to']);
});

test('O14 What was assumed about the goods is said in notices', () => {
  const codes = (change: Partial<PlanRequest>) => {
    const result = read(change);
    return Array.isArray(result) ? result : result.notices.map(({ code }) => code);
  };
  expect(codes({})).toEqual(['goods-read-as', 'volume-assumed']);
  expect(codes({ hsCode: '5205', volumeM3: 60 })).toEqual([]);
  expect(codes({ hsCode: '5205120000', volumeM3: 60 })).toEqual([]);
  expect(codes({ hsCode: '85171300', goods: 'phones', volumeM3: 60 })).toEqual([]);
  expect(codes({ goods: 'qzx', volumeM3: 60 })).toEqual(['goods-unknown']);
});

test('O66 A state in place of a town is named as such, with towns in it to choose from', () => {
  const refused = (to: string) => {
    const result = readRequest({ ...YARN, to }, desk);
    assert(!result.ok, 'an issue');
    const [issue] = result.error;
    return [issue?.code, issue?.candidates?.every(({ state }) => state === 'GE')];
  };
  expect(refused('Georgia')).toEqual(['door-is-state', true]);
  expect(refused('Грузия')).toEqual(['door-is-state', true]);
});

test('O68 A town that has namesakes in other states is taken with a notice of them, unless the state was said', () => {
  const namesakes = (to: string) => {
    const result = readRequest({ ...YARN, to }, desk);
    assert(result.ok, 'a consignment');
    const notice = result.value.notices.find(({ code }) => code === 'door-has-namesakes');
    return notice && [notice.params.state, String(notice.params.otherStates).split(' ').includes('KZ')];
  };
  expect([namesakes('Aksu'), namesakes('Аксу')]).toEqual([
    ['CN', true],
    ['CN', true],
  ]);
  for (const to of ['Aksu, China', 'Poti', 'Москва', 'Ташкент']) expect(namesakes(to), to).toBeUndefined();
});

test('O60 A door that was typed otherwise than it is named is said', () => {
  const noticed = (from: string) => {
    const result = readRequest({ ...YARN, from }, desk);
    assert(result.ok, 'a consignment');
    return result.value.notices.filter(({ code }) => code === 'door-read-as').map(({ params }) => params.text);
  };
  expect(noticed('Khujant')).toEqual(['Khujant']);
  expect(noticed("Xo'jand")).toEqual(["Xo'jand"]);
  expect([...noticed('Худжанд'), ...noticed('khujand'), ...noticed('Khujand, TJ')]).toEqual([]);
});
