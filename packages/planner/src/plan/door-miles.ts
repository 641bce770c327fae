import type { Consignment, Door } from '@karvon/model';
import { firstMile, greatCircleKm, type PlaceRow, type RoadStretch } from '@karvon/network';
import { ASSUMPTION_SOURCE } from '../compile/assumed-times.ts';
import { type GoodsForm, type PlanningNetwork, vertexKey } from '../compile/planning-network.ts';

/** How many places a door may be joined to. */
const CANDIDATES_MAX = 4;
/** A further place is only taken when it is at most so much farther than the nearest. */
const FARTHER_KM = 35;
/** A door so near to a place of the network is at that place. */
const AT_PLACE_KM = 3;
/** Detour and speed where no row speaks of the state. */
const USUAL_ROADS = {
  state: '*',
  detourFactor: 1.35,
  firstMileSpeedKmh: 40,
  source: ASSUMPTION_SOURCE,
} as const;
/** From the edge of a town to a door within it. */
const TOWN_KM = 5;
/** A routing server's car is faster than a truck may be: no mile is driven faster than this. */
const TRUCK_KMH_MAX = 80;

/** A first or last mile that a consignment may take: the door, and a place of the network to or from which it is driven. */
export interface DoorMile {
  readonly side: 'from' | 'to';
  readonly door: Door;
  readonly place: PlaceRow;
}

/** Lists every mile that planning a consignment may want, so that a routing server can measure them before. */
export function listMiles(network: PlanningNetwork, { from, to }: Consignment): readonly DoorMile[] {
  const doors = [
    { side: 'from', door: from },
    { side: 'to', door: to },
  ] as const;
  return doors.flatMap(({ side, door }) => {
    const places = [false, true].flatMap((isGroupage) => placesNear(network, door, { side, isGroupage }));
    return [...new Set(places)].map((place) => ({ side, door, place }));
  });
}

/** The network with miles that a routing server measured; those that it did not measure are estimated. */
export function withMeasuredMiles(
  network: PlanningNetwork,
  measured: readonly (readonly [mile: DoorMile, stretch: RoadStretch])[],
): PlanningNetwork {
  return { ...network, miles: new Map(measured.map(([mile, stretch]) => [mileKey(mile), stretch])) };
}

/** Whether a measured stretch can be the drive between its ends: a server may snap a door to a road far from it. */
export function isBelievable({ door, place }: DoorMile, stretch: RoadStretch): boolean {
  return stretch.distanceKm + TOWN_KM >= greatCircleKm(door, place);
}

/** Where goods are when they leave the first mile or wait for the last: a full load on its truck, a small lot in a warehouse. */
export function formsAtDoor(side: 'from' | 'to', isGroupage: boolean): readonly GoodsForm[] {
  if (!isGroupage) return ['truck'];
  return side === 'from' ? ['landed'] : ['ground', 'landed'];
}

/** Places of the door's state at which goods can begin or end, nearest first; a full load at its place only there. */
export function placesNear(
  network: PlanningNetwork,
  door: Door,
  { side, isGroupage }: { readonly side: 'from' | 'to'; readonly isGroupage: boolean },
): readonly PlaceRow[] {
  const forms = formsAtDoor(side, isGroupage);
  const listed = network.tables.places
    .filter((place) => place.state === door.state && (!isGroupage || place.handles.includes('lcl')))
    .filter((place) => forms.some((form) => network.vertexOfKey.has(vertexKey(place.id, form))))
    .map((place) => ({ place, directKm: place.id === door.id ? 0 : greatCircleKm(place, door) }))
    .sort((a, b) => a.directKm - b.directKm);
  const first = listed[0];
  if (first === undefined) return [];
  if (first.directKm <= AT_PLACE_KM && !isGroupage) return [first.place];
  const near = listed.filter(({ directKm }) => directKm <= first.directKm + FARTHER_KM);
  return near.slice(0, CANDIDATES_MAX).map(({ place }) => place);
}

/** A mile in whole kilometres and minutes: as a routing server measured it, else by the detour of the state's roads. */
export function stretchOf(network: PlanningNetwork, mile: DoorMile): RoadStretch {
  const measured = network.miles?.get(mileKey(mile));
  if (measured === undefined) return estimatedStretch(network, mile);
  const distanceKm = Math.max(TOWN_KM, Math.round(measured.distanceKm));
  const minutes = Math.max(measured.drivingMinutes, (distanceKm / TRUCK_KMH_MAX) * 60);
  return { ...measured, distanceKm, drivingMinutes: Math.round(minutes) };
}

function estimatedStretch(network: PlanningNetwork, { door, place }: DoorMile): RoadStretch {
  const from = place.id === door.id ? place : door;
  const ask = { from, to: place, state: door.state, leastKm: TOWN_KM };
  const stretch = firstMile(ask, network.tables.roadSpeeds) ?? firstMile(ask, [USUAL_ROADS])!;
  const { distanceKm, drivingMinutes } = stretch;
  return { ...stretch, distanceKm: Math.round(distanceKm), drivingMinutes: Math.round(drivingMinutes) };
}

function mileKey({ side, door, place }: DoorMile): string {
  return `${side} ${door.lat},${door.lon} ${place.id}`;
}
