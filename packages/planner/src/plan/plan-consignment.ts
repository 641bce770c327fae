import { type Consignment, fail, ok, type PlanOption, type RejectedWay, type Result } from '@karvon/model';
import { checkItinerary } from '../check/check-itinerary.ts';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { assembleOption } from '../itinerary/assemble-option.ts';
import { airTooHeavy } from './air-too-heavy.ts';
import { answerRates } from './answer-rates.ts';
import { costAndTimeOfWay } from './balance.ts';
import type { Candidate } from './candidate.ts';
import { checkConsignment } from './check-consignment.ts';
import { type ChosenOptions, chooseOptions } from './choose-options.ts';
import { type EquipmentCandidate, equipmentCandidates } from './equipment-candidates.ts';
import { equipmentNotWished } from './equipment-not-wished.ts';
import { dropTwins, gatherAlternatives, gatherFront, isHopeless } from './gather-ways.ts';
import { missedGateways } from './missed-gateways.ts';
import { whyNothing } from './nothing-left.ts';
import type { PlanIssue, PlannedWays, PlanOptions, PlanProgress } from './plan-words.ts';
import { dropEqualReasons, rejectedWays } from './rejected-ways.ts';
import { type FoundWay, openDesk, type SearchDesk } from './search-desk.ts';
import { signatureOf } from './signature.ts';
import { toldMisses } from './told-misses.ts';

/** Options told when the caller does not say how many. */
const OPTIONS_MAX = 12;
/** Ways that are worked out in full before the options are chosen. */
const ASSEMBLED_MAX = 30;
/** Rejected ways told, and how many of them may be those that a constraint rules out. */
const REJECTED_MAX = 8;
const LIFTED_MAX = 5;

