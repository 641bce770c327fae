import type { Claim } from '@karvon/model';
import type { RoadSpeedRow } from '../tables/money-tables.ts';
import { type Coordinate, greatCircleKm } from './great-circle.ts';

/** A stretch by road between a door and a place of the network, without rests. */
export interface RoadStretch {
  readonly distanceKm: number;
  readonly drivingMinutes: number;
  readonly claim: Claim;
  readonly source: string;
}

/** A door and the place to or from which goods are driven; `state` is that of the door. */
export interface FirstMile {
  readonly from: Coordinate;
  readonly to: Coordinate;
  /** ISO 3166 alpha-2. */
  readonly state: string;
  /** Within a town trucks are driven at least so far; 0 when absent. */
  readonly leastKm?: number;
}

/** What is known of a state's roads. */
export type RoadFigures = Pick<RoadSpeedRow, 'state' | 'detourFactor' | 'firstMileSpeedKmh' | 'source'>;

/**
 * The first or last mile by the state's detour factor: great circle × factor, at the state's first-mile speed.
 *
 * The claim is `modelled`; a routing server behind a `RoadDistancePort` gives better. Without a row for the state or
 * for `*` nothing is known, and nothing is invented: `undefined`.
 */
export function firstMile(ask: FirstMile, speeds: readonly RoadFigures[]): RoadStretch | undefined {
  const row = speeds.find(({ state }) => state === ask.state) ?? speeds.find(({ state }) => state === '*');
  if (row === undefined) return undefined;
  const distanceKm = Math.max(ask.leastKm ?? 0, greatCircleKm(ask.from, ask.to) * row.detourFactor);
  const drivingMinutes = (distanceKm / row.firstMileSpeedKmh) * 60;
  return { distanceKm, drivingMinutes, claim: 'modelled', source: row.source };
}
