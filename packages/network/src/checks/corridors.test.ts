import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readNetworkFolder } from '../folder/read-network-folder.ts';
import type { NetworkTables } from '../tables/tables.ts';

type Mode = 'road' | 'rail' | 'ship';
type Status = 'in-service' | 'planned';
type Corridor = NetworkTables['links'][number]['corridors'][number];

/** A stretch, crossing or line at sea between two calls, which may be used either way. */
interface Stretch {
  readonly ends: readonly [string, string];
  readonly mode: Mode;
  readonly status: string;
  readonly corridors: readonly Corridor[];
}

/** Corridor (names that share it stand together), its two ends and the modes by which it is walked. */
const WALKS: readonly string[] = [
  'carec-1 | ru-kartaly kz-dostyk | rail',
  'carec-1 | kz-zhaisan-rail cn-khorgos | rail',
  'carec-1 | kz-zhaisan cn-khorgos | road',
  'carec-1 | ru-bugristoye cn-urumqi | road',
  'carec-1 | kz-kordai cn-kashgar | road',
  'carec-2 | ge-poti-port az-alat-port | rail',
  'carec-2 | az-alat-port kz-aktau-port | ship',
  'carec-2 | kz-aktau-port cn-alashankou | rail',
  'carec-2 | kz-aktau-port uz-jizzakh | rail',
  'carec-2 | tm-turkmenbashi-port uz-andijan | rail',
  'carec-2 | uz-jizzakh cn-hami | road',
  'carec-2 | cn-kashgar cn-hami | rail',
  'carec-2 | tm-mary af-mazar-i-sharif | road',
  'carec-3 | ru-lokot ir-sarakhs | rail',
  'carec-3 | ru-veseloyarsk tm-sarahs | road',
  'carec-3 | kg-bishkek af-herat | road',
  'carec-4 | ru-tashanta cn-takeshiken | road',
  'carec-4 | ru-naushki cn-tianjin-port | rail',
  'carec-4 | mn-altanbulag cn-erenhot | road',
  'carec-5 | cn-kashgar pk-karachi | road',
  'carec-5 | cn-kashgar pk-peshawar | road',
  'carec-5 | af-kabul pk-quetta | road',
  'carec-6 | ru-aksarayskaya af-hairatan | rail',
  'carec-6 | ru-iletsk uz-termez | rail',
  'carec-6 | ru-karauzek af-kabul | road',
  'carec-6 | kz-temir-baba pk-chaman | road',
  'carec-6 | kz-bolashak af-herat | rail road',
  'titr | cn-xian-xinzhu kz-aktau-port | rail',
  'titr | cn-xian-xinzhu ge-poti-port | rail ship',
  'titr | kz-kuryk-port az-alat-port | ship',
  'titr | tm-turkmenbashi-port az-alat-port | ship',
  'titr | az-alat-port ge-batumi-port | rail',
  'titr | ge-poti-port ro-constanta-port | ship',
  'titr btk | az-alat-port tr-mersin-port | rail',
  'titr btk | az-alat-port tr-halkali | rail',
  'instc-west | ru-moscow-jn ir-bandar-abbas-port | rail road',
  'instc-west | ru-moscow ir-bandar-abbas | road',
  'instc-trans-caspian | ru-moscow-jn in-nhava-sheva-port | rail ship',
  'instc-trans-caspian | ru-olya-port ir-amirabad-port | ship',
  'instc-east | ru-moscow-jn ir-bandar-abbas-port | rail',
  'instc-east | kz-bolashak ir-sarakhs | rail',
  'instc-east | ir-sarakhs ir-bandar-abbas-port | rail',
  'northern | cn-alashankou pl-malaszewicze | rail',
  'northern | cn-khorgos pl-malaszewicze | rail',
  'northern | kz-nur-zholy pl-koroszczyn | road',
  'trans-siberian | ru-vladivostok-rail by-brest-rail | rail',
  'trans-siberian | ru-nakhodka-vostochnaya ru-moscow-jn | rail',
  'trans-siberian | cn-manzhouli ru-moscow-jn | rail',
  'kz-cn | cn-urumqi kz-nur-zholy | road',
  'ky-cn | cn-kashgar kg-bishkek | road',
  'ky-cn | cn-kashgar kg-osh | road',
  'tj-cn | cn-kashgar tj-dushanbe | road',
  'uz-af-pk | uz-termez pk-peshawar | road',
  'uz-af-pk | uz-termez af-mazar-i-sharif | rail',
  'tm-ir | tm-ashgabat-rail ir-mashhad-rail | rail',
  'tm-ir | tm-ashgabat ir-mashhad | road',
];

/** Lines that are not yet built end to end. */
const PLANNED_WALKS: readonly string[] = [
  'cku | cn-kashgar uz-andijan | rail',
  'trans-afghan | uz-termez pk-kharlachi | rail',
  'instc-west | az-astara ir-rasht-rail | rail',
];

function stretchesOf(tables: NetworkTables): readonly Stretch[] {
  const lines = new Map(tables.services.map((service) => [service.id, service]));
  return [
    ...tables.links.map((link): Stretch => ({ ...link, ends: [link.from, link.to] })),
    ...tables.crossings.map((crossing): Stretch => ({ ...crossing, ends: [crossing.placeA, crossing.placeB] })),
    ...tables.calls.slice(1).flatMap((call, before): readonly Stretch[] => {
      const [from, line] = [tables.calls[before], lines.get(call.service)];
      if (line === undefined || from?.service !== call.service) return [];
      if (line.mode !== 'sea' && line.mode !== 'ferry') return [];
      return [{ ...line, mode: 'ship', ends: [from.place, call.place] }];
    }),
  ];
}

/** Whether the stretches that bear one of the names lead from one end of the walk to the other. */
function isWalkable(stretches: readonly Stretch[], walk: string, statuses: readonly Status[]): boolean {
  const [names = [], [from = '', to = ''] = [], modes = []] = walk.split(' | ').map((part) => part.split(' '));
  const usable = stretches.filter(
    ({ mode, status, corridors }) =>
      modes.includes(mode) &&
      statuses.some((wanted) => wanted === status) &&
      corridors.some((corridor) => names.includes(corridor)),
  );
  const reached = new Set([from]);
  for (const place of reached) {
    for (const { ends } of usable) {
      if (!ends.includes(place)) continue;
      for (const end of ends) reached.add(end);
    }
  }
  return reached.has(to);
}

function readTables(): NetworkTables {
  const read = readNetworkFolder(fileURLToPath(new URL('../../data/', import.meta.url)));
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
  return read.value;
}

test('N48 Every corridor leads from end to end by stretches, crossings and lines in service that bear its name', () => {
  const stretches = stretchesOf(readTables());
  expect(WALKS.filter((walk) => !isWalkable(stretches, walk, ['in-service']))).toEqual([]);
});

test('N49 A planned line closes a gap that is open without it, and its stretches say when they open', () => {
  const tables = readTables();
  const stretches = stretchesOf(tables);
  expect(PLANNED_WALKS.filter((walk) => isWalkable(stretches, walk, ['in-service']))).toEqual([]);
  expect(PLANNED_WALKS.filter((walk) => !isWalkable(stretches, walk, ['in-service', 'planned']))).toEqual([]);
  const planned = [...tables.links, ...tables.crossings].filter(({ status }) => status === 'planned');
  expect(planned.filter(({ opensOn }) => opensOn === undefined)).toEqual([]);
});
