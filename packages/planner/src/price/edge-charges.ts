import { borderRegime, permitKind, permitNeed } from '@karvon/agreements';
import type { BorderRegime } from '@karvon/model';
import type { PlaceRow, TariffRow } from '@karvon/network';
import type { EdgeFee, PlanEdge } from '../compile/planning-network.ts';
import { isGroupage as isGroupageCargo } from './cargo.ts';
import { type Charge, chargeOf, unknownCharge } from './charge.ts';
import type { Pricing } from './pricing.ts';

/** Kinds of charge that must have a rate: without one the option is incomplete. The rest is owed only where a row says so. */
const MUST_BE_KNOWN: ReadonlySet<TariffRow['kind']> = new Set(['line-haul', 'load', 'unload']);

/** A lift between truck and yard is paid with the lift onto rail or the port's dues, unless a row names it. */
function mustBeKnown(pricing: Pricing, edge: PlanEdge, kind: TariffRow['kind']): boolean {
  const isTruckLift = edge.mode === 'road' && (edge.kind === 'load' || edge.kind === 'unload');
  return MUST_BE_KNOWN.has(kind) && !isTruckLift && pricing.cargo.massKg > 0;
}

/** Everything that is paid when an edge is used, each sum with the state that earns it. */
export function edgeCharges(pricing: Pricing, edge: PlanEdge): readonly Charge[] {
  switch (edge.kind) {
    case 'run':
      return [...lineHaul(pricing, edge, edge.earnedBy), ...hire(pricing, edge)];
    case 'border':
      return [
        ...lineHaul(pricing, edge, edge.to.state),
        ...fees(pricing, edge),
        ...entry(pricing, edge),
        ...hire(pricing, edge),
      ];
    case 'gauge-change':
      return [...fees(pricing, edge), ...hire(pricing, edge)];
    case 'load':
    case 'unload':
      return handling(pricing, edge);
    case 'stay':
      return [];
    case 'service':
      return ride(pricing, edge);
  }
}

function lineHaul(pricing: Pricing, edge: PlanEdge, state: string): Charge[] {
  if (edge.distanceKm === 0) return [];
  return rated(pricing, edge, 'line-haul', state, edge.from.id);
}

/** Lifts at a place; at a rail station of loading also the station's fee, the consignment note, the groupage. */
function handling(pricing: Pricing, edge: PlanEdge): Charge[] {
  const { state, id } = edge.from;
  const lifts = rated(pricing, edge, edge.kind === 'load' ? 'load' : 'unload', state, id);
  const isRailLoading = edge.mode === 'rail' && edge.kind === 'load';
  const isGroupage = isGroupageCargo(pricing.cargo) && edge.mode === 'road';
  return [
    ...lifts,
    ...(isRailLoading ? rated(pricing, edge, 'station', state, id) : []),
    ...(isRailLoading ? rated(pricing, edge, 'documents', state, id) : []),
    ...(isGroupage ? rated(pricing, edge, 'groupage', state, id) : []),
    ...hire(pricing, edge),
  ];
}

/** A ride: freight to the operator's state, dues of both ports or fees of the railways, lifts from yard to yard. */
function ride(pricing: Pricing, edge: PlanEdge): Charge[] {
  const isFromYard = isYard(pricing, edge);
  const lifts =
    isFromYard && (edge.mode === 'rail' || edge.mode === 'air')
      ? [
          ...rated(pricing, edge, 'load', edge.from.state, edge.from.id),
          ...rated(pricing, edge, 'unload', edge.to.state, edge.to.id),
        ]
      : [];
  const isPort = edge.mode !== 'rail';
  return [
    ...rated(pricing, edge, 'line-haul', edge.earnedBy, edge.from.id),
    ...(isPort ? rated(pricing, edge, 'port', edge.from.state, edge.from.id) : []),
    ...(isPort ? rated(pricing, edge, 'port', edge.to.state, edge.to.id) : stationsOfRide(pricing, edge)),
    ...lifts,
    ...rated(pricing, edge, 'documents', edge.from.state, edge.from.id),
    ...fees(pricing, edge),
    ...(edge.from.state === edge.to.state ? [] : entry(pricing, edge)),
    ...hire(pricing, edge),
  ];
}

