import { greatCircleKm } from '../road/great-circle.ts';
import type { PlaceRow } from '../tables/place-tables.ts';
import type { CallRow, ServiceRow } from '../tables/service-tables.ts';
import type { NetworkTables } from '../tables/tables.ts';
import type { Report, ViolationCode } from './violation.ts';

/** Mean speeds over a service above which its timetable cannot be right, km/h. */
const FASTEST_KMH = { rail: 110, ferry: 45, sea: 50, air: 950 } as const;

/** Capabilities of which a place needs one to be a call of a mode. */
const NEEDED_HANDLES = {
  rail: ['container', 'breakbulk'],
  ferry: ['ro-ro', 'rail-ferry'],
  sea: ['sea'],
  air: ['air'],
} as const;

/** Ends of a stretch between calls are good to 2 km each. */
const COORDINATE_SLACK_KM = 4;

type Note = (code: ViolationCode, message: string, severity?: 'error' | 'warning') => void;

/** Services against their calls, their timetable against itself, their distances against the globe. */
export function checkServices(tables: NetworkTables, report: Report): void {
  const places = new Map(tables.places.map((place) => [place.id, place]));
  const sides = new Set(
    tables.crossings.flatMap(({ placeA, placeB }) => [`${placeA}|${placeB}`, `${placeB}|${placeA}`]),
  );
  const vehicles = new Set(tables.factors.map((factor) => factor.vehicle));
  const calls = callsByService(tables.calls);
  tables.services.forEach((service, row) => {
    const note: Note = (code, message, severity) =>
      report({ table: 'services', row }, code, `${service.id}: ${message}`, severity);
    checkPattern(service, note);
    if (tables.factors.length > 0 && !vehicles.has(service.vehicle))
      note('factor-missing', `no factor of ${service.vehicle}`);
    const own = [...(calls.get(service.id) ?? [])].sort((a, b) => a.seq - b.seq);
    const working = own.filter((call) => call.stop !== 'pass');
    if (working.length < 2) note('calls-too-few', `${working.length} calls that take or give goods, wanted at least 2`);
    checkCalls(service, own, places, note);
    checkBorders(service, own, places, sides, note);
  });
}

function callsByService(calls: readonly CallRow[]): ReadonlyMap<string, readonly CallRow[]> {
  const byService = new Map<string, CallRow[]>();
  for (const call of calls) {
    const own = byService.get(call.service);
    if (own === undefined) byService.set(call.service, [call]);
    else own.push(call);
  }
  return byService;
}

function checkPattern(service: ServiceRow, note: Note): void {
  const { pattern, days, perWeek, waitP10Hours: p10, waitP50Hours: p50, waitP90Hours: p90 } = service;
  if (pattern === 'days' && days.length === 0) note('pattern-incomplete', 'pattern days without days');
  if (pattern === 'frequency' && perWeek === undefined) note('pattern-incomplete', 'pattern frequency without perWeek');
  if (pattern === 'when-full' && (p10 === undefined || p50 === undefined || p90 === undefined)) {
    note('pattern-incomplete', 'pattern when-full without waitP10Hours, waitP50Hours, waitP90Hours');
  }
  if ((p10 ?? 0) > (p50 ?? Infinity) || (p50 ?? 0) > (p90 ?? Infinity)) {
    note('spread-disordered', `waits P10 ${p10}, P50 ${p50}, P90 ${p90} h must rise`);
  }
  if (service.status === 'planned' && service.opensOn === undefined) note('opening-date-missing', 'planned');
  if (service.carries.length === 0) note('pattern-incomplete', 'carries nothing');
}

function checkCalls(
  service: ServiceRow,
  calls: readonly CallRow[],
  places: ReadonlyMap<string, PlaceRow>,
  note: Note,
): void {
  calls.forEach((call, i) => {
    const { place, arrivalHours, departureHours = arrivalHours, p10Hours, p90Hours } = call;
    if (departureHours < arrivalHours) note('calls-disordered', `leaves ${place} before it arrives`);
    if ((p10Hours ?? 0) > arrivalHours || (p90Hours ?? Infinity) < arrivalHours) {
      note('spread-disordered', `at ${place} P10 ${p10Hours}, P50 ${arrivalHours}, P90 ${p90Hours} h must rise`);
    }
    const last = calls[i - 1];
    if (last !== undefined) checkStretch(service, last, call, places, note);
    const here = places.get(place);
    const needed: readonly string[] = NEEDED_HANDLES[service.mode];
    const isPassing = service.mode === 'rail' && i > 0 && i < calls.length - 1;
    if (here !== undefined && !isPassing && !here.handles.some((handle) => needed.includes(handle))) {
      note('call-not-handled', `${place} handles none of ${needed.join(', ')}`, 'warning');
    }
  });
  const end = calls.at(-1);
  if (end === undefined || calls.length < 2) return;
  const speedKmh = end.km / Math.max(end.arrivalHours, 0.01);
  const fastest = FASTEST_KMH[service.mode];
  if (speedKmh > fastest) note('speed-implausible', `${speedKmh.toFixed(0)} km/h, wanted at most ${fastest}`);
}

function checkStretch(
  service: ServiceRow,
  from: CallRow,
  to: CallRow,
  places: ReadonlyMap<string, PlaceRow>,
  note: Note,
): void {
  const km = to.km - from.km;
  const leaves = from.departureHours ?? from.arrivalHours;
  const name = `${from.place} - ${to.place}`;
  if (to.arrivalHours < leaves || (to.arrivalHours === leaves && km > 20)) {
    note('calls-disordered', `${name} arrives ${to.arrivalHours} h, left ${leaves} h`);
  }
  if (km < 0 || (km === 0 && service.mode !== 'rail')) note('calls-disordered', `${name}: km must rise, found ${km}`);
  const [a, b] = [places.get(from.place), places.get(to.place)];
  if (a === undefined || b === undefined) return;
  const straightKm = greatCircleKm(a, b);
  if (km < straightKm - COORDINATE_SLACK_KM) {
    note('km-below-great-circle', `${name}: ${km} km, great circle ${straightKm.toFixed(1)} km`);
  }
}

function checkBorders(
  service: ServiceRow,
  calls: readonly CallRow[],
  places: ReadonlyMap<string, PlaceRow>,
  sides: ReadonlySet<string>,
  note: Note,
): void {
  if (service.mode !== 'rail') return;
  calls.forEach(({ place }, i) => {
    const last = calls[i - 1]?.place;
    const [a, b] = [places.get(last ?? ''), places.get(place)];
    if (a === undefined || b === undefined || a.state === b.state || sides.has(`${a.id}|${b.id}`)) return;
    note('border-unnamed', `${a.id} - ${b.id} passes a border that no pair of calls names`, 'warning');
  });
}
