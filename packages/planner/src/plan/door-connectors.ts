import { asRow } from '@karvon/arrays';
import type { Claim, Door } from '@karvon/model';
import { RUN_SHARES } from '../compile/assumed-times.ts';
import { spreadAround } from '../compile/edge-draft.ts';
import type { PlanVertex } from '../compile/planning-network.ts';
import { vertexKey } from '../compile/planning-network.ts';
import type { Connector } from '../kernel/index.ts';
import { isGroupage } from '../price/cargo.ts';
import { type Charge, chargeOf, unknownCharge } from '../price/charge.ts';
import { emissionFactors, runGrams, truckOf } from '../price/emissions.ts';
import type { Pricing } from '../price/pricing.ts';
import { riskOf, SHADOW_CENTS_PER_KM } from '../price/weigh-edges.ts';
import { type DoorMile, formsAtDoor, placesNear, stretchOf } from './door-miles.ts';

/** The first or last mile of a consignment: a drive between its door and a vertex, with its price in full. */
export interface DoorConnector {
  readonly side: 'from' | 'to';
  readonly door: Door;
  readonly vertex: number;
  readonly at: PlanVertex;
  readonly distanceKm: number;
  readonly drivingMinutes: number;
  /** How distance and time are known. */
  readonly claim: Claim;
  readonly source: string;
  readonly charges: readonly Charge[];
  readonly grams: number;
  readonly search: Connector;
}

/**
 * The drives that join a door to the network: to the nearest places of its own state where a truck can be on the road,
 * and to the place itself when the door is there. Groupage goes to the nearest groupage warehouses.
 */
export function doorConnectors(pricing: Pricing, door: Door, side: 'from' | 'to'): readonly DoorConnector[] {
  const { network, cargo } = pricing;
  const forms = formsAtDoor(side, isGroupage(cargo));
  return placesNear(network, door, { side, isGroupage: isGroupage(cargo) }).flatMap((place) =>
    forms
      .flatMap((form) => network.vertexOfKey.get(vertexKey(place.id, form)) ?? [])
      .map((vertex) => connector(pricing, { side, door, place }, vertex)),
  );
}

function connector(pricing: Pricing, mile: DoorMile, vertex: number): DoorConnector {
  const { network, cargo } = pricing;
  const { side, door } = mile;
  const at = network.vertices[vertex]!;
  const { distanceKm, drivingMinutes, claim, source } = stretchOf(network, mile);
  const charges = doorCharges(pricing, door, side, at, distanceKm);
  const truck = cargo.equipment.kind === 'loose' ? 'city-truck' : truckOf(cargo);
  const grams = Math.round(runGrams(emissionFactors(network, cargo.date), cargo, truck, distanceKm));
  const shadow = Math.ceil(distanceKm * SHADOW_CENTS_PER_KM.road * cargo.count);
  const search: Connector = {
    vertex: asRow(vertex),
    drivingMinutes,
    cents: charges.reduce((sum, charge) => sum + (charge.cents ?? shadow), 0),
    grams,
    risk: riskOf(spreadAround(drivingMinutes, RUN_SHARES.road)),
    isFreshDriver: at.form !== 'truck',
  };
  return { side, door, vertex, at, distanceKm, drivingMinutes, claim, source, charges, grams, search };
}

/** Freight of the mile; at the sender's door the road consignment note, at the receiver's the box's way home. */
function doorCharges(
  pricing: Pricing,
  door: Door,
  side: 'from' | 'to',
  at: PlanVertex,
  distanceKm: number,
): readonly Charge[] {
  const { state } = door;
  const stretch = side === 'from' ? `door ${at.place.id}` : `${at.place.id} door`;
  const basis = { distanceKm, days: 0, hasMinimum: at.form !== 'truck' };
  const rated = (kind: 'line-haul' | 'documents' | 'empty-return', mode: string, vehicle: 'own' | 'truck') => {
    const found = pricing.rate(kind, { mode, state, place: at.place.id, vehicle });
    return found && chargeOf(found, { state, at: stretch }, basis, pricing.cargo, pricing.exchange);
  };
  const freight = rated('line-haul', 'road', 'truck') ?? unknownCharge('line-haul', state, stretch);
  const further = side === 'from' ? [rated('documents', 'road', 'truck')] : [rated('empty-return', '*', 'own')];
  return [freight, ...further.filter((charge) => charge !== undefined)];
}
