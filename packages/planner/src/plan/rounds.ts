import type { FoundWay } from './search-desk.ts';
import { edgesOf } from './signature.ts';

/** Edges on which goods stay aboard one means of transport. */
const ABOARD: ReadonlySet<string> = new Set(['run', 'border', 'gauge-change']);

/**
 * Whether a truck or wagon passes a place twice on one leg. The search may drive to and fro where it makes a daily rest
 * fall into the hours in which a post is closed; a driver would park. A way to places that were asked for may turn there.
 */
export function goesRound(way: FoundWay): boolean {
  if (way.desk.consignment.via.length > 0) return false;
  const passed = new Set<string>();
  let last: string | undefined;
  for (const edge of edgesOf(way)) {
    if (!ABOARD.has(edge.kind)) {
      passed.clear();
      last = undefined;
      continue;
    }
    for (const place of edge.path) {
      if (place === last) continue;
      if (passed.has(place)) return true;
      passed.add(place);
      last = place;
    }
  }
  return false;
}