function isYard(pricing: Pricing, edge: PlanEdge): boolean {
  return pricing.network.vertices[edge.fromVertex]?.form === 'ground';
}

/**
 * Station fees of a train, which its freight leaves out: of the station where goods go aboard from the yard (a wagon's are
 * paid when it is loaded), and once for each railway that it enters.
 */
function stationsOfRide(pricing: Pricing, edge: PlanEdge): Charge[] {
  const boarded = isYard(pricing, edge) ? rated(pricing, edge, 'station', edge.from.state, edge.from.id) : [];
  const stops = edge.path.flatMap((id) => pricing.network.placeOfId.get(id) ?? []);
  const entered = edge.states.slice(1).flatMap((state) => stops.find((stop) => stop.state === state) ?? []);
  return [...boarded, ...entered.flatMap((stop) => entryRated(pricing, stop, 'station', 'rail'))];
}

/**
 * What entering a state costs: a truck's permit and toll, a railway's station fee once a state, and the transit
 * procedure where goods only pass and no customs union or TIR carnet carries them in. The carnet itself is paid once a
 * trip: see `tripCharges`.
 */
function entry(pricing: Pricing, edge: PlanEdge): Charge[] {
  const form = pricing.network.vertices[edge.toVertex]?.form;
  if (form === 'truck') {
    const tolls = entryRated(pricing, edge.to, 'toll', 'road');
    return [...permit(pricing, edge), ...tolls, ...transit(pricing, edge, 'road')];
  }
  const isTrain = edge.kind === 'service' && edge.mode === 'rail';
  if (form === 'rail' && !isTrain) {
    return [...entryRated(pricing, edge.to, 'station', 'rail'), ...transit(pricing, edge, 'rail')];
  }
  return transit(pricing, edge, edge.mode);
}

function transit(pricing: Pricing, edge: PlanEdge, mode: string): Charge[] {
  if (edge.to.state === pricing.cargo.destinationState) return [];
  const regime = regimeAt(pricing, edge);
  const isCarriedIn = regime === 'none' || regime === 'customs-union' || regime === 'tir-transit';
  return isCarriedIn ? [] : entryRated(pricing, edge.to, 'transit', mode);
}

/** What holds at the border that an edge crosses. */
export function regimeAt(pricing: Pricing, edge: PlanEdge): BorderRegime {
  const { cargo, network } = pricing;
  return borderRegime(network.agreements, {
    fromState: edge.from.state,
    toState: edge.to.state,
    mode: edge.mode,
    date: cargo.date,
    originState: cargo.originState,
    destinationState: cargo.destinationState,
  }).regime;
}

function entryRated(pricing: Pricing, { state, id }: PlaceRow, kind: TariffRow['kind'], mode: string): Charge[] {
  const isTruck = mode === 'road';
  const found = pricing.rate(kind, { mode, state, place: id, vehicle: isTruck ? 'truck' : 'own' });
  if (found === undefined) return [];
  const basis = { distanceKm: 0, days: 0, hasMinimum: true };
  return [chargeOf(found, { state, at: id }, basis, pricing.cargo, pricing.exchange)];
}

