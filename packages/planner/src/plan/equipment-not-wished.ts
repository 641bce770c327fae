import type { Consignment, RejectedWay } from '@karvon/model';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { equipmentCandidates } from './equipment-candidates.ts';
import { ALTERNATIVE_TIMES_MAX, listWays } from './gather-ways.ts';
import type { PlanOptions } from './plan-words.ts';
import { toldWay } from './rejected-ways.ts';
import { type FoundWay, openDesk } from './search-desk.ts';

/** Equipment that was not wished is told when it saves this share of the cost or the time. */
const GAIN_MIN = 0.1;

/** What the usual equipment that the shipper did not wish would have given, where it is clearly better. */
export function equipmentNotWished(
  network: PlanningNetwork,
  consignment: Consignment,
  options: PlanOptions,
  found: readonly FoundWay[],
): readonly RejectedWay[] {
  if (consignment.equipment.length === 0) return [];
  const free = { ...consignment, equipment: [] };
  const minutes = (way: FoundWay) => way.label.arrivalMinutes - way.label.departureMinutes;
  const fastest = Math.min(...found.map(minutes));
  const cheapest = Math.min(...found.map((way) => way.label.cents));
  const { candidates } = equipmentCandidates(network, free, options);
  return candidates
    .filter(({ equipment }) => !consignment.equipment.includes(equipment.id))
    .flatMap((candidate) => {
      const desk = openDesk(network, free, candidate);
      const listed = listWays(desk, { slack: { arrival: 1.1, cents: 1.1 } });
      // The cheapest way of all may wait for weeks until a planned line opens.
      const ways = listed.filter((way) => minutes(way) <= fastest * ALTERNATIVE_TIMES_MAX);
      const gain = (way: FoundWay) => Math.max(1 - minutes(way) / fastest, 1 - way.label.cents / cheapest);
      const best = ways.toSorted((a, b) => gain(b) - gain(a))[0];
      if (best === undefined || gain(best) < GAIN_MIN) return [];
      return [toldWay(best, { code: 'equipment-wish', params: { equipment: candidate.equipment.id } })];
    });
}
