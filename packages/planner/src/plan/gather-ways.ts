import { screenedStates } from '@karvon/agreements';
import type { PlanEdge } from '../compile/planning-network.ts';
import type { Criteria, Tolerance } from '../kernel/index.ts';
import { avoidState, type Closure, exclusions } from './closures.ts';
import { edgeGateways, type Gateway, gatewaysOf, isSameGateway } from './gateways.ts';
import { goesRound } from './rounds.ts';
import { type FoundWay, runSearch, type SearchDesk, type SearchWish } from './search-desk.ts';
import { edgesOf, signatureOf } from './signature.ts';

const NONE_OF_THEM: Criteria = { cents: false, grams: false, risk: false, transshipments: false };
/** How far beside the best the multi-criteria front reaches. */
const FRONT_SLACK = { arrival: 1.4, cents: 1.4 };
/** Ways this near to each other would be twins to a reader; the cheapest, the greenest and the fastest stay exact. */
const FRONT_TOLERANCE: Tolerance = { arrival: 0.01, cents: 0.01, grams: 0.03, risk: 0.03 };
/** An alternative's front is only wanted near its own best. */
const ALTERNATIVE_SLACK = { arrival: 1.25, cents: 1.25 };
/** So too of ways round the states of the sanctions lists, which a ship on the ocean may undercut by half. */
const UNFLAGGED_SLACK = { arrival: 1.4, cents: 2 };
/** How many gateways are closed one after the other to look for other ways. */
const GATEWAYS_MAX = 6;
/** A way that costs or lasts more than so many times the best is no real alternative. */
export const ALTERNATIVE_TIMES_MAX = 2;

/**
 * The ways of a desk that a reader may want: all trade-offs of cost against time with their exact ends (the cheapest and
 * the fastest), the greenest, and of those near the best the steadiest and the greener ones.
 */
export function gatherFront(desk: SearchDesk, shouldStop?: () => boolean): readonly FoundWay[] {
  const exact = (criteria: Partial<Criteria>): SearchWish => ({
    criteria: { ...NONE_OF_THEM, ...criteria },
    slack: 'exact',
  });
  const near = (criteria: Partial<Criteria>): SearchWish => ({
    criteria: { ...NONE_OF_THEM, ...criteria },
    slack: FRONT_SLACK,
    tolerance: FRONT_TOLERANCE,
  });
  const wishes: readonly SearchWish[] = [
    exact({ cents: true }),
    exact({ grams: true }),
    near({ cents: true, risk: true }),
    near({ cents: true, grams: true }),
  ];
  return wishes.flatMap((wish) => listWays(desk, { ...wish, ...(shouldStop === undefined ? {} : { shouldStop }) }));
}

/** Runs a search and gives its ways with their desk, but for those that pass a place twice on one leg. */
export function listWays(desk: SearchDesk, wish: SearchWish): readonly FoundWay[] {
  const result = runSearch(desk, wish);
  const labels = result.cheapest === undefined ? result.labels : [...result.labels, result.cheapest];
  return labels.map((label) => ({ desk, label })).filter((way) => !goesRound(way));
}

/**
 * Other ways than those found: the gateway of the best is closed, the search is run again, and so on until what is left
 * is no real alternative; then each state that the best ways pass is avoided once, those of the sanctions lists all at once,
 * and by rail each border of the cheapest way by rail, which tells the next line of the railway also where trucks beat it in
 * money and time.
 */
export function* gatherAlternatives(
  desk: SearchDesk,
  found: readonly FoundWay[],
  shouldStop?: () => boolean,
): Generator<void, readonly FoundWay[]> {
  const alternatives: FoundWay[] = [];
  const search = (extra: readonly Closure[], slack = ALTERNATIVE_SLACK) =>
    listWays(desk, {
      criteria: { ...NONE_OF_THEM, cents: true },
      slack,
      furtherClosures: extra,
      ...(shouldStop === undefined ? {} : { shouldStop }),
    });
  const best = fastestOf(found);
  if (best === undefined) return alternatives;
  const closed: Closure[] = [];
  for (let way: FoundWay | undefined = best; way !== undefined && closed.length < GATEWAYS_MAX; ) {
    const gateway = gatewayOf(way);
    if (gateway === undefined) break;
    closed.push(gateway);
    const ways = search(closed);
    yield;
    alternatives.push(...ways);
    way = fastestOf(ways);
    if (way !== undefined && isHopeless(way, [...found, ...alternatives])) break;
  }
  const passed = passedStates(desk, [best, cheapestOf(found) ?? best]);
  for (const state of passed) {
    alternatives.push(...search([avoidState(state)]));
    yield;
  }
  const screened = avoidableStates(desk);
  if (passed.some((state) => screened.includes(state))) {
    alternatives.push(...search(screened.map(avoidState), UNFLAGGED_SLACK));
    yield;
  }
  const railway = withoutRoad(desk);
  const byRail = railway && cheapestOf(search([railway]));
  for (const gateway of railway && byRail ? landGateways(byRail) : []) {
    alternatives.push(...search([railway!, avoidGateway(desk, gateway)]));
    yield;
  }
  return alternatives;
}