/** Plans a consignment door to door: a readable set of options with prices, times and reasons, or what stops it. */
export function planConsignment(
  network: PlanningNetwork,
  consignment: Consignment,
  options: PlanOptions = {},
): Result<PlannedWays, readonly PlanIssue[]> {
  const stages = planInStages(network, consignment, options);
  for (;;) {
    const step = stages.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/** The same plan in stages, so that a server may breathe between two searches and cancel by not asking for the next. */
export function* planInStages(
  network: PlanningNetwork,
  consignment: Consignment,
  options: PlanOptions = {},
): Generator<PlanProgress, Result<PlannedWays, readonly PlanIssue[]>> {
  const issues = checkConsignment(network, consignment);
  if (issues.length > 0) return fail(issues);
  const { candidates, issues: misfits } = equipmentCandidates(network, consignment, options);
  if (misfits.length > 0) return fail(misfits);
  const isStopped = () => options.shouldStop?.() === true;
  const { desks, found } = yield* searchAll(network, consignment, candidates, options);
  if (isStopped()) return fail([stopped()]);
  if (found.length === 0) return fail(whyNothing(desks));
  yield { stage: 'alternatives', done: 0, total: desks.length, first: () => firstThatHolds(found) };
  const alternatives = yield* searchAlternatives(desks, found, options);
  if (isStopped()) return fail([stopped()]);
  const chosen = yield* workOut(desks, [...found, ...alternatives], options);
  const ways = [...found, ...alternatives];
  const rejected = options.isRejectedSkipped
    ? []
    : [
        ...(yield* searchRejected(desks, ways)),
        ...equipmentNotWished(network, consignment, options, ways),
        ...airTooHeavy(network, consignment, ways),
      ].slice(0, LIFTED_MAX);
  const misses = options.isRejectedSkipped
    ? []
    : toldMisses([...chosen.missed, ...missedGateways(ways, chosen)], chosen.chosen, REJECTED_MAX - rejected.length);
  if (isStopped()) return fail([stopped()]);
  return ok({
    options: chosen.options,
    rejected: [...rejected, ...misses],
    notices: [],
    network: { version: network.version, horizon: horizonOf(network) },
    rates: answerRates(network.tables.rates, consignment.readyAt.slice(0, 10)),
  });
}

function* searchAll(
  network: PlanningNetwork,
  consignment: Consignment,
  candidates: readonly EquipmentCandidate[],
  options: PlanOptions,
): Generator<PlanProgress, { readonly desks: readonly SearchDesk[]; readonly found: readonly FoundWay[] }> {
  const desks: SearchDesk[] = [];
  const found: FoundWay[] = [];
  for (const [done, candidate] of candidates.entries()) {
    yield { stage: 'searching', done, total: candidates.length };
    if (options.shouldStop?.()) return { desks, found };
    const desk = openDesk(network, consignment, candidate);
    desks.push(desk);
    if (desk.from.length > 0 && desk.to.length > 0) found.push(...gatherFront(desk, options.shouldStop));
  }
  return { desks, found };
}

/** So many ways are tried for one to show before the plan is complete. */
const FIRST_TRIED_MAX = 3;

/** The best of the ways found so far that passes the checker. */
function firstThatHolds(found: readonly FoundWay[]): PlanOption | undefined {
  for (const way of shortlist(found)
    .toSorted((a, b) => costAndTimeOfWay(a) - costAndTimeOfWay(b))
    .slice(0, FIRST_TRIED_MAX)) {
    const option = assembleOption(way);
    if (violationsOf(way, option).length === 0) return option;
  }
  return undefined;
}

/** What the independent checker finds wrong with a way that was worked out. */
function violationsOf({ desk: { network, consignment } }: FoundWay, option: PlanOption) {
  const { tables, agreements } = network;
  return checkItinerary({ tables, agreements, consignment }, option);
}

function* searchAlternatives(
  desks: readonly SearchDesk[],
  found: readonly FoundWay[],
  options: PlanOptions,
): Generator<PlanProgress, readonly FoundWay[]> {
  const alternatives: FoundWay[] = [];
  for (const [done, desk] of desks.entries()) {
    const own = found.filter((way) => way.desk === desk);
    const searches = gatherAlternatives(desk, own, options.shouldStop);
    for (let step = searches.next(); ; step = searches.next()) {
      if (step.done) {
        alternatives.push(...step.value);
        break;
      }
      yield { stage: 'alternatives', done, total: desks.length };
    }
  }
  return alternatives;
}

interface WorkedOut extends ChosenOptions {
  /** Candidates that are not offered. */
  readonly missed: readonly Candidate[];
}

/** Works ways out in full, holds each against the independent checker, and chooses what is told. */
function* workOut(
  desks: readonly SearchDesk[],
  ways: readonly FoundWay[],
  options: PlanOptions,
): Generator<PlanProgress, WorkedOut> {
  const listed = shortlist(ways);
  const candidates: Candidate[] = [];
  for (const [done, way] of listed.entries()) {
    if (done % 8 === 0) yield { stage: 'checking', done, total: listed.length };
    const option = assembleOption(way);
    const violations = violationsOf(way, option);
    if (violations.length > 0) options.onDropped?.(option, violations);
    else candidates.push({ way, option });
  }
  const { deadlineAt } = desks[0]!.consignment;
  const inTime = candidates.filter(
    ({ option }) =>
      !options.isDeadlineHard || deadlineAt === undefined || Date.parse(option.arrival.p90) <= Date.parse(deadlineAt),
  );
  const chosen = chooseOptions(inTime, options.optionsMax ?? OPTIONS_MAX);
  return { ...chosen, missed: inTime.filter((candidate) => !chosen.chosen.includes(candidate)) };
}

/** The ways worth working out, none that is hopelessly beaten: the ends, the best of each idea, then the rest. */
function shortlist(ways: readonly FoundWay[]): readonly FoundWay[] {
  const distinct = dropTwins(ways);
  const least = (figureOf: (way: FoundWay) => number) =>
    distinct.toSorted((a, b) => figureOf(a) - figureOf(b)).slice(0, 2);
  const ends = [
    ...least((way) => way.label.cents),
    ...least((way) => way.label.arrivalMinutes),
    ...least((way) => way.label.grams),
    ...least((way) => way.label.risk),
  ];
  const others = distinct
    .filter((way) => !isHopeless(way, distinct))
    .toSorted((a, b) => costAndTimeOfWay(a) - costAndTimeOfWay(b));
  const ideas = new Set<string>();
  const firsts = others.filter((way) => {
    const { idea } = signatureOf(way);
    return !ideas.has(idea) && ideas.add(idea);
  });
  return [...new Set([...ends, ...firsts, ...others])].slice(0, ASSEMBLED_MAX);
}

function* searchRejected(
  desks: readonly SearchDesk[],
  found: readonly FoundWay[],
): Generator<PlanProgress, readonly RejectedWay[]> {
  const rejected: RejectedWay[] = [];
  for (const [done, desk] of desks.entries()) {
    const searches = rejectedWays(desk, found);
    for (let step = searches.next(); ; step = searches.next()) {
      if (step.done) {
        rejected.push(...step.value);
        break;
      }
      yield { stage: 'rejected', done, total: desks.length };
    }
  }
  return dropEqualReasons(rejected);
}

function horizonOf(network: PlanningNetwork): { readonly from: string; readonly to: string } {
  const end = new Date(Date.parse(`${network.epoch}T00:00:00Z`) + network.horizonDays * 86_400_000);
  return { from: network.epoch, to: end.toISOString().slice(0, 10) };
}

function stopped(): PlanIssue {
  return { code: 'stopped', path: '', message: 'The plan was stopped before it was complete', params: {} };
}
