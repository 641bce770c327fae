import { type Notice, type PlanOption, statesOnWay } from '@karvon/model';
import { costAndTime } from './balance.ts';
import type { Candidate } from './candidate.ts';
import { findRailHop } from './rail-hops.ts';
import { signatureOf } from './signature.ts';
import { isSameGateways } from './trivial-twins.ts';

/** A way that lasts over so many times another's P50 must save at least this share of its cost. */
const SLOW = [
  { times: 1.5, savesShare: 0.05 },
  { times: 2.5, savesShare: 0.1 },
];
/** A way that costs over so many times another must be faster by at least this share of its time. */
const DEAR = { times: 1.1, savesShare: 0.02 };
/** More reloads than the fewest, beyond which a way must save this share of the cost. */
const RELOADS = { more: 2, savesShare: 0.1 };
/** A way with so many reloads more than another is not offered beside it when that one costs and lasts hardly more. */
const SIMPLER = { fewer: 2, times: 1.1 };
/** The greenest and the steadiest are kept whatever they save when they lead by this share. */
const LEAD_SHARE = 0.1;

/** Beyond so many times the cost and time of the best, no lead in emissions is worth a word. */
const BEARABLE = { lasts: 3, costs: 1.5 };
/** The next line of the railway is offered beside the best while it costs and lasts at most so many times as much. */
const NEXT_RAILWAY = { lasts: 1.5, costs: 1.1 };
/** So many ideas are offered where there are as many. */
const IDEAS_MIN = 3;

/** The candidates that are worth offering: those that no other makes pointless, and the leaders in emissions and steadiness. */
export function keepWorthWhile(
  found: readonly Candidate[],
  isSteady: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const candidates = withoutHops(found);
  const kept = keepNotPointless(candidates);
  const worth = kept.filter((candidate) => !isReloadedInVain(candidate, kept));
  const best = kept[0];
  const isBearable = ({ option }: Candidate) =>
    best === undefined ||
    (option.durationHours.p50 <= BEARABLE.lasts * best.option.durationHours.p50 &&
      option.cost.totalCents <= BEARABLE.costs * best.option.cost.totalCents);
  addLeader(worth, candidates.filter(isBearable), (option) => option.emissionsGCo2e);
  addLeader(worth, candidates.filter(isSteady), (option) => option.riskHours);
  addNextRailway(worth, candidates);
  addUnflagged(worth, candidates.filter(isBearable));
  addOtherIdeas(worth, candidates.filter(isBearable));
  return worth;
}

/** The candidates without a hop by rail, where there are any. */
function withoutHops(candidates: readonly Candidate[]): readonly Candidate[] {
  const plain = candidates.filter(({ option }) => findRailHop(option) === undefined);
  return plain.length > 0 ? plain : candidates;
}

/** The candidates that no other makes pointless, those of the least cost and time first. */
function keepNotPointless(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  // Whatever makes a way pointless has the lesser product of cost and time, so that one pass in this order settles all.
  for (const candidate of candidates.toSorted(byCostAndTime)) {
    if (!kept.some((other) => reasonAgainst(candidate.option, other.option) !== undefined)) kept.push(candidate);
  }
  return kept;
}

/** Why a candidate is not offered beside those that are; nothing where none of them makes it pointless. */
export function reasonToDrop(option: PlanOption, offered: readonly PlanOption[]): Notice | undefined {
  const hop = findRailHop(option);
  if (hop !== undefined && offered.some((other) => findRailHop(other) === undefined)) {
    return { code: 'rail-hop', params: { place: hop.from.id } };
  }
  for (const other of offered) {
    const reason = reasonAgainst(option, other);
    if (reason !== undefined) return reason;
  }
  return reloadsReason(option, offered) ?? simplerReason(option, offered);
}

/** Orders candidates by cost and time together, the nearest to the best first. */
export function byCostAndTime(a: Candidate, b: Candidate): number {
  return costAndTime(a.option) - costAndTime(b.option);
}

