import type { InstantSpread, Leg, LegStep, PlanOption } from '@karvon/model';
import { departuresOf, openingWindows } from '@karvon/network';
import type { CheckGround, ItineraryViolation } from './itinerary-violation.ts';

/** Steps are told to the hundredth of an hour, so that a sum of some dozen may be off by so many minutes. */
const TOLERANCE_MINUTES = 15;

/** Steps in which goods are carried; a leg departs with the first of them. */
const CARRYING = new Set(['run', 'border', 'gauge-change', 'rest']);

/** Holds the moments together: order, bands, departures of the timetable with their cut-off, opening hours at borders. */
export function checkTimes(ground: CheckGround, option: PlanOption): readonly ItineraryViolation[] {
  return [
    ...checkBands(option),
    ...checkShares(option),
    ...checkOrder(option),
    ...option.legs.flatMap((leg, index) => checkDeparture(ground, option, leg, index)),
    ...option.legs.flatMap((leg, index) => checkOpening(ground, option, leg, index)),
  ];
}

function checkBands(option: PlanOption): ItineraryViolation[] {
  const spreads = [
    option.durationHours,
    ...option.legs.flatMap((leg) => [leg.durationHours, ...leg.steps.map((step) => step.durationHours)]),
    ...option.borders.map((border) => border.dwellHours),
  ];
  const instants = [option.departure, option.arrival, ...option.legs.flatMap((leg) => [leg.departure, leg.arrival])];
  return [
    ...spreads
      .filter(({ p10, p50, p90 }) => !(0 <= p10 && p10 <= p50 && p50 <= p90 && Number.isFinite(p90)))
      .map(({ p10, p50, p90 }) => ({ rule: 'band', message: `P10 ${p10}, P50 ${p50}, P90 ${p90} h do not rise` })),
    ...instants
      .filter((instant) => !(Date.parse(instant.p50) <= Date.parse(instant.p90)))
      .map((instant) => ({ rule: 'band', message: `P50 ${instant.p50} is after P90 ${instant.p90}` })),
  ];
}

/** The shares of what a spread rests on are shares of one whole, each rounded to the thousandth. */
function checkShares({ spreadByClaim }: PlanOption): ItineraryViolation[] {
  const shares = Object.values(spreadByClaim);
  const sum = shares.reduce((total, share) => total + share, 0);
  const isWhole = shares.length === 0 || Math.abs(sum - 1) <= shares.length / 2000 + 1e-9;
  if (isWhole && shares.every((share) => share >= 0)) return [];
  return [{ rule: 'spread-shares', message: `The claims of the spread add up to ${sum} instead of 1` }];
}

function checkOrder(option: PlanOption): ItineraryViolation[] {
  const moments = [
    { name: 'ready', at: option.departure },
    ...option.legs.flatMap((leg, index) => [
      { name: `departure of leg ${index}`, at: leg.departure },
      { name: `arrival of leg ${index}`, at: leg.arrival },
    ]),
    { name: 'arrival', at: option.arrival },
  ];
  return moments.slice(1).flatMap(({ name, at }, index) => {
    const before = moments[index]!;
    const isOrdered = planned(before.at) <= planned(at) + 60_000;
    return isOrdered ? [] : [{ rule: 'time-order', message: `${name} ${at.planned} is before ${before.at.planned}` }];
  });
}

function planned(instant: InstantSpread): number {
  return Date.parse(instant.planned);
}

/** A ride with a timetable leaves at one of its departures, and the goods were there by the cut-off. */
function checkDeparture(ground: CheckGround, option: PlanOption, leg: Leg, index: number): ItineraryViolation[] {
  const row = ground.tables.services.find((service) => service.id === leg.service?.id);
  if (row === undefined || row.pattern !== 'days') return [];
  const calls = ground.tables.calls.filter((call) => call.service === row.id).toSorted((a, b) => a.seq - b.seq);
  const board = calls.find((call) => call.place === leg.from.id);
  const first = ground.tables.places.find((place) => place.id === calls[0]?.place);
  if (board === undefined || first === undefined) {
    return [{ rule: 'service-call', leg: index, message: `${row.id} does not call at ${leg.from.id}` }];
  }
  const departure = planned(leg.departure);
  const offsetMinutes = Math.round((board.departureHours ?? board.arrivalHours) * 60);
  const dayBefore = new Date(departure - offsetMinutes * 60_000 - 2 * 86_400_000).toISOString().slice(0, 10);
  const epochIso = `${dayBefore}T00:00:00Z`;
  const moments = departuresOf(row, first.timeZone, epochIso, 5).map(
    (minutes) => Date.parse(epochIso) + (minutes + offsetMinutes) * 60_000,
  );
  const violations: ItineraryViolation[] = [];
  if (!moments.includes(departure)) {
    const message = `${row.id} does not leave ${leg.from.id} at ${leg.departure.planned}`;
    violations.push({ rule: 'timetable', leg: index, message });
  }
  const before = option.legs[index - 1]?.arrival ?? option.departure;
  if (planned(before) + (row.cutOffHours ?? 0) * 3_600_000 > departure) {
    violations.push({ rule: 'cut-off', leg: index, message: `goods are there at ${before.planned}, too late` });
  }
  return violations;
}

/** Goods enter a crossing with opening hours while it is open. */
function checkOpening(ground: CheckGround, option: PlanOption, leg: Leg, index: number): ItineraryViolation[] {
  const borders = option.borders.filter((border) => border.leg === index && leg.service === undefined);
  return borders.flatMap((border) => {
    const row = ground.tables.crossings.find((crossing) => crossing.id === border.crossing);
    const zone = ground.tables.places.find((place) => place.id === row?.placeA)?.timeZone;
    if (row?.hours === undefined || row.hours === '24/7' || zone === undefined) return [];
    const entry = entryMoment(leg, border.from.id);
    if (entry === undefined) return [];
    const epochIso = `${new Date(entry - 2 * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
    const minutes = (entry - Date.parse(epochIso)) / 60_000;
    const isOpen = openingWindows(row.hours, zone, epochIso, 5).some(
      ({ fromMinutes, toMinutes }) =>
        fromMinutes - TOLERANCE_MINUTES <= minutes && minutes < toMinutes + TOLERANCE_MINUTES,
    );
    if (isOpen) return [];
    const message = `${row.id} (${row.hours}) is entered at ${new Date(entry).toISOString()}`;
    return [{ rule: 'opening-hours', leg: index, message }];
  });
}

/** When the goods enter a place's border, by adding the steps of the leg up: at the head of its queue, if it has one. */
function entryMoment(leg: Leg, place: string): number | undefined {
  const first = Math.max(
    0,
    leg.steps.findIndex((step) => CARRYING.has(step.kind)),
  );
  let entry = leg.steps.findIndex((step) => step.kind === 'border' && step.place === place);
  if (entry < 0) return undefined;
  while (isQueue(leg.steps[entry - 1], place)) entry--;
  const hours = (from: number, to: number) =>
    leg.steps.slice(from, to).reduce((sum, step) => sum + step.durationHours.p50, 0);
  const sinceDeparture = entry >= first ? hours(first, entry) : -hours(entry, first);
  return planned(leg.departure) + sinceDeparture * 3_600_000;
}

function isQueue(step: LegStep | undefined, place: string): boolean {
  return step?.kind === 'wait' && step.place === place && (step.note === 'queue' || step.note === 'fast lane');
}
