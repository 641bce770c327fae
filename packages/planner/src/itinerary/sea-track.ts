import { type Coordinate, greatCircleKm } from '@karvon/network';
import { SEA_BENDS } from './sea-lanes.ts';

type Point = readonly [lon: number, lat: number];

/** A sea passage of a service. */
export interface SeaPassage {
  readonly from: Coordinate;
  readonly to: Coordinate;
  /** Kilometres that the service states. */
  readonly km: number;
}

/** A port steers first for a bend at most so far away. */
const PORT_REACH_KM = 900;

/** Bends that make the line so much longer than the passage lie out of its way. */
const DETOUR_SHARE_MAX = 1.15;

/** A passage that is hardly longer than the straight line needs no bends. */
const STRAIGHT_SHARE = 1.04;

/**
 * The bends between two ports, for drawing: the lane by the Suez canal or by the Cape of Good Hope, whichever is nearer in
 * length to the kilometres that the service states; none where the straight line will do.
 */
export function seaTrackBetween(passage: SeaPassage): readonly Point[] {
  if (passage.km <= STRAIGHT_SHARE * greatCircleKm(passage.from, passage.to)) return [];
  const lanes = [new Set<string>(), new Set(['suez']), new Set(['good-hope'])]
    .map((closed) => searchLane(passage, closed))
    .filter((lane): lane is Lane => lane !== undefined && lane.km <= DETOUR_SHARE_MAX * passage.km);
  const nearest = lanes.sort((a, b) => Math.abs(a.km - passage.km) - Math.abs(b.km - passage.km))[0];
  return nearest?.bends ?? [];
}

interface Lane {
  readonly km: number;
  readonly bends: readonly Point[];
}

/** The shortest lane between two ports without the closed bends; the ends are bends themselves. */
function searchLane({ from, to }: SeaPassage, closed: ReadonlySet<string>): Lane | undefined {
  const open = new Map<string, Lane>(listBendsNear(from, closed).map((name) => [name, firstLane(from, name)]));
  const settled = new Map<string, Lane>();
  while (open.size > 0) {
    const [name, lane] = [...open].reduce((best, entry) => (entry[1].km < best[1].km ? entry : best));
    open.delete(name);
    settled.set(name, lane);
    for (const next of NEIGHBOURS.get(name) ?? []) {
      if (closed.has(next) || settled.has(next)) continue;
      const longer = { km: lane.km + kmBetween(name, next), bends: [...lane.bends, pointOf(next)] };
      if (longer.km < (open.get(next)?.km ?? Number.POSITIVE_INFINITY)) open.set(next, longer);
    }
  }
  const ends = listBendsNear(to, closed).flatMap((name) => {
    const lane = settled.get(name);
    return lane ? [{ km: lane.km + greatCircleKm(coordinateOf(name), to), bends: lane.bends }] : [];
  });
  return ends.sort((a, b) => a.km - b.km)[0];
}

function firstLane(from: Coordinate, name: string): Lane {
  return { km: greatCircleKm(from, coordinateOf(name)), bends: [pointOf(name)] };
}

/** The nearest bend, where a port is not farther from it than ships steer straight. */
function listBendsNear(port: Coordinate, closed: ReadonlySet<string>): readonly string[] {
  return Object.keys(SEA_BENDS)
    .filter((name) => !closed.has(name))
    .map((name) => ({ name, km: greatCircleKm(port, coordinateOf(name)) }))
    .filter(({ km }) => km <= PORT_REACH_KM)
    .sort((a, b) => a.km - b.km)
    .slice(0, 1)
    .map(({ name }) => name);
}

function pointOf(name: string): Point {
  return SEA_BENDS[name]?.at ?? [0, 0];
}

function coordinateOf(name: string): Coordinate {
  const [lon, lat] = pointOf(name);
  return { lon, lat };
}

function kmBetween(a: string, b: string): number {
  return greatCircleKm(coordinateOf(a), coordinateOf(b));
}

const NEIGHBOURS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SEA_BENDS).map(([name, { next }]) => [
    name,
    [...next, ...Object.keys(SEA_BENDS).filter((other) => SEA_BENDS[other]?.next.includes(name))],
  ]),
);
