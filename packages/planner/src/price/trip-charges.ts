import type { PlanEdge } from '../compile/planning-network.ts';
import { type Charge, chargeOf } from './charge.ts';
import { regimeAt } from './edge-charges.ts';
import type { Pricing } from './pricing.ts';

/**
 * What is paid once a trip whatever its length: a TIR carnet when a road border is passed under TIR.
 *
 * The search does not see these sums: they are the same for nearly all ways, and the options are compared with them in.
 */
export function tripCharges(
  pricing: Pricing,
  edges: readonly PlanEdge[],
): readonly { charge: Charge; edge: PlanEdge }[] {
  const border = edges.find(
    (edge) => edge.kind === 'border' && edge.mode === 'road' && regimeAt(pricing, edge) === 'tir-transit',
  );
  if (border === undefined) return [];
  const { state, id } = border.from;
  const found = pricing.rate('transit', { mode: 'road', state: '*', place: id, vehicle: 'truck' });
  if (found === undefined) return [];
  const basis = { distanceKm: 0, days: 0, hasMinimum: true };
  return [{ charge: chargeOf(found, { state, at: id }, basis, pricing.cargo, pricing.exchange), edge: border }];
}
