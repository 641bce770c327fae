import { PLACE_ROLES, type PlaceRole, type SectionPoint, type TransportPlace } from '@karvon/model';
import type { EdifactMessage } from '../edifact/message.ts';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import { checkLocodeId, checkStateId, checkStationId } from './identifiers.ts';
import type { MessageReport } from './message-report.ts';
import type { SegmentText } from './segment-text.ts';
import { LANGUAGE_UNSAID, textIn } from './texts.ts';
import { type Writing, writeName } from './writing.ts';

/** Further place qualifiers of code list 3227, with the role that they come to. */
const ROLE_ALIASES: Readonly<Record<string, PlaceRole>> = {
  '12': 'discharge',
  '18': 'delivery',
  '20': 'destination',
  '60': 'destination',
  '65': 'destination',
  '76': 'loading',
  '88': 'acceptance',
  '92': 'border-crossing',
  '94': 'acceptance',
  '102': 'acceptance',
  '118': 'departure',
};

const ROLE_OF_QUALIFIER = new Map<string, PlaceRole>([
  ...(Object.entries(PLACE_ROLES) as [PlaceRole, string][]).map(([role, code]): [string, PlaceRole] => [code, role]),
  ...(Object.entries(ROLE_ALIASES) as [string, PlaceRole][]),
]);

/** Role of a place by its qualifier (3227), or undefined. */
export function placeRoleOf(qualifier: string): PlaceRole | undefined {
  return ROLE_OF_QUALIFIER.get(qualifier);
}

/** What a LOC segment says of a place, apart from its role: the codes of C517, C519 and C553, and the name. */
export type ReadPlace = Draft<Omit<TransportPlace, 'role' | 'name'>> & { name?: string };

/**
 * Codes and name of a LOC segment. Source: composites C517, C519, C553.
 *
 * The list a code is of is told by 1131 and 3055: `139` or `6` UN/LOCODE, `37` railway places (UIC or OSJD), `36` railways, `162` states,
 * `9` GS1. Without them five letters are a UN/LOCODE, six digits a station, two letters a state.
 */
export function readPlace(message: EdifactMessage, report: MessageReport, segment: number): ReadPlace {
  const place: ReadPlace = {};
  for (let element = 2; element <= 4; element++) {
    const code = message.valueOf(segment, element, 1);
    if (code !== '') readPlaceCode(message, report, place, { segment, element, code });
  }
  const name = message.valueOf(segment, 2, 4);
  if (name !== '') place.name = name;
  return place;
}

function readPlaceCode(
  message: EdifactMessage,
  report: MessageReport,
  place: ReadPlace,
  found: { readonly segment: number; readonly element: number; readonly code: string },
): void {
  const { segment, element, code } = found;
  const where = { segment, element, component: 1 };
  const field = placeCodeFieldOf(code, message.valueOf(segment, element, 2), message.valueOf(segment, element, 3));
  if (field === undefined || place[field] !== undefined) {
    const text = field === undefined ? 'of a list that is not read here' : `a second ${field}`;
    report.say('note', 'message-value-dropped', `Place code ${code} is ${text}.`, where);
    return;
  }
  place[field] = code;
  if (field === 'unlocode') checkLocodeId(code, report, where);
  if (field === 'stationCode') checkStationId(code, report, where);
  if (field === 'state') checkStateId(code, report, where);
}

type PlaceCodeField = 'unlocode' | 'stationCode' | 'gln' | 'state' | 'railwayCode';

/** The field of a place that a code of a list (1131) and agency (3055) is for; undefined for lists that are not read here. */
export function placeCodeFieldOf(code: string, list: string, agency: string): PlaceCodeField | undefined {
  if (agency === '9') return 'gln';
  if (list === '162') return 'state';
  if (list === '36') return 'railwayCode';
  if (list === '37' || agency === '12') return 'stationCode';
  if (list === '139' || agency === '6') return 'unlocode';
  if (list !== '' || agency !== '') return undefined;
  if (/^[A-Z]{2}[A-Z0-9]{3}$/.test(code)) return 'unlocode';
  if (/^\d{6}$/.test(code)) return 'stationCode';
  return /^[A-Z]{2}$/.test(code) ? 'state' : undefined;
}

