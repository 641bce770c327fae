import { borderClosure, borderRegime, carrierBan, permitKind, permitNeed } from '@karvon/agreements';
import type { BorderCrossing, Leg, PlanOption } from '@karvon/model';
import type { CheckGround, ItineraryViolation } from './itinerary-violation.ts';

/** Holds an option to the shipper's wishes and to the rules of the day: exclusions, vias, bans, regimes, permits. */
export function checkRules(ground: CheckGround, option: PlanOption): readonly ItineraryViolation[] {
  return [...checkWishes(ground, option), ...option.borders.flatMap((border) => checkBorder(ground, border))];
}

function checkWishes(ground: CheckGround, option: PlanOption): ItineraryViolation[] {
  const { exclude, via, equipment } = ground.consignment;
  const stateOf = new Map(ground.tables.places.map((place) => [place.id, place.state]));
  const path = option.legs.flatMap((leg) => leg.path);
  const carried = option.legs.filter((leg) => leg.distanceKm > 0 && leg.path.length > 1);
  const violations: ItineraryViolation[] = [];
  const wrong = (rule: string, message: string) => violations.push({ rule, message });
  const own = new Set([ground.consignment.from.state, ground.consignment.to.state]);
  for (const state of exclude.states) {
    if (path.some((place) => stateOf.get(place) === state) && !own.has(state)) wrong('excluded', `${state} is passed`);
  }
  for (const place of exclude.places) {
    // A terminal next to a door may be where the first mile ends without anything being carried through it.
    const isPassed = option.legs.some((leg) => leg.path.length > 1 && leg.path.includes(place));
    if (isPassed) wrong('excluded', `${place} is passed`);
  }
  for (const mode of exclude.modes) {
    if (carried.some((leg) => leg.mode === mode && !isLocalHaul(leg))) wrong('excluded', `${mode} is used`);
  }
  for (const place of via) if (!path.includes(place)) wrong('via', `${place} is not passed`);
  if (equipment.length > 0 && !equipment.includes(option.equipment))
    wrong('equipment', `${option.equipment} is not wished`);
  return violations;
}

/** With road excluded a truck may still fetch goods at a door or bring them there, from no farther than this. */
const LOCAL_HAUL_KM_MAX = 250;

function isLocalHaul(leg: Leg): boolean {
  const isAtDoor = leg.from.kind === 'door' || leg.to.kind === 'door';
  return leg.mode === 'road' && isAtDoor && leg.distanceKm <= LOCAL_HAUL_KM_MAX;
}

function checkBorder(ground: CheckGround, border: BorderCrossing): ItineraryViolation[] {
  const { consignment, agreements } = ground;
  const date = consignment.readyAt.slice(0, 10);
  const [fromState, toState] = [border.from.state, border.to.state];
  const ends = { originState: consignment.from.state, destinationState: consignment.to.state };
  const carrierState = consignment.carrierState ?? consignment.from.state;
  const violations: ItineraryViolation[] = [];
  const wrong = (rule: string, message: string) => violations.push({ rule, leg: border.leg, message });
  const { regime } = borderRegime(agreements, { fromState, toState, mode: border.mode, date, ...ends });
  if (regime !== border.regime) wrong('regime', `${border.crossing} is ${border.regime}, the rules say ${regime}`);
  const isCrossed = border.mode === 'road' || border.mode === 'rail';
  const closed = isCrossed ? borderClosure(agreements, { fromState, toState, mode: border.mode, date }) : undefined;
  if (closed?.extent === 'full') wrong('closed-border', `${fromState}-${toState} is closed to ${border.mode}`);
  if (border.permit === undefined) return violations;
  const kind = permitKind({ carrierState, territoryState: toState, ...ends });
  const { need } = permitNeed(agreements, { carrierState, territoryState: toState, kind, date });
  if (need !== border.permit.need) wrong('permit', `${toState} asks ${need}, told is ${border.permit.need}`);
  const ban = carrierBan(agreements, { carrierState, territoryState: toState, mode: 'road', date });
  if (ban?.extent === 'full') wrong('carrier-ban', `${toState} keeps trucks of ${carrierState} out`);
  return violations;
}
