import type { Consignment, RejectedWay } from '@karvon/model';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { totalMassKg } from '../price/cargo.ts';
import { AIR_MAX } from './equipment-candidates.ts';
import { listWays } from './gather-ways.ts';
import { toldWay } from './rejected-ways.ts';
import { type FoundWay, openDesk } from './search-desk.ts';
import { edgesOf } from './signature.ts';

/** Beyond so many times the greatest mass, nobody asks for air freight. */
const HEAVY_TIMES_MAX = 10;

/** The way by air that goods are too heavy for, where it would be faster than every way that was found. */
export function airTooHeavy(
  network: PlanningNetwork,
  consignment: Consignment,
  found: readonly FoundWay[],
): readonly RejectedWay[] {
  const massKg = totalMassKg(consignment);
  const maxKg = AIR_MAX.massKg;
  const equipment = network.tables.equipment.find((row) => row.id === 'air-uld');
  if (equipment === undefined || consignment.equipment.length > 0) return [];
  if (massKg <= maxKg || massKg > maxKg * HEAVY_TIMES_MAX) return [];
  const desk = openDesk(network, consignment, { equipment, count: 1 });
  const ways = listWays(desk, {
    criteria: { cents: true, grams: false, risk: false, transshipments: false },
    slack: { arrival: 1.1, cents: 1.2 },
  });
  const minutes = (way: FoundWay) => way.label.arrivalMinutes - way.label.departureMinutes;
  const fastest = Math.min(...found.map(minutes));
  const [best] = ways
    .filter((way) => edgesOf(way).some((edge) => edge.mode === 'air') && minutes(way) < fastest)
    .toSorted((a, b) => a.label.cents - b.label.cents);
  return best === undefined ? [] : [toldWay(best, { code: 'air-too-heavy', params: { massKg, maxKg } })];
}
