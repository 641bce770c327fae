import type { Leg, PlanOption } from '@karvon/model';

/**
 * The ride by a train without a timetable between two hauls by truck that are each longer than it; nothing where there is
 * none. A wagon is ordered for the sake of its distance: nobody lifts a box aboard for a hop and down again.
 */
export function findRailHop({ legs }: PlanOption): Leg | undefined {
  return legs.find((leg, index) => {
    if (leg.mode !== 'rail' || leg.service !== undefined) return false;
    return [legs[index - 1], legs[index + 1]].every(
      (haul) => haul?.mode === 'road' && haul.distanceKm > leg.distanceKm,
    );
  });
}
