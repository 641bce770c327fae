import type { AgreementTables } from '@karvon/agreements';
import type { DoorHit, GoodsHit } from '@karvon/contract';
import type { Door } from '@karvon/model';
import type { NetworkTables, RoadDistancePort } from '@karvon/network';
import type { PlanningNetwork } from '@karvon/planner';

/** Finds towns and facilities by name. */
export interface DoorDirectory {
  find(text: string, limit: number): readonly DoorHit[];
  get(id: string): DoorHit | undefined;
  readonly count: number;
}

/** All that the use cases need to answer: tables, the frozen network, the doors, and the time of day. */
export interface Desk {
  readonly tables: NetworkTables;
  readonly agreements: AgreementTables;
  readonly network: PlanningNetwork;
  readonly doors: DoorDirectory;
  /** A routing server that measures first and last miles; they are estimated without one. */
  readonly roads?: RoadDistancePort;
  findGoods(text: string, limit: number): readonly GoodsHit[];
  /** Tells the present instant; requests with a ready date before it are refused. */
  now(): Date;
  readonly version: string;
}

/** The door of a consignment that a hit stands for. */
export function asDoor(hit: DoorHit): Door {
  return {
    id: hit.id,
    name: hit.name,
    ...(hit.nameRu !== undefined && { nameRu: hit.nameRu }),
    ...(hit.nameLocal !== undefined && { nameLocal: hit.nameLocal }),
    ...(hit.region !== undefined && { region: hit.region }),
    state: hit.state,
    lat: hit.lat,
    lon: hit.lon,
    timeZone: hit.timeZone,
  };
}
