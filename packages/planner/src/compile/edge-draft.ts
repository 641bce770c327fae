import type { SpreadMinutes } from '@karvon/model';
import type { PlaceRow } from '@karvon/network';
import { CAPABILITY_ALL } from './equipment-bits.ts';
import type { PlanEdge } from './planning-network.ts';

/** Never: a moment after every horizon, so that an edge that opens then stays shut. */
export const NEVER_MINUTES = 2_000_000_000;

/** What most edges share: nothing asked, always open, usable from the first minute. */
export const PLAIN_EDGE = {
  distanceKm: 0,
  runMinutes: 0,
  fees: [],
  corridors: [],
  capabilityMask: CAPABILITY_ALL,
  isFreshDriver: false,
  transshipments: 0,
  status: 'in-service',
  usableFromMinutes: 0,
  usableToMinutes: NEVER_MINUTES,
  cutOffMinutes: 0,
} as const;

/** The places and states of an edge between two places. */
export function between(from: PlaceRow, to: PlaceRow): Pick<PlanEdge, 'from' | 'to' | 'path' | 'states'> {
  return {
    from,
    to,
    path: from.id === to.id ? [from.id] : [from.id, to.id],
    states: from.state === to.state ? [from.state] : [from.state, to.state],
  };
}

/** Minutes from hours, whole. */
export function minutesOfHours(hours: number): number {
  return Math.round(hours * 60);
}

/** A distribution in minutes from a row in hours. */
export function spreadOfHours(row: {
  readonly p10Hours: number;
  readonly p50Hours: number;
  readonly p90Hours: number;
}): SpreadMinutes {
  return {
    p10: minutesOfHours(row.p10Hours),
    p50: minutesOfHours(row.p50Hours),
    p90: minutesOfHours(row.p90Hours),
  };
}

/** A distribution around a P50 by shares of it. */
export function spreadAround(p50: number, shares: { readonly p10: number; readonly p90: number }): SpreadMinutes {
  return { p10: Math.round(p50 * shares.p10), p50, p90: Math.round(p50 * shares.p90) };
}

/** When a row with a status and dates may be used, minutes since the epoch; `NEVER_MINUTES` from which it never opens. */
export function usableFrom(
  row: { readonly status: PlanEdge['status']; readonly opensOn?: string | undefined },
  epoch: string,
): number {
  if (row.status === 'in-service') return 0;
  if (row.status === 'closed' || row.opensOn === undefined) return NEVER_MINUTES;
  return Math.max(0, minutesSince(epoch, row.opensOn));
}

/** Minutes from the midnight (UTC) of one date to that of another. */
export function minutesSince(epoch: string, date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${epoch}T00:00:00Z`)) / 60_000);
}
