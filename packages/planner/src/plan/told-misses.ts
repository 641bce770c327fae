import type { Notice, PlanOption, RejectedWay } from '@karvon/model';
import type { Candidate } from './candidate.ts';
import { type Gateway, gatewaysOf, isSameGateway } from './gateways.ts';
import { beatenBy, byCostAndTime, reasonToDrop } from './little-savings.ts';
import { modesOf, signatureOf, turnsOf } from './signature.ts';

/**
 * The nearest misses among ways that were worked out and not offered: one of each idea that saves too little, and the
 * best through each gateway that no offered way takes and that is beaten in cost and in time.
 */
export function toldMisses(
  missed: readonly Candidate[],
  offered: readonly Candidate[],
  mostTold: number,
): readonly RejectedWay[] {
  const options = offered.map((candidate) => candidate.option);
  const known: Gateway[] = offered.flatMap((candidate) => gatewaysOf(candidate.way));
  const ideas = new Set<string>();
  const told: RejectedWay[] = [];
  for (const candidate of missed.toSorted(byCostAndTime)) {
    if (told.length >= mostTold) break;
    const reason = reasonToDrop(candidate.option, options) ?? beatenByAny(candidate.option, options);
    if (reason === undefined) continue;
    const gateways = gatewaysOf(candidate.way);
    const isNew = gateways.some((gateway) => !known.some((other) => isSameGateway(gateway, other)));
    const { idea } = signatureOf(candidate.way);
    if (!isNew && (reason.code === 'beaten' || ideas.has(idea))) continue;
    told.push(toldCandidate(candidate, reason));
    known.push(...gateways);
    ideas.add(idea);
  }
  return told;
}

/** The option that beats another in cost and time by least, as a reason. */
function beatenByAny(option: PlanOption, offered: readonly PlanOption[]): Notice | undefined {
  const better = offered.find(
    (other) =>
      other.cost.isIncomplete === option.cost.isIncomplete &&
      other.cost.totalCents <= option.cost.totalCents &&
      other.durationHours.p50 <= option.durationHours.p50,
  );
  return better && beatenBy(option, better);
}

function toldCandidate({ way, option }: Candidate, reason: Notice): RejectedWay {
  const wouldGive = { p50Hours: option.durationHours.p50, costCents: option.cost.totalCents };
  return { reason, way: { modes: modesOf(way), places: turnsOf(way) }, wouldGive };
}
