import { greatCircleKm } from '../road/great-circle.ts';
import type { PlaceRow } from '../tables/place-tables.ts';
import type { NetworkTables } from '../tables/tables.ts';
import type { Report, ViolationCode } from './violation.ts';

/** Each end is good to 2 km, so that a distance may fall short by twice that. */
const COORDINATE_SLACK_KM = 4;

/** Ratio of a line to its great circle above which a note should say why, and above which it is taken for a fault. */
const DETOUR_TO_EXPLAIN = 1.7;
const DETOUR_IMPOSSIBLE = 4;

/** Mean speeds between which a link is believable, km/h. */
const SPEEDS_KMH = { road: [10, 100], rail: [5, 120] } as const;

/** A stretch of road or rail, inside a state or over a border. */
interface Line {
  readonly name: string;
  readonly a: PlaceRow;
  readonly b: PlaceRow;
  readonly mode: 'road' | 'rail';
  readonly gauge: number | undefined;
  readonly km: number;
  readonly note: string | undefined;
}

/** Links and crossings against their places: states, gauges, distances, speeds, opening dates. */
export function checkLines(tables: NetworkTables, report: Report): void {
  const places = new Map(tables.places.map((place) => [place.id, place]));
  tables.links.forEach((link, row) => {
    const note: Note = (code, message, severity) => report({ table: 'links', row }, code, message, severity);
    const [a, b] = [places.get(link.from), places.get(link.to)];
    const name = `${link.mode} ${link.from} - ${link.to}`;
    const [slowest, fastest] = SPEEDS_KMH[link.mode];
    if (link.speedKmh < slowest || link.speedKmh > fastest) {
      note('speed-implausible', `${name}: ${link.speedKmh} km/h is outside ${slowest}..${fastest}`);
    }
    if (link.status === 'planned' && link.opensOn === undefined) note('opening-date-missing', `${name} is planned`);
    if (a === undefined || b === undefined) return;
    if (a === b) note('link-to-itself', name);
    if (a.state !== b.state) note('link-between-states', `${name} joins ${a.state} and ${b.state}: wanted a crossing`);
    checkLine({ ...link, name, a, b }, note);
  });
  tables.crossings.forEach((crossing, row) => {
    const note: Note = (code, message, severity) => report({ table: 'crossings', row }, code, message, severity);
    const [a, b] = [places.get(crossing.placeA), places.get(crossing.placeB)];
    const name = crossing.id;
    if (crossing.status === 'planned' && crossing.opensOn === undefined) {
      note('opening-date-missing', `${name} is planned`);
    }
    if (a === undefined || b === undefined) return;
    if (a.state === b.state) note('crossing-inside-state', `${name}: both sides are in ${a.state}`);
    checkLine({ ...crossing, name, a, b }, note);
  });
}

type Note = (code: ViolationCode, message: string, severity?: 'error' | 'warning') => void;

function checkLine(line: Line, note: Note): void {
  checkGauge(line, note);
  const straightKm = greatCircleKm(line.a, line.b);
  const found = `${line.name}: ${line.km} km, great circle ${straightKm.toFixed(1)} km`;
  if (line.km < straightKm - COORDINATE_SLACK_KM) note('km-below-great-circle', found);
  const ratio = (line.km - COORDINATE_SLACK_KM) / Math.max(straightKm, 1);
  if (ratio > DETOUR_IMPOSSIBLE && line.km > 30) note('km-far-above-great-circle', found);
  else if (ratio > DETOUR_TO_EXPLAIN && line.note === undefined) note('km-far-above-great-circle', found, 'warning');
}

function checkGauge(line: Line, note: Note): void {
  if (line.mode === 'road') {
    if (line.gauge !== undefined) note('gauge-on-road', `${line.name} has gauge ${line.gauge}`);
    return;
  }
  if (line.gauge === undefined) {
    note('gauge-missing', `${line.name} is rail without gauge`);
    return;
  }
  for (const place of [line.a, line.b]) {
    if (place.gauges.includes(line.gauge)) continue;
    note(
      'gauge-not-at-place',
      `${line.name} has gauge ${line.gauge}, ${place.id} has ${place.gauges.join(' ') || 'none'}`,
    );
  }
}
