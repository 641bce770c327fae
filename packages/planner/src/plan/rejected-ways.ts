import type { Notice, RejectedWay } from '@karvon/model';
import { NEVER_MINUTES } from '../compile/edge-draft.ts';
import { CAPABILITY_DANGEROUS, CAPABILITY_REEFER_POWER } from '../compile/equipment-bits.ts';
import type { PlanEdge } from '../compile/planning-network.ts';
import type { LegGraph } from '../kernel/index.ts';
import { costAndTimeOfWay } from './balance.ts';
import type { Closure } from './closures.ts';
import { listWays } from './gather-ways.ts';
import type { FoundWay, SearchDesk, SearchWish } from './search-desk.ts';
import { edgesOf, modesOf, signatureOf, turnsOf } from './signature.ts';

/** One constraint lifted: how to search without it, and which edges that opens. */
interface Lift {
  readonly wish: SearchWish;
  readonly opens: (edge: PlanEdge) => boolean;
  /** Names the constraint, from the first opened edge that a way uses. */
  readonly reasonOf: (edge: PlanEdge) => Notice;
}

/** At most so many rejected ways are told. */
const REJECTED_MAX = 12;
/** A way that only lifting a constraint opens is told when it saves this share of time or cost, or is another idea. */
const GAIN_MIN = 0.02;
/** Another idea is told when it costs and lasts at most so many times the best. */
const IDEA_TIMES_MAX = 1.3;

/** What lifting each constraint of a desk once would have given, where it is better than what was found, or new. */
export function* rejectedWays(desk: SearchDesk, found: readonly FoundWay[]): Generator<void, readonly RejectedWay[]> {
  const rejected: RejectedWay[] = [];
  for (const lift of liftsOf(desk)) {
    const ways = listWays(desk, {
      criteria: { cents: true, grams: false, risk: false, transshipments: false },
      slack: { arrival: 1.2, cents: 1.2 },
      ...lift.wish,
    }).filter((way) => edgesOf(way).some(lift.opens));
    const best = bestGain(ways, found);
    if (best !== undefined) rejected.push(toldWay(best, lift.reasonOf(edgesOf(best).find(lift.opens)!)));
    yield;
  }
  return rejected;
}

/** One entry a reason, the one that would give most. */
export function dropEqualReasons(rejected: readonly RejectedWay[]): readonly RejectedWay[] {
  const best = new Map<string, RejectedWay>();
  for (const way of rejected) {
    const key = JSON.stringify(way.reason);
    const known = best.get(key);
    if (known === undefined || (way.wouldGive?.costCents ?? 0) < (known.wouldGive?.costCents ?? 0)) best.set(key, way);
  }
  return [...best.values()].slice(0, REJECTED_MAX);
}

function bestGain(ways: readonly FoundWay[], found: readonly FoundWay[]): FoundWay | undefined {
  const minutes = (way: FoundWay) => way.label.arrivalMinutes - way.label.departureMinutes;
  const fastest = Math.min(...found.map(minutes));
  const cheapest = Math.min(...found.map((way) => way.label.cents));
  const ideas = new Set(found.map((way) => signatureOf(way).idea));
  const gain = (way: FoundWay) => Math.max(1 - minutes(way) / fastest, 1 - way.label.cents / cheapest);
  const lightest = ways.toSorted((a, b) => costAndTimeOfWay(a) - costAndTimeOfWay(b));
  const best = lightest.find((way) => gain(way) > GAIN_MIN) ?? lightest[0];
  if (best === undefined) return undefined;
  if (found.length === 0 || gain(best) > GAIN_MIN) return best;
  const isNear = minutes(best) <= fastest * IDEA_TIMES_MAX && best.label.cents <= cheapest * IDEA_TIMES_MAX;
  return isNear && !ideas.has(signatureOf(best).idea) ? best : undefined;
}