/** Why an option is pointless beside another. */
function reasonAgainst(option: PlanOption, other: PlanOption): Notice | undefined {
  // What is a lower bound and dearer all the same is beaten; what is cheaper by it is not known to be.
  if (!option.cost.isIncomplete && other.cost.isIncomplete) return undefined;
  const costs = option.cost.totalCents / Math.max(1, other.cost.totalCents);
  const lasts = option.durationHours.p50 / Math.max(1, other.durationHours.p50);
  const savesCents = other.cost.totalCents - option.cost.totalCents;
  const slowerHours = round(option.durationHours.p50 - other.durationHours.p50);
  const than = other.id;
  const isPointless = SLOW.some(({ times, savesShare }) => lasts > times && costs > 1 - savesShare);
  const isDear = costs > DEAR.times && lasts > 1 - DEAR.savesShare;
  const isDetour = isDetourBeside(option, other);
  if ((isPointless || isDear || isDetour) && savesCents <= 0 && slowerHours >= 0) return beatenBy(option, other);
  if (option.cost.isIncomplete !== other.cost.isIncomplete) return undefined;
  if (isPointless || isDetour) {
    return { code: 'little-saving', params: { savesCents, slowerHours, than } };
  }
  if (isDear) {
    return { code: 'little-faster', params: { moreCents: -savesCents, fasterHours: -slowerHours, than } };
  }
  return undefined;
}

/** Whether a way comes back to a state it has left, beside one that does not and has no more of cost and time together. */
function isDetourBeside(option: PlanOption, other: PlanOption): boolean {
  return comesBack(option) && !comesBack(other) && costAndTime(option) >= costAndTime(other);
}

/** Whether a way leaves a state and comes back to it, as to a terminal beyond the border and back by truck. */
function comesBack(option: PlanOption): boolean {
  const states = statesOnWay(option);
  return new Set(states).size < states.length;
}

/** What an option loses in money and in time against one that is better in both. */
export function beatenBy(option: PlanOption, better: PlanOption): Notice {
  const moreCents = option.cost.totalCents - better.cost.totalCents;
  const moreHours = round(option.durationHours.p50 - better.durationHours.p50);
  return { code: 'beaten', params: { by: better.id, moreCents, moreHours } };
}

function isReloadedInVain({ option }: Candidate, kept: readonly Candidate[]): boolean {
  const others = kept.map((candidate) => candidate.option);
  return reloadsReason(option, others) !== undefined || simplerReason(option, others) !== undefined;
}

/** A way with at least two reloads fewer, or without a truck between two trains, that costs and lasts hardly more. */
function simplerReason(option: PlanOption, offered: readonly PlanOption[]): Notice | undefined {
  const simpler = offered.find(
    (other) =>
      isSimpler(other, option) &&
      other.cost.isIncomplete === option.cost.isIncomplete &&
      other.cost.totalCents <= SIMPLER.times * option.cost.totalCents &&
      other.durationHours.p50 <= SIMPLER.times * option.durationHours.p50,
  );
  if (simpler === undefined) return undefined;
  return manyReloads(option, simpler);
}

function isSimpler(option: PlanOption, other: PlanOption): boolean {
  const fewer = other.transshipments - option.transshipments;
  return fewer >= SIMPLER.fewer || (fewer >= 0 && hasTruckBetween(other) && !hasTruckBetween(option));
}

/** Whether goods leave a train or ship for a truck only to board another. */
function hasTruckBetween({ equipment, legs }: PlanOption): boolean {
  const isTruckLoad = equipment.endsWith('truck');
  return !isTruckLoad && legs.slice(1, -1).some((leg) => leg.mode === 'road');
}

function manyReloads(option: PlanOption, simpler: PlanOption): Notice {
  const savesCents = simpler.cost.totalCents - option.cost.totalCents;
  if (savesCents <= 0 && option.durationHours.p50 >= simpler.durationHours.p50) return beatenBy(option, simpler);
  const more = option.transshipments - simpler.transshipments;
  if (more < SIMPLER.fewer) {
    return { code: 'truck-between', params: { savesCents: Math.max(0, savesCents), than: simpler.id } };
  }
  return { code: 'many-transshipments', params: { more, savesCents: Math.max(0, savesCents), than: simpler.id } };
}

