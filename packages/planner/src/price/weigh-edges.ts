import type { SpreadMinutes } from '@karvon/model';
import { findFreeTime } from '../compile/freeze-graph.ts';
import type { PlanEdge } from '../compile/planning-network.ts';
import { createWeights, type EdgeWeights } from '../kernel/index.ts';
import type { Charge } from './charge.ts';
import { chargeOf } from './charge.ts';
import { edgeGrams, emissionFactors } from './emissions.ts';
import type { Pricing } from './pricing.ts';

/** Width of the band from P10 to P90 in standard deviations of a normal distribution. */
const DEVIATIONS_P10_TO_P90 = 2.563;
/** Beyond this, a spread is as bad as any: 500 h. Keeps sums inside 32 bits. */
const RISK_MAX = 4_000_000;

/**
 * What stands in the search for a rate that is not known, US cents: dear enough that an unknown price never wins by being
 * unknown. It is never shown nor added to an answer.
 */
export const SHADOW_CENTS_PER_KM: Readonly<Record<PlanEdge['mode'], number>> = {
  road: 300,
  rail: 250,
  ferry: 600,
  sea: 150,
  air: 4000,
};
const SHADOW_CENTS = 30_000;

/** What a cargo makes of each edge: money, emissions, risk; and of each yard: storage by the day. */
export function weighEdges(pricing: Pricing): EdgeWeights {
  const { network, cargo } = pricing;
  const weights = createWeights(network.graph);
  const factors = emissionFactors(network, cargo.date);
  const bit = network.bits.bitOfId.get(cargo.equipment.id) ?? 0;
  for (const [row, edge] of network.edges.entries()) {
    if ((edge.equipmentMask & bit) === 0) continue;
    weights.centsOfEdge[row] = searchCents(pricing.chargesOf(row), edge, cargo.count);
    weights.gramsOfEdge[row] = edgeGrams(network, factors, cargo, edge);
    weights.riskOfEdge[row] = edge.parts.reduce((sum, part) => sum + riskOf(part.minutes), 0);
  }
  for (const [vertex] of network.vertices.entries()) {
    weights.storageCentsPerDayOfVertex[vertex] = storagePerDay(pricing, vertex)?.cents ?? 0;
  }
  return weights;
}

/** Variance of a spread in hundredths of square hours, as for a normal distribution of the same P10 and P90. */
export function riskOf(minutes: SpreadMinutes): number {
  const deviationHours = (minutes.p90 - minutes.p10) / DEVIATIONS_P10_TO_P90 / 60;
  return Math.min(RISK_MAX, Math.round(deviationHours * deviationHours * 100));
}

/** The sum of an edge as the search sees it, with shadow prices for what is not known. */
export function searchCents(charges: readonly Charge[], edge: PlanEdge, count: number): number {
  const shadow = (charge: Charge) =>
    count * (charge.kind === 'line-haul' ? Math.ceil(edge.distanceKm * SHADOW_CENTS_PER_KM[edge.mode]) : SHADOW_CENTS);
  return charges.reduce((sum, charge) => sum + (charge.cents ?? shadow(charge)), 0);
}

/** What a day of storage beyond the free time costs in a yard; absent where goods do not lie or no row says. */
export function storagePerDay(pricing: Pricing, vertex: number): Charge | undefined {
  const { network, cargo, exchange } = pricing;
  const at = network.vertices[vertex];
  if (at === undefined || at.form !== 'ground') return undefined;
  if (findFreeTime(network.tables.freeTime, at, cargo.equipment.kind) === undefined) return undefined;
  const { state, id, kind } = at.place;
  const mode = kind === 'port' ? 'sea' : kind === 'airport' ? 'air' : 'rail';
  const found = pricing.rate('storage', { mode, state, place: id, vehicle: 'own' });
  return found && chargeOf(found, { state, at: id }, { distanceKm: 0, days: 1, hasMinimum: false }, cargo, exchange);
}
