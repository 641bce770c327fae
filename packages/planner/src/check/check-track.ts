import type { BorderCrossing, Leg, PlaceRef, PlanOption } from '@karvon/model';
import { greatCircleKm } from '@karvon/network';
import type { CheckGround, ItineraryViolation } from './itinerary-violation.ts';
import { stretchesBetween, type TrackStretch } from './track-stretch.ts';

/** Kilometres are whole in an answer, and coordinates good to two. */
const KM_TOLERANCE = 5;

/** Holds the legs together: each begins where the last ended, runs on what the tables have, on its gauge, over every border. */
export function checkTrack(ground: CheckGround, option: PlanOption): readonly ItineraryViolation[] {
  return [
    ...checkEnds(ground, option),
    ...option.legs.flatMap((leg, index) => checkLeg(ground, leg, index)),
    ...checkBorders(ground, option),
  ];
}

function checkEnds(ground: CheckGround, option: PlanOption): ItineraryViolation[] {
  const { from, to } = ground.consignment;
  const { legs } = option;
  const ends = [from.id, ...legs.flatMap((leg) => [leg.from.id, leg.to.id]), to.id];
  const violations: ItineraryViolation[] = [];
  for (let pair = 0; pair < ends.length; pair += 2) {
    if (ends[pair] === ends[pair + 1]) continue;
    violations.push({
      rule: 'continuity',
      message: `goods are at ${ends[pair]}, the next leg is at ${ends[pair + 1]}`,
    });
  }
  if (legs.length === 0) violations.push({ rule: 'continuity', message: 'there is no leg' });
  return violations;
}

function checkLeg(ground: CheckGround, leg: Leg, index: number): ItineraryViolation[] {
  const violations: ItineraryViolation[] = [];
  const wrong = (rule: string, message: string) => violations.push({ rule, leg: index, message });
  const directKm = greatCircleKm(leg.from, leg.to);
  if (leg.distanceKm + KM_TOLERANCE < directKm)
    wrong('distance', `${leg.distanceKm} km are less than ${directKm} direct`);
  if (!isEnd(leg.from, leg.path[0]) || !isEnd(leg.to, leg.path.at(-1)))
    wrong('path', 'the path does not join the ends');
  const twice = leg.path.find((place, at) => leg.path.indexOf(place) !== at);
  if (twice !== undefined && ground.consignment.via.length === 0) wrong('round', `the leg passes ${twice} twice`);
  const stretches = pairsOf(leg.path).map(([a, b]) => stretchesBetween(ground.tables, leg, a, b));
  for (const [at, found] of stretches.entries()) {
    if (found.length === 0) wrong('path', `no ${leg.mode} leads from ${leg.path[at]} to ${leg.path[at + 1]}`);
    else if (!found.some((stretch) => isUsable(stretch, leg))) wrong('status', `${found[0]!.row} is not open then`);
  }
  const km = stretches.reduce((sum, found) => sum + Math.min(...found.map((stretch) => stretch.km)), 0);
  if (Number.isFinite(km) && leg.distanceKm + KM_TOLERANCE < km)
    wrong('distance', `${leg.distanceKm} km, the path has ${km}`);
  if (leg.mode === 'rail' && leg.service === undefined) {
    const changes = leg.steps.filter((step) => step.kind === 'gauge-change').length;
    const needed = gaugeChanges(stretches);
    if (needed > changes) wrong('gauge', `the gauge changes ${needed} times, ${changes} changes are planned`);
  }
  return violations;
}

/** A door is joined to the path by its own mile. */
function isEnd(end: PlaceRef, place: string | undefined): boolean {
  return end.kind === 'door' || end.id === place;
}

function pairsOf(path: readonly string[]): readonly (readonly [string, string])[] {
  return path.slice(1).map((place, index) => [path[index]!, place] as const);
}

/** A stretch is in service, or has opened, on some day of the leg; a closing does not fill the whole of it. */
function isUsable(stretch: TrackStretch, leg: Leg): boolean {
  const first = leg.departure.planned.slice(0, 10);
  const last = leg.arrival.planned.slice(0, 10);
  if (stretch.status === 'closed') return false;
  if (stretch.status === 'planned' && (stretch.opensOn === undefined || stretch.opensOn > last)) return false;
  const { closedFrom, closedTo } = stretch;
  return closedFrom === undefined || first < closedFrom || (closedTo !== undefined && last > closedTo);
}

/** The least number of gauge changes that a chain of stretches allows. */
function gaugeChanges(stretches: readonly (readonly TrackStretch[])[]): number {
  let changesOf = new Map<number, number>();
  for (const found of stretches) {
    const gauges = [...new Set(found.flatMap((stretch) => stretch.gauge ?? []))];
    const least = changesOf.size === 0 ? 0 : Math.min(...changesOf.values());
    const isFirst = changesOf.size === 0;
    changesOf = new Map(
      gauges.map((gauge) => [gauge, isFirst ? 0 : Math.min(changesOf.get(gauge) ?? Infinity, least + 1)]),
    );
  }
  return changesOf.size === 0 ? 0 : Math.min(...changesOf.values());
}

/** Every change of state along the legs has its border, in order, and there is no other. */
function checkBorders(ground: CheckGround, option: PlanOption): ItineraryViolation[] {
  const stateOf = new Map(ground.tables.places.map((place) => [place.id, place.state]));
  const passed = option.legs.flatMap((leg, index) =>
    pairsOf(leg.path)
      .filter(([a, b]) => stateOf.get(a) !== stateOf.get(b))
      .map(([a, b]) => `${index} ${a} ${b}`),
  );
  const told = option.borders.map((border: BorderCrossing) => `${border.leg} ${border.from.id} ${border.to.id}`);
  if (passed.join('|') === told.join('|')) return [];
  return [{ rule: 'borders', message: `the legs pass ${passed.join(', ')}; told are ${told.join(', ')}` }];
}
