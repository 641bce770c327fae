import type { NetworkTables, PlaceRow } from '@karvon/network';

/** Neighbours of each place by railway, with the kilometres to them. */
type RailMap = ReadonlyMap<string, readonly (readonly [place: string, km: number])[]>;

/** The railways of one data set, and the tracks that have been asked for. */
interface Railways {
  readonly neighbours: RailMap;
  readonly trackOfEnds: Map<string, readonly string[]>;
}

const railwaysOfTables = new WeakMap<NetworkTables, Railways>();

/**
 * Places on the shortest railway between two calls of a train, both ends left out; none when no railway joins them.
 *
 * A train's timetable names few calls; the line between them is for drawing, and says nothing of times or money.
 */
export function railTrackBetween(tables: NetworkTables, from: string, to: string): readonly string[] {
  const { neighbours, trackOfEnds } = railwaysOf(tables);
  const ends = `${from} ${to}`;
  const known = trackOfEnds.get(ends);
  if (known) return known;
  const track = searchTrack(neighbours, from, to);
  trackOfEnds.set(ends, track);
  return track;
}

function searchTrack(neighbours: RailMap, from: string, to: string): readonly string[] {
  const kmOfPlace = new Map([[from, 0]]);
  const before = new Map<string, string>();
  const open = new Set([from]);
  for (;;) {
    const place = nearestOf(open, kmOfPlace);
    if (place === undefined) return [];
    if (place === to) return trace(before, from, to);
    open.delete(place);
    for (const [next, km] of neighbours.get(place) ?? []) {
      const reachedKm = (kmOfPlace.get(place) ?? 0) + km;
      if (reachedKm >= (kmOfPlace.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      kmOfPlace.set(next, reachedKm);
      before.set(next, place);
      open.add(next);
    }
  }
}

function railwaysOf(tables: NetworkTables): Railways {
  const known = railwaysOfTables.get(tables);
  if (known) return known;
  const railways = { neighbours: mapRailways(tables), trackOfEnds: new Map() };
  railwaysOfTables.set(tables, railways);
  return railways;
}

function mapRailways(tables: NetworkTables): RailMap {
  const neighbours = new Map<string, [string, number][]>();
  const join = (from: PlaceRow['id'], to: PlaceRow['id'], km: number): void => {
    neighbours.set(from, [...(neighbours.get(from) ?? []), [to, km]]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), [from, km]]);
  };
  for (const link of tables.links) {
    if (link.mode === 'rail' && link.status === 'in-service') join(link.from, link.to, link.km);
  }
  for (const crossing of tables.crossings) {
    if (crossing.mode === 'rail' && crossing.status === 'in-service')
      join(crossing.placeA, crossing.placeB, crossing.km);
  }
  return neighbours;
}

function nearestOf(open: ReadonlySet<string>, kmOfPlace: ReadonlyMap<string, number>): string | undefined {
  let nearest: string | undefined;
  for (const place of open) {
    if (nearest === undefined || (kmOfPlace.get(place) ?? 0) < (kmOfPlace.get(nearest) ?? 0)) nearest = place;
  }
  return nearest;
}

function trace(before: ReadonlyMap<string, string>, from: string, to: string): readonly string[] {
  const places: string[] = [];
  for (let place = before.get(to); place !== undefined && place !== from; place = before.get(place))
    places.unshift(place);
  return places;
}
