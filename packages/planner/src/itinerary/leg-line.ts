import type { Mode, PlaceRef } from '@karvon/model';
import type { CallRow, Coordinate, PlaceRow } from '@karvon/network';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { railTrackBetween } from './rail-track.ts';
import { seaTrackBetween } from './sea-track.ts';

type Point = readonly [lon: number, lat: number];

/** What a leg passes, as `buildLeg` knows it. */
export interface LegPlaces {
  readonly from: PlaceRef;
  readonly to: PlaceRef;
  readonly path: readonly PlaceRow[];
  /** Calls of the service that is ridden: a timetable names few places, and what lies between is looked up. */
  readonly ride: { readonly mode: Mode; readonly calls: readonly CallRow[] } | undefined;
}

/** The line of a leg for a map, as `[lon, lat]` without repeats: its places, the railway of a train, the lane of a ship. */
export function lineOfLeg(network: PlanningNetwork, { from, to, path, ride }: LegPlaces): readonly Point[] {
  const passed = path.flatMap((place, index) => [
    ...trackBefore(network, path[index - 1], place, ride),
    pointOf(place),
  ]);
  return [pointOf(from), ...passed, pointOf(to)].filter(isNewPoint);
}

function trackBefore(
  network: PlanningNetwork,
  before: PlaceRow | undefined,
  place: PlaceRow,
  ride: LegPlaces['ride'],
): readonly Point[] {
  if (before === undefined || ride === undefined) return [];
  if (ride.mode === 'rail') {
    return railTrackBetween(network.tables, before.id, place.id).flatMap((id) => {
      const passed = network.placeOfId.get(id);
      return passed ? [pointOf(passed)] : [];
    });
  }
  const km = kmBetween(ride.calls, before.id, place.id);
  return km === undefined ? [] : seaTrackBetween({ from: before, to: place, km });
}

function kmBetween(calls: readonly CallRow[], from: string, to: string): number | undefined {
  const index = calls.findIndex((call, at) => call.place === to && calls[at - 1]?.place === from);
  return index < 1 ? undefined : (calls[index]?.km ?? 0) - (calls[index - 1]?.km ?? 0);
}

function pointOf({ lon, lat }: Coordinate): Point {
  return [lon, lat];
}

function isNewPoint(point: Point, index: number, all: readonly Point[]): boolean {
  const before = all[index - 1];
  return before === undefined || before[0] !== point[0] || before[1] !== point[1];
}