/** The states of the sanctions lists that a way may go round: none where one of them is at an end. */
function avoidableStates({ consignment: { from, to }, network, pricing }: SearchDesk): readonly string[] {
  const screened = screenedStates(network.agreements, { date: pricing.cargo.date, concern: 'passage' });
  return [from.state, to.state].some((state) => screened.includes(state)) ? [] : screened;
}

/** Closes carriage by truck but for hauls near the doors; nothing for goods that ride a truck anyway. */
function withoutRoad({ consignment, candidate }: SearchDesk): Closure | undefined {
  if (candidate.equipment.kind === 'truck') return undefined;
  const exclude = { states: [], modes: ['road' as const], places: [] };
  return exclusions({ ...consignment, exclude })[0];
}

/** Where a way passes borders on land. */
function landGateways(way: FoundWay): readonly Gateway[] {
  return gatewaysOf(way).filter(({ isWater }) => !isWater);
}

/** Closes all that passes a gateway, by whatever post of it. */
function avoidGateway({ network }: SearchDesk, gateway: Gateway): Closure {
  return {
    reason: { code: 'gateway', params: { place: gateway.place } },
    closes: (edge) =>
      edge.states.includes(gateway.fromState) &&
      edge.states.includes(gateway.toState) &&
      edgeGateways(network, edge).some((own) => isSameGateway(own, gateway)),
  };
}

function fastestOf(ways: readonly FoundWay[]): FoundWay | undefined {
  return ways.toSorted((a, b) => a.label.arrivalMinutes - b.label.arrivalMinutes || a.label.cents - b.label.cents)[0];
}

function cheapestOf(ways: readonly FoundWay[]): FoundWay | undefined {
  return ways.toSorted((a, b) => a.label.cents - b.label.cents)[0];
}

/** Whether some way beats another by more than the limit in one of time and cost and is no worse in the other. */
export function isHopeless(way: FoundWay, others: readonly FoundWay[]): boolean {
  const minutes = (each: FoundWay) => each.label.arrivalMinutes - each.label.departureMinutes;
  return others.some((other) => {
    const slower = minutes(way) / Math.max(1, minutes(other));
    const dearer = way.label.cents / Math.max(1, other.label.cents);
    return slower >= 1 && dearer >= 1 && Math.max(slower, dearer) > ALTERNATIVE_TIMES_MAX;
  });
}

/** What makes a way the way it is: its sea crossing, else the transit state in which it is longest, else its border. */
function gatewayOf(way: FoundWay): Closure | undefined {
  const edges = edgesOf(way);
  const crossing = edges.find((edge) => edge.kind === 'service' && edge.mode !== 'rail');
  if (crossing !== undefined) {
    const [fromState, toState] = [crossing.from.state, crossing.to.state];
    return {
      reason: { code: 'gateway', params: { fromState, toState } },
      closes: (edge) =>
        edge.kind === 'service' &&
        edge.mode === crossing.mode &&
        edge.from.state === fromState &&
        edge.to.state === toState,
    };
  }
  const state = longestTransit(way, edges);
  if (state !== undefined) return avoidState(state);
  const border = edges.find((edge) => edge.kind === 'border');
  return (
    border && {
      reason: { code: 'gateway', params: { crossing: border.row } },
      closes: (edge) => edge.kind === 'border' && edge.row === border.row,
    }
  );
}

function longestTransit(way: FoundWay, edges: readonly PlanEdge[]): string | undefined {
  const { from, to } = way.desk.consignment;
  const kmOf = new Map<string, number>();
  for (const edge of edges) {
    if (edge.from.state === from.state || edge.from.state === to.state) continue;
    kmOf.set(edge.from.state, (kmOf.get(edge.from.state) ?? 0) + edge.distanceKm);
  }
  return [...kmOf].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function passedStates(desk: SearchDesk, ways: readonly FoundWay[]): readonly string[] {
  const { from, to } = desk.consignment;
  const states = new Set(ways.flatMap((way) => edgesOf(way).flatMap((edge) => edge.states)));
  return [...states].filter((state) => state !== from.state && state !== to.state);
}

/** The best of each path in each respect: ways that only leave at other moments, or lift at other stations, are twins. */
export function dropTwins(ways: readonly FoundWay[]): readonly FoundWay[] {
  const best = new Map<string, FoundWay>();
  const keep = (key: string, way: FoundWay, isBetter: (other: FoundWay) => boolean) => {
    const known = best.get(key);
    if (known === undefined || isBetter(known)) best.set(key, way);
  };
  for (const way of ways) {
    const { path } = signatureOf(way);
    const { cents, arrivalMinutes, grams, risk } = way.label;
    keep(`${path}|cents`, way, ({ label }) => cents < label.cents);
    keep(`${path}|grams`, way, ({ label }) => grams < label.grams);
    keep(`${path}|risk`, way, ({ label }) => risk < label.risk);
    keep(
      `${path}|arrival`,
      way,
      ({ label }) =>
        arrivalMinutes < label.arrivalMinutes || (arrivalMinutes === label.arrivalMinutes && cents < label.cents),
    );
  }
  return [...new Set(best.values())];
}
