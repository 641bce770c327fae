import type { FactorRow } from '@karvon/network';
import type { PlanEdge, PlanningNetwork } from '../compile/planning-network.ts';
import type { Cargo } from './cargo.ts';

/** Emission factors by vehicle, and the train of each state, looked up once. */
export interface EmissionFactors {
  readonly factorOf: ReadonlyMap<string, FactorRow>;
  readonly trainOfState: ReadonlyMap<string, string>;
}

/** Average goods in a TEU, for factors that are known by TEU alone (GLEC: 10 t). */
const TONNES_PER_TEU = 10;

/** The factors that hold on a day: the latest row of each vehicle that has begun. */
export function emissionFactors(network: PlanningNetwork, date: string): EmissionFactors {
  const rows = network.tables.factors
    .filter((row) => row.validFrom === undefined || row.validFrom <= date)
    .toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
  return {
    factorOf: new Map(rows.map((row) => [row.vehicle, row])),
    trainOfState: new Map(network.tables.railTraction.map((row) => [row.state, row.vehicle])),
  };
}

/**
 * Well-to-wheel emissions of an edge, whole grams of CO2e (ISO 14083: mass × distance × factor of the vehicle).
 * Where a factor counts gross mass, the equipment's tare is added; a lift counts by the tonne.
 */
export function edgeGrams(network: PlanningNetwork, factors: EmissionFactors, cargo: Cargo, edge: PlanEdge): number {
  const lifts = liftsOf(network, edge);
  const handling = lifts * perTonne(factors, cargo);
  if (edge.distanceKm === 0) return Math.round(handling);
  return Math.round(handling + runGrams(factors, cargo, vehicleOf(factors, cargo, edge), edge.distanceKm));
}

/** Grams of a run of one vehicle, not yet rounded. */
export function runGrams(factors: EmissionFactors, cargo: Cargo, vehicle: string, distanceKm: number): number {
  const factor = factors.factorOf.get(vehicle);
  if (factor === undefined) return 0;
  const tareKg = /gross|tare/.test(`${factor.basis} ${factor.method}`)
    ? (cargo.equipment.tareKg ?? 0) * cargo.count
    : 0;
  const tonnes = (cargo.massKg + tareKg) / 1000;
  if (factor.gCo2ePerTkm !== undefined) return tonnes * distanceKm * factor.gCo2ePerTkm;
  const teu = (cargo.equipment.teu ?? 0) * cargo.count;
  return (teu > 0 ? teu : tonnes / TONNES_PER_TEU) * distanceKm * (factor.gCo2ePerTeuKm ?? 0);
}

/** The truck that carries a cargo. */
export function truckOf(cargo: Cargo): string {
  return cargo.isReefer ? 'reefer-truck' : 'artic-truck';
}

function vehicleOf(factors: EmissionFactors, cargo: Cargo, edge: PlanEdge): string {
  if (edge.service !== undefined) return edge.service.row.vehicle;
  return edge.mode === 'road' ? truckOf(cargo) : (factors.trainOfState.get(edge.to.state) ?? 'mixed-train');
}

function perTonne(factors: EmissionFactors, cargo: Cargo): number {
  return (factors.factorOf.get('handling')?.gCo2ePerTkm ?? 0) * (cargo.massKg / 1000);
}

/** Lifts of an edge: one to load or unload, one at a change of gauge, two around a ride from yard to yard. */
function liftsOf(network: PlanningNetwork, edge: PlanEdge): number {
  if (edge.kind === 'load' || edge.kind === 'unload' || edge.kind === 'gauge-change') return 1;
  return edge.kind === 'service' && network.vertices[edge.fromVertex]?.form === 'ground' ? 2 : 0;
}
