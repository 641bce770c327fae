import { assembleOption } from '../itinerary/assemble-option.ts';
import { costAndTimeOfWay } from './balance.ts';
import type { Candidate } from './candidate.ts';
import { type Gateway, gatewaysOf, isSameGateway } from './gateways.ts';
import type { FoundWay } from './search-desk.ts';

/** Found ways through other gateways than those of the ways worked out so far are worked out too, at most so many. */
const MISSED_MAX = 8;

/** The best found way through each gateway that no way worked out so far takes. */
export function missedGateways(
  ways: readonly FoundWay[],
  worked: { readonly chosen: readonly Candidate[]; readonly missed: readonly Candidate[] },
): readonly Candidate[] {
  const known: Gateway[] = [...worked.chosen, ...worked.missed].flatMap((candidate) => gatewaysOf(candidate.way));
  const missed: Candidate[] = [];
  for (const way of ways.toSorted((a, b) => costAndTimeOfWay(a) - costAndTimeOfWay(b))) {
    if (missed.length >= MISSED_MAX) break;
    const gateways = gatewaysOf(way);
    if (gateways.every((gateway) => known.some((other) => isSameGateway(gateway, other)))) continue;
    known.push(...gateways);
    missed.push({ way, option: assembleOption(way) });
  }
  return missed;
}
