import type { Bounds } from './bounds.ts';
import type { Connector, FrontQuery } from './front-query.ts';

/** What a query's tolerance allows in one search. */
export interface Leeway {
  /** How many times as much a way at the door may cost, emit, spread and last as the one that it stands for. */
  readonly centsFactor: number;
  readonly gramsFactor: number;
  readonly riskFactor: number;
  readonly minutesFactor: number;
  readonly readyMinutes: number;
  /** How much more than another for which it stands a label at a vertex may emit. */
  readonly grams: number;
  /** So too for the risk. */
  readonly risk: number;
  /** Latest arrival that may stand for an earlier one; until the fastest way is known none may. */
  arrivalMinutesMax: number;
}

/**
 * Works out the leeway of a query. What a label at a vertex may emit or risk beyond another is a share of the least that
 * any way needs, so that it is within the share of every way. Minutes and cents are compared exactly there: a minute
 * may miss a departure, and a cent may lie outside the slack.
 */
export function leewayOf(bounds: Bounds, query: FrontQuery): Leeway {
  const { tolerance, access, readyMinutes } = query;
  const least = (valueAt: (way: Connector) => number) => Math.min(...access.map(valueAt));
  const share = { arrival: 0, cents: 0, grams: 0, risk: 0, ...tolerance };
  return {
    centsFactor: 1 + share.cents,
    gramsFactor: 1 + share.grams,
    riskFactor: 1 + share.risk,
    minutesFactor: 1 + share.arrival,
    readyMinutes,
    grams: share.grams === 0 ? 0 : Math.floor(share.grams * least((way) => way.grams + bounds.grams[way.vertex])),
    risk: share.risk === 0 ? 0 : Math.floor(share.risk * least((way) => way.risk + bounds.risk[way.vertex])),
    arrivalMinutesMax: 0,
  };
}

/** Latest arrival of a way that may stand for one which arrives at `arrivalMinutes` at the earliest. */
export function lenientArrival(leeway: Leeway, arrivalMinutes: number): number {
  const { arrivalMinutesMax, readyMinutes, minutesFactor } = leeway;
  if (arrivalMinutes >= arrivalMinutesMax) return arrivalMinutes;
  return Math.min(arrivalMinutesMax, readyMinutes + Math.floor((arrivalMinutes - readyMinutes) * minutesFactor));
}
