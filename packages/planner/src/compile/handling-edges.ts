import type { SpreadMinutes } from '@karvon/model';
import type { Carries, Handle, PlaceRow } from '@karvon/network';
import {
  ASSUMPTION_SOURCE,
  GROUPAGE_SORTING,
  GROUPAGE_WAIT,
  RAIL_HANDLING,
  TRUCK_HANDLING,
  WAGON_SUPPLY,
} from './assumed-times.ts';
import type { CompileGround } from './compile-ground.ts';
import { dwellPart } from './dwell-index.ts';
import { between, PLAIN_EDGE } from './edge-draft.ts';
import { CAPABILITY_ALL, CAPABILITY_DANGEROUS, CAPABILITY_REEFER_POWER, maskOfIds } from './equipment-bits.ts';
import type { EdgeDraft } from './planning-network.ts';
import { type EdgePart, type GoodsForm, vertexKey } from './planning-network.ts';

/** Goods of one kind of equipment that a place works, and what it must handle for that. */
interface Handling {
  readonly carries: Carries;
  readonly equipmentMask: number;
}

/**
 * Loading and unloading at the places that handle the equipment: between truck and yard, and between yard and rail.
 *
 * A wagon or platform must first be found at the station where goods are loaded, so that loading onto rail waits for
 * wagon supply. A groupage warehouse waits until its truck is full. A truck that loads has a fresh driver.
 */
export function handlingEdges(ground: CompileGround): EdgeDraft[] {
  return ground.tables.places.flatMap((place) =>
    handlingsAt(ground, place).flatMap((handling) => [
      stayEdge(place, handling),
      ...(place.handles.includes('road') ? truckEdges(ground, place, handling) : []),
      ...(handling.carries === 'container' || handling.carries === 'wagon'
        ? place.gauges.flatMap((gauge) => railEdges(ground, place, handling, gauge))
        : []),
    ]),
  );
}

/** What a place works: containers, goods of the wagons it can load, groupage and air freight. */
export function handlingsAt(ground: CompileGround, place: PlaceRow): readonly Handling[] {
  const { bits } = ground;
  const handles = (handle: Handle) => place.handles.includes(handle);
  const wagons = ground.tables.equipment.filter((row) => row.kind === 'wagon' && handles(handleOfWagon(row.id)));
  const loose = ground.tables.equipment.filter(
    (row) => row.kind === 'loose' && handles(row.id.startsWith('air') ? 'air' : 'lcl'),
  );
  const all: readonly Handling[] = [
    { carries: 'container', equipmentMask: handles('container') ? bits.maskOfKind.container : 0 },
    { carries: 'wagon', equipmentMask: maskOfIds(bits, idsOf(wagons)) },
    { carries: 'loose', equipmentMask: maskOfIds(bits, idsOf(loose)) & ~bits.airMask },
    { carries: 'loose', equipmentMask: maskOfIds(bits, idsOf(loose)) & bits.airMask },
  ];
  return all.filter((handling) => handling.equipmentMask !== 0);
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

/** What a station must handle to load a wagon of a kind. */
function handleOfWagon(id: string): Handle {
  if (id.includes('tank')) return 'bulk-liquid';
  return id.includes('grain') || id.includes('hopper') ? 'bulk-dry' : 'breakbulk';
}

/** What a yard can be asked for; only cooled containers need its sockets. */
function yardCapability(place: PlaceRow): number {
  const dangerous = place.handles.includes('dangerous') ? CAPABILITY_DANGEROUS : 0;
  const power = place.handles.includes('reefer-power') ? CAPABILITY_REEFER_POWER : 0;
  return CAPABILITY_ALL & (dangerous | power);
}

function truckEdges(ground: CompileGround, place: PlaceRow, handling: Handling): EdgeDraft[] {
  const isGroupage = handling.carries === 'loose' && (handling.equipmentMask & ~ground.bits.airMask) !== 0;
  const times = TRUCK_HANDLING[handling.carries];
  const waiting = isGroupage ? [assumedPart('wait', place, GROUPAGE_WAIT, 'groupage')] : [];
  const sorting = isGroupage ? [assumedPart('wait', place, GROUPAGE_SORTING, 'groupage')] : [];
  const load = handlingEdge(ground, place, handling, 'landed', 'truck', [
    ...waiting,
    assumedPart('load', place, times, 'truck'),
  ]);
  const unload = handlingEdge(ground, place, handling, 'truck', 'ground', [
    assumedPart('unload', place, times, 'truck'),
    ...sorting,
  ]);
  return [{ ...load, isFreshDriver: true }, unload];
}

function railEdges(ground: CompileGround, place: PlaceRow, handling: Handling, gauge: number): EdgeDraft[] {
  const times = RAIL_HANDLING[handling.carries];
  const supplyRow = ground.dwells.find(place.id, '*', 'rail').find((row) => row.part === 'wagon-supply');
  const supply =
    supplyRow === undefined
      ? assumedPart('wait', place, WAGON_SUPPLY, 'wagon-supply')
      : dwellPart(supplyRow, 'wait', place.id);
  const load = assumedPart('load', place, times, 'rail');
  const unload = assumedPart('unload', place, times, 'rail');
  return [
    handlingEdge(ground, place, handling, 'ground', 'rail', [supply, load], gauge),
    handlingEdge(ground, place, handling, 'rail', 'landed', [unload], gauge),
  ];
}

/** Goods that have landed may go on by the next train, ship or plane without being moved. */
function stayEdge(place: PlaceRow, handling: Handling): EdgeDraft {
  return {
    ...PLAIN_EDGE,
    ...between(place, place),
    kind: 'stay',
    mode: 'rail',
    fromKey: vertexKey(place.id, 'landed'),
    toKey: vertexKey(place.id, 'ground'),
    earnedBy: place.state,
    parts: [],
    row: `places ${place.id}`,
    claim: 'assumed',
    source: place.source,
    equipmentMask: handling.equipmentMask,
    capabilityMask: yardCapability(place),
  };
}

function handlingEdge(
  ground: CompileGround,
  place: PlaceRow,
  handling: Handling,
  from: GoodsForm,
  to: GoodsForm,
  parts: readonly EdgePart[],
  gauge?: number,
): EdgeDraft {
  const windows = ground.windowsOf(place.hours, place.timeZone);
  const isRail = from === 'rail' || to === 'rail';
  const isUnloading = to === 'ground' || to === 'landed';
  return {
    ...PLAIN_EDGE,
    ...between(place, place),
    kind: isUnloading ? 'unload' : 'load',
    mode: isRail ? 'rail' : 'road',
    fromKey: vertexKey(place.id, from, gauge),
    toKey: vertexKey(place.id, to, gauge),
    earnedBy: place.state,
    parts,
    row: `places ${place.id}`,
    claim: 'assumed',
    source: place.source,
    equipmentMask: handling.equipmentMask,
    capabilityMask: yardCapability(place),
    // A change between truck and rail is one lift into the yard and one out of it; it is counted where goods go up.
    transshipments: isUnloading ? 0 : 1,
    ...(windows === undefined ? {} : { windows }),
  };
}

function assumedPart(kind: EdgePart['kind'], place: PlaceRow, minutes: SpreadMinutes, note: string): EdgePart {
  return { kind, place: place.id, minutes, claim: 'assumed', source: ASSUMPTION_SOURCE, note };
}