function permit(pricing: Pricing, edge: PlanEdge): Charge[] {
  const { cargo, network, exchange } = pricing;
  const { state, id } = edge.to;
  const carriage = {
    carrierState: cargo.carrierState,
    territoryState: state,
    originState: cargo.originState,
    destinationState: cargo.destinationState,
  };
  const answer = permitNeed(network.agreements, {
    carrierState: cargo.carrierState,
    territoryState: state,
    kind: permitKind(carriage),
    date: cargo.date,
  });
  if (answer.need === 'free') return [];
  if (answer.feeAmount !== undefined && answer.feeCurrency !== undefined) {
    const factor = pricing.factorOf({ kind: 'permit', mode: 'road', state });
    const cents = exchange.cents(answer.feeAmount * factor * cargo.count, answer.feeCurrency);
    if (cents !== undefined) {
      const tariff = `permits ${cargo.carrierState} ${state}`;
      return [{ kind: 'permit', state, cents, claim: 'tariff', at: id, tariff, source: answer.source }];
    }
  }
  return answer.need === 'unknown' ? [] : entryRated(pricing, edge.to, 'permit', 'road');
}

/** Fees of dwell, transfer and queue rows: a truck, wagon or container each pays. */
function fees(pricing: Pricing, edge: PlanEdge): Charge[] {
  const isGaugeUnknown = edge.kind === 'gauge-change' && edge.fees.every((fee) => fee.amount === undefined);
  if (isGaugeUnknown) {
    const charges = rated(pricing, edge, 'gauge-change', edge.from.state, edge.from.id);
    return charges.length > 0 ? charges : [unknownCharge('gauge-change', edge.from.state, edge.from.id)];
  }
  return edge.fees.map((fee) => feeCharge(pricing, fee, edge.mode));
}

function feeCharge(pricing: Pricing, fee: EdgeFee, mode: string): Charge {
  const { cargo, exchange } = pricing;
  const factor = pricing.factorOf({ kind: fee.kind, mode, state: fee.state });
  const cents = fee.amount === undefined ? undefined : exchange.cents(fee.amount * factor * cargo.count, fee.currency);
  return {
    kind: fee.kind,
    state: fee.state,
    ...(cents === undefined ? {} : { cents }),
    claim: cents === undefined ? 'unknown' : fee.claim,
    at: fee.at,
    tariff: fee.row,
    source: fee.source,
    ...(fee.asOf === undefined ? {} : { asOf: fee.asOf }),
  };
}

/** Hire by the day while the goods are on the way: P50 of the edge. */
function hire(pricing: Pricing, edge: PlanEdge): Charge[] {
  const { kind } = pricing.cargo.equipment;
  if (kind === 'container') return rated(pricing, edge, 'container-hire', edge.from.state, edge.from.id);
  const isAboardWagon = kind === 'wagon' && edge.mode === 'rail' && edge.kind !== 'unload';
  return isAboardWagon ? rated(pricing, edge, 'wagon-hire', edge.from.state, edge.from.id) : [];
}

function rated(pricing: Pricing, edge: PlanEdge, kind: TariffRow['kind'], state: string, place: string): Charge[] {
  const found = pricing.rate(kind, {
    mode: edge.mode,
    state,
    place,
    toPlace: edge.to.id,
    vehicle: vehicleOf(pricing, edge),
    ...(edge.service === undefined ? {} : { service: edge.service.row.id }),
  });
  const at = edge.from.id === edge.to.id || kind !== 'line-haul' ? place : `${edge.from.id} ${edge.to.id}`;
  if (found === undefined) return mustBeKnown(pricing, edge, kind) ? [unknownCharge(kind, state, at)] : [];
  const days = edge.parts.reduce((sum, part) => sum + part.minutes.p50, 0) / 1440;
  // A run and a border are stretches of a leg: its minimum is taken once for each state, by `legMinimums`.
  const hasMinimum = edge.kind !== 'run' && edge.kind !== 'border';
  const basis = { distanceKm: edge.distanceKm, days, hasMinimum };
  return [chargeOf(found, { state, at }, basis, pricing.cargo, pricing.exchange)];
}

function vehicleOf(pricing: Pricing, edge: PlanEdge): 'own' | 'truck' {
  const isAboard = edge.kind !== 'load' && edge.kind !== 'unload';
  return isAboard && pricing.network.vertices[edge.fromVertex]?.form === 'truck' ? 'truck' : 'own';
}
