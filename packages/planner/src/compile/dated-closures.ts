import { minutesSince, NEVER_MINUTES } from './edge-draft.ts';
import type { DatedClosure, PlanEdge } from './planning-network.ts';

/** Whether a closing concerns an edge: its crossing, service or link, or any place on its way. */
export function isConcerned(closure: DatedClosure, edge: Omit<PlanEdge, 'fromVertex' | 'toVertex'>): boolean {
  switch (closure.what) {
    case 'crossing':
      return edge.crossing?.row.id === closure.id;
    case 'service':
      return edge.service?.row.id === closure.id;
    case 'link':
      return edge.row === `links ${closure.id}`;
    case 'place':
      return edge.path.includes(closure.id);
  }
}

/**
 * Cuts the days of a closing out of the edges that it concerns: an edge that is left before and after becomes two, one
 * that is never left stays as an edge that never opens, so that a plan can say what it would have given.
 */
export function closeEdges<Edge extends Omit<PlanEdge, 'fromVertex' | 'toVertex'>>(
  edges: readonly Edge[],
  closure: DatedClosure,
  epoch: string,
): readonly Edge[] {
  const closes = Math.max(0, minutesSince(epoch, closure.from));
  const reopens = closure.to === undefined ? NEVER_MINUTES : Math.max(0, minutesSince(epoch, closure.to) + 1440);
  return edges.flatMap((edge) => {
    if (!isConcerned(closure, edge)) return [edge];
    const before = { ...edge, closure, usableToMinutes: Math.min(edge.usableToMinutes, closes) };
    const after = { ...edge, closure, usableFromMinutes: Math.max(edge.usableFromMinutes, reopens) };
    const isBefore = before.usableFromMinutes < before.usableToMinutes;
    const isAfter = after.usableFromMinutes < after.usableToMinutes;
    if (isBefore && isAfter) return [before, after];
    return isBefore ? [before] : [after];
  });
}
