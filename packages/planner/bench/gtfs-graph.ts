import type { LegGraph } from '../src/kernel/leg-graph.ts';
import { LegGraphBuilder } from '../src/kernel/leg-graph-builder.ts';
import type { GtfsSpan, SpanTrip } from './gtfs-span.ts';

/**
 * Lays a span of a feed out for the kernel. A stop has two vertices: who has arrived is at `2 * stop`, who may board at
 * `2 * stop + 1`. Trips of a route that call alike share the legs between each pair of calls.
 */
export function graphOfSpan({ stopIds, transfers, trips }: GtfsSpan): LegGraph {
  const builder = new LegGraphBuilder();
  const stopOfId = new Map(stopIds.map((id, stop) => [id, stop]));
  stopIds.forEach((_, stop) => {
    builder.addVertex();
    builder.addVertex();
    builder.addEdge({ source: 2 * stop, target: 2 * stop + 1, kind: 'constant', minutes: 0 });
  });
  for (const { from, to, minutes } of transfers) {
    const [source, target] = [stopOfId.get(from), stopOfId.get(to)];
    if (source === undefined || target === undefined || source === target) continue;
    builder.addEdge({ source: 2 * source, target: 2 * target + 1, kind: 'constant', minutes });
  }
  for (const alike of groupAlike(trips)) addLegs(builder, stopOfId, alike);
  return builder.build().graph;
}

/** Trips of one route with the same calls as long after the first one. */
function groupAlike(trips: readonly SpanTrip[]): readonly (readonly SpanTrip[])[] {
  const groups = new Map<string, SpanTrip[]>();
  for (const trip of trips) {
    const start = trip.calls[0]!.departureMinutes;
    const calls = trip.calls.map((call) => [
      call.stopId,
      call.arrivalMinutes - start,
      call.departureMinutes - start,
      call.mayBoard,
      call.mayAlight,
    ]);
    const key = JSON.stringify([trip.routeId, calls]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [trip]);
    else group.push(trip);
  }
  return [...groups.values()];
}

function addLegs(builder: LegGraphBuilder, stopOfId: ReadonlyMap<string, number>, alike: readonly SpanTrip[]): void {
  const { calls } = alike[0]!;
  calls.forEach((board, i) => {
    if (!board.mayBoard) return;
    const timetable = builder.addTimetable(alike.map((trip) => trip.calls[i]!.departureMinutes));
    for (const alight of calls.slice(i + 1)) {
      if (!alight.mayAlight) continue;
      builder.addEdge({
        source: 2 * stopOfId.get(board.stopId)! + 1,
        target: 2 * stopOfId.get(alight.stopId)!,
        kind: 'scheduled',
        timetable,
        minutes: alight.arrivalMinutes - board.departureMinutes,
        transshipments: 1,
      });
    }
  });
}
