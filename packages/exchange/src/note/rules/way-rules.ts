import type { CarrierSection, SectionPoint, TransportConsignment, TransportPlace } from '@karvon/model';
import { checkEsrStation, checkLocode } from '@karvon/standards';
import { textLine } from '../note-box.ts';
import { errorOf } from './equipment-rules.ts';
import { ANY_NOTE, type Breach, type NoteContext, type NoteRule, RAIL_NOTES } from './note-rule.ts';

/** States whose stations the ESR numbers: the network of 1520 mm. Others have codes of six digits without its check digit. */
const ESR_STATES = new Set('AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ'.split(' '));

/** Every point that has a station code, with its path and, where the note says it, its state. */
function codedPoints(consignment: TransportConsignment) {
  const stateOf = new Map(consignment.places.map(({ stationCode, state }) => [stationCode, state]));
  const points: { readonly path: string; readonly code: string; readonly state: string | undefined }[] = [];
  const add = (path: string, { stationCode }: SectionPoint) => {
    if (stationCode !== undefined)
      points.push({ path: `${path}/stationCode`, code: stationCode, state: stateOf.get(stationCode) });
  };
  consignment.places.forEach((place, index) => {
    add(`/places/${index}`, place);
  });
  consignment.carrierSections.forEach(({ from, to }, index) => {
    add(`/carrierSections/${index}/from`, from);
    add(`/carrierSections/${index}/to`, to);
  });
  return points;
}

/** A point whose state the note does not say is checked only where every place of the note is on the network of 1520 mm. */
function checkStationCodes(consignment: TransportConsignment): readonly Breach[] {
  const isEsr = (state: string | undefined) => state === undefined || ESR_STATES.has(state);
  const isAllEsr = consignment.places.every(({ state }) => isEsr(state));
  return codedPoints(consignment).flatMap(({ path, code, state }) => {
    if (!/^\d{6}$/.test(code)) return [{ path, message: `Found the code "${code}"; wanted six digits.` }];
    if (state === undefined ? !isAllEsr : !isEsr(state)) return [];
    const message = errorOf(checkEsrStation(code));
    return message === undefined ? [] : [{ path, message }];
  });
}

/** Stations that the forms ask for by code: both ends, the borders, and where carriers meet. */
function checkCodesThere({ places, carrierSections }: TransportConsignment): readonly Breach[] {
  const asked = places
    .map((place, index) => ({ point: place, path: `/places/${index}` }))
    .filter(({ point }) => point.role !== 'transshipment' && point.role !== 'acceptance');
  const ends = carrierSections.flatMap(({ from, to }, index) => [
    { point: from, path: `/carrierSections/${index}/from` },
    { point: to, path: `/carrierSections/${index}/to` },
  ]);
  return [...asked, ...ends].flatMap(({ point, path }) =>
    point.stationCode === undefined ? [{ path, message: `${named(point)} has no station code.` }] : [],
  );
}

function checkStationsFound(consignment: TransportConsignment, { stations }: NoteContext): readonly Breach[] {
  if (stations === undefined) return [];
  return codedPoints(consignment).flatMap(({ path, code }) =>
    stations.find(code) === undefined ? [{ path, message: `No station with the code ${code} is known.` }] : [],
  );
}

function checkOnTheWay(consignment: TransportConsignment, { stations }: NoteContext): readonly Breach[] {
  if (stations?.isBetween === undefined) return [];
  const from = consignment.places.find(({ role }) => role === 'departure')?.stationCode;
  const to = consignment.places.find(({ role }) => role === 'destination')?.stationCode;
  if (from === undefined || to === undefined) return [];
  return consignment.places.flatMap(({ role, stationCode, name }, index) => {
    if (role !== 'border-crossing' || stationCode === undefined) return [];
    if (stations.isBetween!(from, to, stationCode) !== false) return [];
    return [
      { path: `/places/${index}`, message: `${textLine(name)} (${stationCode}) is not on the way ${from} – ${to}.` },
    ];
  });
}

function checkLocodes({ places }: TransportConsignment): readonly Breach[] {
  return places.flatMap(({ unlocode }, index) => {
    const message = unlocode === undefined ? undefined : errorOf(checkLocode(unlocode));
    return message === undefined ? [] : [{ path: `/places/${index}/unlocode`, message }];
  });
}

function checkNamed({ carrierSections }: TransportConsignment): readonly Breach[] {
  return carrierSections.flatMap(({ carrierName, carrierCode }, index) =>
    textLine(carrierName) === '' && carrierCode === undefined
      ? [{ path: `/carrierSections/${index}`, message: `Section ${index + 1} names no carrier.` }]
      : [],
  );
}

/** Two points are one when their codes are; without codes, when a name is. A point of which nothing is known fits any. */
export function isSamePoint(one: SectionPoint, other: SectionPoint): boolean {
  if (one.stationCode !== undefined && other.stationCode !== undefined) return one.stationCode === other.stationCode;
  if (one.unlocode !== undefined && other.unlocode !== undefined) return one.unlocode === other.unlocode;
  const names = new Set(Object.values(one.name).map(folded));
  const others = Object.values(other.name).map(folded);
  return names.size === 0 || others.length === 0 || others.some((name) => names.has(name));
}

const folded = (name: string) => name.trim().toLowerCase().replaceAll('ё', 'е');

const named = (point: SectionPoint) => [textLine(point.name), point.stationCode].filter(Boolean).join(' ') || 'nowhere';