/** Reads a LOC segment as a place of the journey, and lists it. */
export function readJourneyPlace(state: ConsignmentState, segment: number): boolean {
  const qualifier = state.value(segment, 1);
  const role = placeRoleOf(qualifier);
  if (role === undefined) return readOtherPlace(state, segment, qualifier);
  const { name, ...codes } = readPlace(state.message, state.report, segment);
  state.draft.places.push({ role, name: name === undefined ? {} : textIn(LANGUAGE_UNSAID, name), ...codes });
  return true;
}

/** Places that are not of the journey: where the note was made out, and the offices of customs. */
function readOtherPlace(state: ConsignmentState, segment: number, qualifier: string): boolean {
  if (qualifier === '91') {
    const name = state.value(segment, 2, 4) || state.value(segment, 2, 1);
    state.issuedAt = name;
    return true;
  }
  const office = qualifier === '41' ? 'departureOffice' : qualifier === '22' ? 'destinationOffice' : undefined;
  if (office === undefined) {
    const text = `Place ${qualifier || 'without qualifier'} is none that the model has.`;
    state.report.say('note', 'message-code-unknown', text, { segment, element: 1 });
    return false;
  }
  state.draft.customs = { references: [], ...state.draft.customs, [office]: state.value(segment, 2, 1) };
  return true;
}

/** A point of a section from a LOC segment; codes that a point has no field for are named in findings. */
export function readSectionPoint(message: EdifactMessage, report: MessageReport, segment: number): SectionPoint {
  const place = readPlace(message, report, segment);
  const point: Draft<SectionPoint> = { name: place.name === undefined ? {} : textIn(LANGUAGE_UNSAID, place.name) };
  if (place.unlocode !== undefined) point.unlocode = place.unlocode;
  if (place.stationCode !== undefined) point.stationCode = place.stationCode;
  for (const field of ['gln', 'state', 'railwayCode'] as const) {
    if (place[field] === undefined) continue;
    const text = `The ${field} ${place[field]} of a point of a section has no place in the model.`;
    report.say('note', 'message-value-dropped', text, { segment });
  }
  return point;
}

/**
 * LOC of a place: first the UN/LOCODE, then station, state, railway and GLN as related places, as many as have room; the others are
 * losses.
 */
export function writePlace(
  qualifier: string,
  place: Partial<TransportPlace>,
  path: string,
  writing: Writing,
): SegmentText {
  const { losses } = writing;
  const codes: [PlaceCodeField, string, string[]][] = [];
  if (place.unlocode !== undefined) codes.push(['unlocode', place.unlocode, ['139', '6']]);
  if (place.stationCode !== undefined) codes.push(['stationCode', place.stationCode, ['37', '12']]);
  if (place.state !== undefined) codes.push(['state', place.state, ['162', '5']]);
  if (place.railwayCode !== undefined) codes.push(['railwayCode', place.railwayCode, ['36', '12']]);
  if (place.gln !== undefined) codes.push(['gln', place.gln, ['', '9']]);
  for (const [field, code] of codes.slice(3)) losses.add(`${path}/${field}`, code, 'LOC has room for three codes.');
  losses.add(`${path}/siding`, place.siding, 'LOC has no place for a siding.');
  const name = writeName(place.name, writing.widths.placeName, `${path}/name`, writing);
  const [first, second, third] = codes;
  return [
    'LOC',
    qualifier,
    [first?.[1] ?? '', ...(first?.[2] ?? ['', '']), name],
    second === undefined ? '' : [second[1], ...second[2]],
    third === undefined ? '' : [third[1], ...third[2]],
  ];
}