function reloadsReason(option: PlanOption, offered: readonly PlanOption[]): Notice | undefined {
  const fewest = Math.min(...offered.map((other) => other.transshipments));
  const simple = offered.filter((other) => other.transshipments === fewest && !other.cost.isIncomplete);
  const cheapest = simple.toSorted((a, b) => a.cost.totalCents - b.cost.totalCents)[0];
  const more = option.transshipments - fewest;
  if (cheapest === undefined || more <= RELOADS.more) return undefined;
  const savesCents = cheapest.cost.totalCents - option.cost.totalCents;
  if (savesCents >= RELOADS.savesShare * cheapest.cost.totalCents) return undefined;
  return manyReloads(option, cheapest);
}

/** Puts the best of a figure back among the kept when it leads them clearly. */
function addLeader(
  kept: Candidate[],
  candidates: readonly Candidate[],
  figureOf: (option: PlanOption) => number,
): void {
  const best = candidates.toSorted((a, b) => figureOf(a.option) - figureOf(b.option) || byCostAndTime(a, b))[0];
  if (best === undefined || kept.includes(best)) return;
  const least = Math.min(...kept.map(({ option }) => figureOf(option)));
  if (figureOf(best.option) <= least * (1 - LEAD_SHARE)) kept.push(best);
}

/** Beside the best way that is aboard trains at every border, the next through other gateways: trucks are another matter. */
function addNextRailway(kept: Candidate[], candidates: readonly Candidate[]): void {
  const byRail = candidates.filter((each) => isByRail(each.option) && !isDetourIn(each, kept)).toSorted(byCostAndTime);
  const next = byRail.find((candidate) => !isSameGateways(candidate, byRail[0]!));
  if (next === undefined || kept.includes(next) || !kept.includes(byRail[0]!)) return;
  const [own, best] = [next.option, byRail[0]!.option];
  const lasts = own.durationHours.p50 / Math.max(1, best.durationHours.p50);
  const costs = own.cost.totalCents / Math.max(1, best.cost.totalCents);
  if (lasts <= NEXT_RAILWAY.lasts && costs <= NEXT_RAILWAY.costs) kept.push(next);
}

/** Beside ways through states of the sanctions lists the best that passes none: who may send nothing there asks for it first. */
function addUnflagged(kept: Candidate[], candidates: readonly Candidate[]): void {
  const isFlagged = ({ option }: Candidate) => option.notices.some(({ code }) => code === 'sanctions-check');
  if (!kept.some(isFlagged)) return;
  const clear = keepNotPointless(candidates.filter((candidate) => !isFlagged(candidate)));
  const best = clear.find((candidate) => !isReloadedInVain(candidate, clear));
  if (best !== undefined && !kept.includes(best)) kept.push(best);
}

function isByRail({ borders }: PlanOption): boolean {
  return borders.length > 0 && borders.every(({ mode }) => mode === 'rail');
}

/** Where little is left to choose from, the nearest ways of other ideas are put back. */
function addOtherIdeas(kept: Candidate[], candidates: readonly Candidate[]): void {
  const ideaOf = (each: Candidate) => signatureOf(each.way).idea.split('|').slice(1).join('|');
  const ideas = new Set(kept.map(ideaOf));
  for (const candidate of candidates.toSorted(byCostAndTime)) {
    if (ideas.size >= IDEAS_MIN) return;
    if (ideas.has(ideaOf(candidate)) || isDetourIn(candidate, kept)) continue;
    ideas.add(ideaOf(candidate));
    kept.push(candidate);
  }
}

function isDetourIn({ option }: Candidate, kept: readonly Candidate[]): boolean {
  return kept.some((other) => isDetourBeside(option, other.option));
}

function round(hours: number): number {
  return Math.round(hours * 100) / 100;
}
