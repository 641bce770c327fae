import type { GoodsHit } from '@karvon/contract';
import {
  buildGoodsIndex,
  type DoorIndex,
  type GoodsHit as FoundGoods,
  findDoor,
  findDoors,
  findGoods,
  type RoadDistancePort,
} from '@karvon/network';
import { compileNetwork } from '@karvon/planner';
import type { Desk, DoorDirectory } from './desk.ts';
import { openTables } from './open-tables.ts';

/** Version of Karvon, that of its packages. */
export const VERSION = '0.1.0';

/** Plans may be asked for as long ahead as seasonal timetables are known. */
const HORIZON_DAYS = 400;

/** How to open a desk. */
export interface OpenOptions {
  /** Users' folders of CSV files, laid over the data set in order. */
  readonly overlays: readonly string[];
  readonly now: () => Date;
  /** A routing server, see `openRoadServer`. */
  readonly roads?: RoadDistancePort | undefined;
}

/** Opens the data set, freezes the planning network from today on, and sets up the searches. */
export function openDesk({ overlays, now, roads }: OpenOptions): Desk {
  const { tables, agreements, doors, version } = openTables(overlays);
  const goods = buildGoodsIndex(tables.goods);
  const yesterday = new Date(now().getTime() - 86_400_000).toISOString().slice(0, 10);
  return {
    tables,
    agreements,
    network: compileNetwork(tables, agreements, { epoch: yesterday, horizonDays: HORIZON_DAYS, version }),
    doors: directoryOf(doors),
    ...(roads !== undefined && { roads }),
    findGoods: (text, limit) => findGoods(goods, text, { limit }).map(asGoodsHit),
    now,
    version: VERSION,
  };
}

function directoryOf(index: DoorIndex): DoorDirectory {
  return {
    find: (text, limit) => findDoors(index, text, { limit }),
    get: (id) => findDoor(index, id),
    count: index.towns.geonameIds.length,
  };
}

function asGoodsHit({ goods, score }: FoundGoods): GoodsHit {
  return {
    hs: goods.hs,
    nameEn: goods.nameEn,
    nameRu: goods.nameRu,
    nameTg: goods.nameTg ?? goods.nameRu,
    ...(goods.densityKgPerM3 !== undefined && { densityKgPerM3: goods.densityKgPerM3 }),
    ...(goods.packaging !== undefined && { packaging: goods.packaging }),
    needsReefer: goods.needsReefer,
    dangerousQuestion: goods.dangerousQuestion,
    dualUseQuestion: goods.dualUseQuestion,
    score,
  };
}

/** First and last day of a network's time. */
export function horizonOf(network: Desk['network']): { readonly from: string; readonly to: string } {
  const last = new Date(Date.parse(network.epoch) + network.horizonDays * 86_400_000);
  return { from: network.epoch, to: last.toISOString().slice(0, 10) };
}