/** A way that is not offered, with the reason and what it would have given. */
export function toldWay(way: FoundWay, reason: Notice): RejectedWay {
  const { label, desk } = way;
  return {
    reason,
    way: { modes: modesOf(way), places: turnsOf(way) },
    wouldGive: {
      p50Hours: Math.round((label.arrivalMinutes - desk.readyMinutes) / 6) / 10,
      costCents: label.cents,
    },
  };
}

function liftsOf(desk: SearchDesk): readonly Lift[] {
  return [...closureLifts(desk), ...statusLifts(desk), ...capabilityLifts(desk)];
}

/** Exclusions are lifted one by one. Of bans and limits only those are tried that a search without any of them uses. */
function closureLifts(desk: SearchDesk): readonly Lift[] {
  const isWish = (closure: Closure) => closure.reason.code.startsWith('excluded');
  const wishes = desk.closures.filter(isWish);
  const rules = desk.closures.filter((closure) => !isWish(closure));
  const free = rules.length === 0 ? [] : listWays(desk, { closures: wishes, slack: { arrival: 1.2, cents: 1.2 } });
  const used = rules.filter((rule) => free.some((way) => edgesOf(way).some(rule.closes)));
  return [...wishes, ...used].map((lifted) => ({
    wish: { closures: desk.closures.filter((closure) => closure !== lifted) },
    opens: lifted.closes,
    reasonOf: () => lifted.reason,
  }));
}

/** Links, crossings and services that are planned, and those that are closed, as if they were in service. */
function statusLifts(desk: SearchDesk): readonly Lift[] {
  return (['planned', 'closed'] as const).flatMap((status) => {
    const opens = (edge: PlanEdge) => (status === 'planned' ? edge.status === 'planned' : isShut(edge));
    const graph = openedGraph(desk, opens);
    const isUnopened = (edge: PlanEdge) =>
      opens(edge) && (edge.usableFromMinutes > desk.readyMinutes || edge.usableToMinutes < NEVER_MINUTES);
    return graph === undefined ? [] : [{ wish: { graph }, opens: isUnopened, reasonOf: statusReason }];
  });
}

function isShut(edge: PlanEdge): boolean {
  return edge.status === 'closed' || edge.closure !== undefined;
}

/** The desk's graph with some edges usable at all times, or nothing when there are none. */
function openedGraph(desk: SearchDesk, opens: (edge: PlanEdge) => boolean): LegGraph | undefined {
  const { network, graph } = desk;
  if (!network.edges.some(opens)) return undefined;
  const from = Int32Array.from(network.edges, (edge) => (opens(edge) ? 0 : edge.usableFromMinutes));
  const to = Int32Array.from(network.edges, (edge) => (opens(edge) ? 0x7fffffff : edge.usableToMinutes));
  return { ...graph, usableFromMinutesOfEdge: from, usableToMinutesOfEdge: to };
}

function statusReason(edge: PlanEdge): Notice {
  const what = edge.kind === 'service' ? 'service' : edge.kind === 'border' ? 'crossing' : 'link';
  const name = edge.kind === 'run' ? `${edge.from.id} ${edge.to.id}` : edge.row.split(' ')[1]!;
  if (edge.status === 'planned')
    return { code: `planned-${what}`, params: { [what]: name, opensOn: edge.opensOn ?? '' } };
  const { from = '', to = '' } = edge.closure ?? {};
  if (edge.closure?.what === 'place') return { code: 'closed-place', params: { place: edge.closure.id, from, to } };
  return { code: `closed-${what}`, params: { [what]: name, from, to } };
}

function capabilityLifts(desk: SearchDesk): readonly Lift[] {
  const needs = [
    { bit: CAPABILITY_REEFER_POWER, code: 'no-reefer-power' },
    { bit: CAPABILITY_DANGEROUS, code: 'no-dangerous-handling' },
  ];
  return needs
    .filter(({ bit }) => (desk.requiredCapability & bit) !== 0)
    .map(({ bit, code }) => ({
      wish: { requiredCapability: desk.requiredCapability & ~bit },
      opens: (edge: PlanEdge) => (edge.capabilityMask & bit) === 0,
      reasonOf: (edge: PlanEdge) => ({ code, params: { place: edge.from.id } }),
    }));
}
