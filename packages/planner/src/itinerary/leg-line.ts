import type { PlaceRef } from '@karvon/model';
import type { PlaceRow } from '@karvon/network';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { railTrackBetween } from './rail-track.ts';

type Point = readonly [lon: number, lat: number];

/** What a leg passes, as `buildLeg` knows it. */
export interface LegPlaces {
  readonly from: PlaceRef;
  readonly to: PlaceRef;
  readonly path: readonly PlaceRow[];
  /** True when a train's timetable names only its calls, so that the railway between them has to be looked up. */
  readonly isTrain: boolean;
}

/** The line of a leg for a map, as `[lon, lat]` without repeats: its places, and of trains the railway between their calls. */
export function lineOfLeg(network: PlanningNetwork, { from, to, path, isTrain }: LegPlaces): readonly Point[] {
  const passed = isTrain ? path.flatMap((place, index) => [...trackBefore(network, path, index), place]) : path;
  return [from, ...passed, to].map(({ lon, lat }): Point => [lon, lat]).filter(isNewPoint);
}

function trackBefore(network: PlanningNetwork, path: readonly PlaceRow[], index: number): readonly PlaceRow[] {
  const [before, place] = [path[index - 1], path[index]];
  if (before === undefined || place === undefined) return [];
  return railTrackBetween(network.tables, before.id, place.id).flatMap((id) => network.placeOfId.get(id) ?? []);
}

function isNewPoint(point: Point, index: number, all: readonly Point[]): boolean {
  const before = all[index - 1];
  return before === undefined || before[0] !== point[0] || before[1] !== point[1];
}
