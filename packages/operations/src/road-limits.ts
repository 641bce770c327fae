import type { Issue } from '@karvon/contract';
import type { Consignment } from '@karvon/model';
import { greatCircleKm } from '@karvon/network';
import { roadPayload } from '@karvon/planner';
import type { Desk } from './desk.ts';

/** A state lies on the way when one of its places makes it at most so much longer than the straight line. */
const DETOUR_MAX = 1.1;

/** What the roads of the states between two doors bear in one unit of an equipment, least first; empty where roads do not bound it. */
export function listRoadLimits(
  { network, tables }: Pick<Desk, 'network' | 'tables'>,
  { from, to, readyAt }: Consignment,
  equipmentId: string,
): NonNullable<Issue['limits']> {
  const equipment = tables.equipment.find(({ id }) => id === equipmentId);
  if (equipment === undefined || equipment.kind === 'wagon' || equipment.kind === 'loose') return [];
  const km = greatCircleKm(from, to);
  const onWay = tables.places.filter((at) => greatCircleKm(from, at) + greatCircleKm(at, to) <= km * DETOUR_MAX);
  const states = new Set([from.state, to.state, ...onWay.map(({ state }) => state)]);
  return [...states]
    .flatMap((state) => {
      const limit = roadPayload(network, state, equipment, readyAt.slice(0, 10));
      if (limit === undefined || limit.row.state !== state) return [];
      return [{ state, payloadKg: limit.payloadKg, source: limit.row.source, grade: limit.row.grade }];
    })
    .sort((a, b) => a.payloadKg - b.payloadKg || (a.state < b.state ? -1 : 1));
}

/** Says the limits of the roads, for a message in English. */
export function sayRoadLimits(limits: NonNullable<Issue['limits']>): string {
  return limits.map(({ state, payloadKg }) => `${state} ${(payloadKg / 1000).toFixed(1)} t`).join(', ');
}
