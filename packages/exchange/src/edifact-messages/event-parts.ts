import type {
  TransportEvent,
  TransportEventDocument,
  TransportEventEquipment,
  TransportEventLocation,
  TransportEventMeans,
} from '@karvon/model';
import type { EdifactMessage } from '../edifact/message.ts';
import { codeTable } from './code-table.ts';
import type { Draft } from './draft.ts';
import { checkEquipmentId, equipmentKindOf } from './equipment.ts';
import { documentKindOf, eventModeOf } from './event-codes.ts';
import { checkLocodeId, checkStateId, checkStationId } from './identifiers.ts';
import type { MessageReport } from './message-report.ts';
import { placeCodeFieldOf } from './places.ts';

/** What the readers of events share: the message, its findings and the zone of times without one. */
export interface EventReading {
  readonly message: EdifactMessage;
  readonly report: MessageReport;
  readonly zone: string;
}

/** Agencies of code list 3055, and the words that messages write for them, that number facilities. */
const FACILITY_LISTS: Readonly<Record<string, 'SMDG' | 'BIC'>> = codeTable({ '306': 'SMDG', SMD: 'SMDG', '20': 'BIC' });

/** Lists in 1131 that are of facilities. */
const FACILITY_KINDS: ReadonlySet<string> = new Set(['TER', 'BER', 'DEP', 'TERMINALS']);

/** Where an event took place: a LOC segment by all its codes. */
export function readEventLocation({ message, report }: EventReading, segment: number): TransportEventLocation {
  const location: Draft<TransportEventLocation> = {};
  for (let element = 2; element <= 4; element++) {
    const code = message.valueOf(segment, element, 1);
    if (code === '') continue;
    const list = message.valueOf(segment, element, 2);
    const agency = message.valueOf(segment, element, 3);
    const field = placeCodeFieldOf(code, list, agency);
    const place = { segment, element, component: 1 };
    if (agency in FACILITY_LISTS || FACILITY_KINDS.has(list)) {
      location.facilityCode = code;
      const facilityCodeList = FACILITY_LISTS[agency];
      if (facilityCodeList !== undefined) location.facilityCodeList = facilityCodeList;
    } else if (field === 'unlocode') {
      location.unLocode = code;
      checkLocodeId(code, report, place);
    } else if (field === 'stationCode') {
      location.esrCode = code;
      checkStationId(code, report, place);
    } else if (field === 'gln') {
      location.gln = code;
    } else if (field === 'state') {
      location.countryId = code;
      checkStateId(code, report, place);
    } else {
      report.say('note', 'message-value-dropped', `Place code ${code} is of a list that is not read here.`, place);
    }
  }
  const name = message.valueOf(segment, 2, 4);
  if (name !== '') location.name = name;
  return location;
}

/** What carried the goods: a TDT segment. */
export function readEventMeans({ message, report }: EventReading, segment: number): TransportEventMeans {
  const means: Draft<TransportEventMeans> = {};
  const modeCode = message.valueOf(segment, 3, 1);
  const mode = eventModeOf(modeCode, message.valueOf(segment, 4, 1));
  const journeyId = message.valueOf(segment, 2);
  const carrierId = message.valueOf(segment, 5, 1);
  const id = message.valueOf(segment, 8, 1);
  const name = message.valueOf(segment, 8, 4);
  const flagCountryId = message.valueOf(segment, 8, 5);
  if (mode !== undefined) means.mode = mode;
  else if (modeCode !== '') {
    const text = `${modeCode} is no mode of Recommendation 19 that events have.`;
    report.say('warning', 'message-code-unknown', text, { segment, element: 3, component: 1 });
  }
  if (journeyId !== '') means.journeyId = journeyId;
  if (carrierId !== '') means.carrierId = carrierId;
  if (id !== '') means.id = id;
  if (name !== '') means.name = name;
  if (flagCountryId !== '') {
    means.flagCountryId = flagCountryId;
    checkStateId(flagCountryId, report, { segment, element: 8, component: 5 });
  }
  return means;
}

type EquipmentCategory = NonNullable<TransportEventEquipment['category']>;

const CATEGORY_OF_KIND: Readonly<Record<string, EquipmentCategory>> = codeTable({
  container: 'container',
  wagon: 'wagon',
  trailer: 'trailer',
  'semi-trailer': 'trailer',
  'air-container': 'unit-load-device',
});

/** Equipment of an event: an EQD segment; undefined, with a finding, when it has no number. */
export function readEventEquipment(
  { message, report }: EventReading,
  segment: number,
): Draft<TransportEventEquipment> | undefined {
  const code = message.valueOf(segment, 1);
  const id = message.valueOf(segment, 2, 1);
  if (id === '') {
    const text = `Equipment ${code} has no number.`;
    report.say('note', 'message-value-missing', text, { segment, element: 2, component: 1 });
    return undefined;
  }
  const kind = equipmentKindOf(code);
  const category = kind === undefined ? undefined : CATEGORY_OF_KIND[kind];
  const equipment: Draft<TransportEventEquipment> = { id };
  if (category !== undefined) equipment.category = category;
  if (kind === undefined) {
    const text = `${code || 'Nothing'} is no equipment of code list 8053 that is known here.`;
    report.say('warning', 'message-code-unknown', text, { segment, element: 1 });
  } else {
    checkEquipmentId(kind, id, report, { segment, element: 2, component: 1 });
  }
  const sizeType = message.valueOf(segment, 3, 1);
  const fullness = message.valueOf(segment, 6);
  if (sizeType !== '') equipment.sizeType = sizeType;
  if (fullness === '4' || fullness === '5') equipment.isEmpty = fullness === '4';
  return equipment;
}

/** A seal of the equipment: a SEL segment. */
export function readEventSeal(
  { message, report }: EventReading,
  segment: number,
  equipment: Draft<TransportEventEquipment> | undefined,
): void {
  const number = message.valueOf(segment, 1);
  const party = message.valueOf(segment, 2, 1);
  if (equipment === undefined || number === '') {
    report.say('note', 'message-segment-dropped', `Seal ${number} is of no equipment with a number.`, { segment });
    return;
  }
  equipment.seals = [...(equipment.seals ?? []), party === '' ? { number } : { number, party }];
}

/** The document that a reference names; undefined, with a finding, where it names none that events have. */
export function readEventReference(
  { message, report }: EventReading,
  segment: number,
): TransportEventDocument | undefined {
  const type = message.valueOf(segment, 1, 1);
  const id = message.valueOf(segment, 1, 2);
  const typeCode = documentKindOf(type);
  if (typeCode !== undefined && id !== '') return { typeCode, id };
  report.say('note', 'message-segment-dropped', `Reference ${type} ${id} has no place in an event.`, { segment });
  return undefined;
}

/** The pieces of a free text, behind those so far. */
export function readEventText({ message }: EventReading, segment: number, before: string | undefined): string {
  let text = before ?? '';
  for (let component = 1; component <= 5; component++) {
    const piece = message.valueOf(segment, 4, component);
    if (piece !== '') text = text === '' ? piece : `${text} ${piece}`;
  }
  return text;
}

/** An event with nothing in it yet. */
export function emptyEvent(type: TransportEvent['type']): Draft<TransportEvent> {
  return { type, classifier: 'ACT', occurredAt: '', equipment: [], handlingUnits: [], documents: [] };
}
