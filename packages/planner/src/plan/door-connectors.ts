import { asRow } from '@karvon/arrays';
import type { Door } from '@karvon/model';
import { greatCircleKm, type PlaceRow, type RoadSpeedRow } from '@karvon/network';
import { RUN_SHARES } from '../compile/assumed-times.ts';
import { spreadAround } from '../compile/edge-draft.ts';
import type { GoodsForm, PlanningNetwork, PlanVertex } from '../compile/planning-network.ts';
import { vertexKey } from '../compile/planning-network.ts';
import type { Connector } from '../kernel/index.ts';
import { isGroupage } from '../price/cargo.ts';
import { type Charge, chargeOf, unknownCharge } from '../price/charge.ts';
import { emissionFactors, runGrams, truckOf } from '../price/emissions.ts';
import type { Pricing } from '../price/pricing.ts';
import { riskOf, SHADOW_CENTS_PER_KM } from '../price/weigh-edges.ts';

/** How many places a door may be joined to. */
const CANDIDATES_MAX = 4;
/** A further place is only taken when it is at most so much farther than the nearest. */
const FARTHER_KM = 35;
/** A door so near to a place of the network is at that place. */
const AT_PLACE_KM = 3;
/** Detour and speed where no row speaks of the state. */
const USUAL_ROADS = { detourFactor: 1.35, firstMileSpeedKmh: 40 };
/** From the edge of a town to a door within it. */
const TOWN_KM = 5;

/** The first or last mile of a consignment: a drive between its door and a vertex, with its price in full. */
export interface DoorConnector {
  readonly side: 'from' | 'to';
  readonly door: Door;
  readonly vertex: number;
  readonly at: PlanVertex;
  readonly distanceKm: number;
  readonly drivingMinutes: number;
  readonly charges: readonly Charge[];
  readonly grams: number;
  readonly search: Connector;
}

/**
 * The drives that join a door to the network: to the nearest places of its own state where a truck can be on the road,
 * and to the place itself when the door is there. Groupage goes to the nearest groupage warehouses.
 * Kilometres are the great circle times the detour of the state's roads.
 */
export function doorConnectors(pricing: Pricing, door: Door, side: 'from' | 'to'): readonly DoorConnector[] {
  const forms = formsAt(pricing, side);
  const nearest = nearestPlaces(pricing, door, forms);
  return nearest.flatMap(({ place, directKm }) => {
    const roads = roadsOf(pricing.network, door.state);
    const distanceKm = Math.max(TOWN_KM, Math.round(directKm * roads.detourFactor));
    const vertices = forms.flatMap((form) => pricing.network.vertexOfKey.get(vertexKey(place.id, form)) ?? []);
    return vertices.map((vertex) => connector(pricing, door, side, vertex, distanceKm, roads));
  });
}

/** A full load stays on its truck; a small lot goes into a warehouse and comes out of one. */
function formsAt(pricing: Pricing, side: 'from' | 'to'): readonly GoodsForm[] {
  if (!isGroupage(pricing.cargo)) return ['truck'];
  return side === 'from' ? ['landed'] : ['ground', 'landed'];
}

/** Places of the door's state at which goods of this cargo can begin or end, nearest first. */
function nearestPlaces(
  pricing: Pricing,
  door: Door,
  forms: readonly GoodsForm[],
): readonly { readonly place: PlaceRow; readonly directKm: number }[] {
  const { network, cargo } = pricing;
  const listed = network.tables.places
    .filter((place) => place.state === door.state && (!isGroupage(cargo) || place.handles.includes('lcl')))
    .filter((place) => forms.some((form) => network.vertexOfKey.has(vertexKey(place.id, form))))
    .map((place) => ({ place, directKm: place.id === door.id ? 0 : greatCircleKm(place, door) }))
    .sort((a, b) => a.directKm - b.directKm);
  const first = listed[0];
  if (first === undefined) return [];
  if (first.directKm <= AT_PLACE_KM && !isGroupage(cargo)) return [first];
  return listed.filter(({ directKm }) => directKm <= first.directKm + FARTHER_KM).slice(0, CANDIDATES_MAX);
}

function roadsOf(network: PlanningNetwork, state: string): Pick<RoadSpeedRow, 'detourFactor' | 'firstMileSpeedKmh'> {
  const rows = network.tables.roadSpeeds;
  return rows.find((row) => row.state === state) ?? rows.find((row) => row.state === '*') ?? USUAL_ROADS;
}

function connector(
  pricing: Pricing,
  door: Door,
  side: 'from' | 'to',
  vertex: number,
  distanceKm: number,
  roads: { readonly firstMileSpeedKmh: number },
): DoorConnector {
  const { network, cargo } = pricing;
  const at = network.vertices[vertex]!;
  const drivingMinutes = Math.round((distanceKm / roads.firstMileSpeedKmh) * 60);
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
  return { side, door, vertex, at, distanceKm, drivingMinutes, charges, grams, search };
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