function checkStart({ places, carrierSections }: TransportConsignment): readonly Breach[] {
  const [start, first] = [places.find(({ role }) => role === 'departure'), carrierSections[0]];
  if (start === undefined || first === undefined || isSamePoint(start, first.from)) return [];
  const message = `The carriage begins at ${named(start)}, the first section at ${named(first.from)}.`;
  return [{ path: '/carrierSections/0/from', message }];
}

function checkEnd({ places, carrierSections }: TransportConsignment): readonly Breach[] {
  const [end, last] = [places.find(({ role }) => role === 'destination'), carrierSections.at(-1)];
  if (end === undefined || last === undefined || isSamePoint(end, last.to)) return [];
  const message = `The carriage ends at ${named(end)}, the last section at ${named(last.to)}.`;
  return [{ path: `/carrierSections/${carrierSections.length - 1}/to`, message }];
}

function checkGaps({ carrierSections, places }: TransportConsignment): readonly Breach[] {
  const borders = places.filter(({ role }) => role === 'border-crossing');
  return carrierSections.flatMap((section, index) => {
    const before = carrierSections[index - 1];
    if (before === undefined || isSamePoint(before.to, section.from)) return [];
    if (isHandover(before.to, section.from, borders)) return [];
    const message = `Section ${index} ends at ${named(before.to)}, section ${index + 1} begins at ${named(section.from)}.`;
    return [{ path: `/carrierSections/${index}/from`, message }];
  });
}

/** The two stations of one border: the one of exit and, next in the list, the one of entry. */
function isHandover(exit: SectionPoint, entry: SectionPoint, borders: readonly TransportPlace[]): boolean {
  return borders.some((place, index) => {
    const next = borders[index + 1];
    return next !== undefined && isSamePoint(place, exit) && isSamePoint(next, entry);
  });
}

/** Where two sections meet, in order: the end of the one and the beginning of the next. */
function jointsOf(sections: readonly CarrierSection[]): readonly (readonly SectionPoint[])[] {
  return sections.slice(0, -1).map(({ to }, index) => [to, sections[index + 1]!.from]);
}

const bordersOf = (places: readonly TransportPlace[]) =>
  places.map((place, index) => ({ place, index })).filter(({ place }) => place.role === 'border-crossing');

function checkBordersMeet({ places, carrierSections }: TransportConsignment): readonly Breach[] {
  if (carrierSections.length < 2) return [];
  const points = jointsOf(carrierSections).flat();
  return bordersOf(places).flatMap(({ place, index }) =>
    points.some((point) => isSamePoint(point, place))
      ? []
      : [{ path: `/places/${index}`, message: `No two carriers meet at the border ${named(place)}.` }],
  );
}

function checkBorderOrder({ places, carrierSections }: TransportConsignment): readonly Breach[] {
  const joints = jointsOf(carrierSections);
  let reached = -1;
  return bordersOf(places).flatMap(({ place, index }) => {
    const joint = joints.findIndex((pair) => pair.some((point) => isSamePoint(point, place)));
    if (joint < 0 || joint >= reached) {
      reached = Math.max(reached, joint);
      return [];
    }
    return [{ path: `/places/${index}`, message: `${named(place)} is passed before the border named ahead of it.` }];
  });
}

const CARRIERS = 'SMGS article 15 and box 22: carriers and the sections that each performs';

/** Rules of the way: stations, borders, and the carrier of each section. */
export const WAY_RULES: readonly NoteRule[] = [
  {
    rule: 'note-station-code-wrong',
    severity: 'error',
    forms: RAIL_NOTES,
    source: 'SMGS boxes 2, 5 and 6: codes of six digits; tariff guide No. 4 for the check digit',
    check: checkStationCodes,
  },
  {
    rule: 'note-station-code-missing',
    severity: 'error',
    forms: RAIL_NOTES,
    source: 'SMGS boxes 2, 5, 6 and 22: name and code',
    check: checkCodesThere,
  },
  {
    rule: 'note-station-not-found',
    severity: 'warning',
    forms: RAIL_NOTES,
    source: 'the list of the caller',
    check: checkStationsFound,
  },
  {
    rule: 'note-station-off-way',
    severity: 'warning',
    forms: RAIL_NOTES,
    source: 'the map of the caller',
    check: checkOnTheWay,
  },
  {
    rule: 'note-locode-wrong',
    severity: 'error',
    forms: ANY_NOTE,
    source: 'UNECE Recommendation 16',
    check: checkLocodes,
  },
  { rule: 'note-carrier-unnamed', severity: 'error', forms: ANY_NOTE, source: CARRIERS, check: checkNamed },
  { rule: 'note-carrier-start-differs', severity: 'error', forms: RAIL_NOTES, source: CARRIERS, check: checkStart },
  { rule: 'note-carrier-end-differs', severity: 'error', forms: RAIL_NOTES, source: CARRIERS, check: checkEnd },
  { rule: 'note-carrier-gap', severity: 'error', forms: RAIL_NOTES, source: CARRIERS, check: checkGaps },
  {
    rule: 'note-carrier-border-inside',
    severity: 'warning',
    forms: RAIL_NOTES,
    source: CARRIERS,
    check: checkBordersMeet,
  },
  {
    rule: 'note-border-order',
    severity: 'error',
    forms: RAIL_NOTES,
    source: 'SMGS box 6: border stations in the order of the way',
    check: checkBorderOrder,
  },
];
