import type {
  EventClassifier,
  TransportEvent,
  TransportEventDocument,
  TransportEventEquipment,
  TransportEventLocation,
  TransportEventMeans,
  TransportEventType,
} from '@karvon/model';
import { packTag } from '../edifact/message.ts';
import { codeTable } from './code-table.ts';
import { instantOf, readTime } from './dates.ts';
import type { Draft } from './draft.ts';
import {
  type EventReading,
  emptyEvent,
  readEventEquipment,
  readEventLocation,
  readEventMeans,
  readEventReference,
  readEventSeal,
  readEventText,
} from './event-parts.ts';
import { type EventTaker, hasTime } from './status-report.ts';

/** What sets one message of equipment apart: what its document codes tell of, and whether that is planned or done. */
export interface ContainerProfile {
  readonly type: 'CODECO' | 'COPARN' | 'COARRI';
  readonly classifier: EventClassifier;
  /** Event by document code of BGM (1001), as the guides of SMDG use them; the first code of an event is written. */
  readonly documents: Readonly<Record<string, TransportEventType>>;
  /** Event of equipment that leaves a state or enters it (8249: 2 export, 3 import), where the document code says none. */
  readonly byDirection: Readonly<Record<string, TransportEventType>>;
}

/**
 * CODECO reports passing a gate, COARRI loading and discharge, COPARN orders release, acceptance or stuffing.
 * Source: UNTDID, messages of these names; code list 1001.
 */
export const CONTAINER_PROFILES: Readonly<Record<ContainerProfile['type'], ContainerProfile>> = {
  CODECO: {
    type: 'CODECO',
    classifier: 'ACT',
    documents: codeTable({ '34': 'gate-in', '36': 'gate-out' }),
    byDirection: codeTable({ '2': 'gate-in', '3': 'gate-out' }),
  },
  COPARN: {
    type: 'COPARN',
    classifier: 'PLN',
    documents: codeTable({ '11': 'pick-up', '12': 'gate-in', '13': 'stuffing' }),
    byDirection: codeTable({ '2': 'gate-in', '3': 'pick-up' }),
  },
  COARRI: {
    type: 'COARRI',
    classifier: 'ACT',
    documents: codeTable({ '44': 'discharge', '46': 'loading' }),
    byDirection: codeTable({ '2': 'loading', '3': 'discharge' }),
  },
};

/** Qualifiers of places (3227) where equipment is handled, the surest first; behind them the port of the event. */
const ACTIVITY_PLACES = ['14', '165', '175', '89', '99'];

const HANDLING_PLACES: ReadonlySet<string> = new Set([...ACTIVITY_PLACES, '9', '11']);

/** A report of equipment while it is read; the top of the message holds for each piece of equipment. */
class ContainerReport {
  readonly reading: EventReading;
  readonly profile: ContainerProfile;
  readonly take: EventTaker;
  documentCode = '';
  recordedAt: string | undefined;
  occurredAt = '';
  documents: TransportEventDocument[] = [];
  means: TransportEventMeans | undefined;
  remarks: string | undefined;
  places = new Map<string, TransportEventLocation>();
  event: Draft<TransportEvent> | undefined;
  equipment: Draft<TransportEventEquipment> | undefined;
  eventSegment = 0;
  ownPlaces = new Map<string, TransportEventLocation>();
  isAtMeans = false;
  isAtGoods = false;
  count = 0;

  constructor(reading: EventReading, profile: ContainerProfile, take: EventTaker) {
    this.reading = reading;
    this.profile = profile;
    this.take = take;
  }

  drop(segment: number): void {
    if (this.isAtGoods) return;
    const { message, report } = this.reading;
    const text = `${message.tagOf(segment)} ${message.valueOf(segment, 1)} has no place in an event.`;
    report.say('note', 'message-segment-dropped', text, { segment });
  }
}

type ContainerHandler = (state: ContainerReport, segment: number) => void;

const HANDLERS: ReadonlyMap<number, ContainerHandler> = new Map(
  Object.entries({
    BGM: readDocumentCode,
    DTM: readHandlingTime,
    RFF: readHandlingReference,
    TDT: readHandlingMeans,
    LOC: readHandlingPlace,
    FTX: readHandlingText,
    NAD: readHandlingParty,
    GID: (state) => {
      state.isAtGoods = true;
    },
    EQD: readHandledEquipment,
    SEL: (state, segment) => readEventSeal(state.reading, segment, state.equipment),
    EQN: () => {},
    CNT: closeHandling,
  } satisfies Readonly<Record<string, ContainerHandler>>).map(([tag, handler]) => [packTag(tag), handler]),
);

/** Reads CODECO, COPARN or COARRI: one event for each piece of equipment. */
export function readContainerReport(reading: EventReading, profile: ContainerProfile, take: EventTaker): void {
  const state = new ContainerReport(reading, profile, take);
  const { message } = reading;
  for (let segment = 1; segment < message.segmentCount - 1; segment++) {
    const handler = HANDLERS.get(message.packedTagOf(segment));
    if (handler === undefined || (state.isAtGoods && handler !== readHandledEquipment && handler !== closeHandling)) {
      state.drop(segment);
    } else {
      handler(state, segment);
    }
  }
  closeHandling(state);
  if (state.count === 0) reading.report.say('warning', 'message-empty', 'No EQD says equipment.', { segment: 0 });
}

function readDocumentCode(state: ContainerReport, segment: number): void {
  state.documentCode = state.reading.message.valueOf(segment, 1, 1);
}

function readHandledEquipment(state: ContainerReport, segment: number): void {
  closeHandling(state);
  const { message } = state.reading;
  const event = emptyEvent(typeOf(state, segment, message.valueOf(segment, 5)));
  event.classifier = state.profile.classifier;
  event.documents = [...state.documents];
  if (state.recordedAt !== undefined) event.recordedAt = state.recordedAt;
  if (state.means !== undefined) event.means = state.means;
  state.event = event;
  state.eventSegment = segment;
  state.equipment = readEventEquipment(state.reading, segment);
  if (state.equipment !== undefined) event.equipment.push(state.equipment);
  state.count++;
}

function typeOf(state: ContainerReport, segment: number, direction: string): TransportEventType {
  const { documents, byDirection } = state.profile;
  const said = documents[state.documentCode];
  if (said !== undefined) return said;
  const guessed = byDirection[direction];
  const text = `Document ${state.documentCode || 'without code'} is none of ${Object.keys(documents).join(', ')}; `;
  const outcome = guessed === undefined ? 'the event is read as a sighting.' : `by its direction it is ${guessed}.`;
  state.reading.report.say('warning', 'message-document-unknown', text + outcome, { segment });
  return guessed ?? 'position';
}

/** DTM: of the document, of the means of transport, or of the handling of one piece of equipment. */
function readHandlingTime(state: ContainerReport, segment: number): void {
  const { message, report, zone } = state.reading;
  const qualifier = message.valueOf(segment, 1, 1);
  const isOfDocument = qualifier === '137' && !state.isAtMeans;
  if (!isOfDocument && (state.isAtMeans || (state.event?.occurredAt ?? state.occurredAt) !== '')) {
    state.drop(segment);
    return;
  }
  const time = readTime(message, report, { segment, element: 1 });
  if (time === undefined) return;
  const instant = instantOf(time, zone, report, { segment, element: 1, component: 2 });
  if (state.event !== undefined) state.event.occurredAt = instant;
  else if (isOfDocument) state.recordedAt = instant;
  else state.occurredAt = instant;
}

function readHandlingReference(state: ContainerReport, segment: number): void {
  if (state.isAtMeans) {
    state.drop(segment);
    return;
  }
  const document = readEventReference(state.reading, segment);
  if (document !== undefined) (state.event?.documents ?? state.documents).push(document);
}

function readHandlingMeans(state: ContainerReport, segment: number): void {
  const means = readEventMeans(state.reading, segment);
  if (state.event !== undefined) state.event.means = means;
  else state.means = means;
  state.isAtMeans = true;
}

function readHandlingPlace(state: ContainerReport, segment: number): void {
  const qualifier = state.reading.message.valueOf(segment, 1);
  if (!HANDLING_PLACES.has(qualifier)) {
    state.drop(segment);
    return;
  }
  const location = readEventLocation(state.reading, segment);
  const places = state.event === undefined ? state.places : state.ownPlaces;
  if (!places.has(qualifier)) places.set(qualifier, location);
}

function readHandlingText(state: ContainerReport, segment: number): void {
  if (state.event === undefined) state.remarks = readEventText(state.reading, segment, state.remarks);
  else state.event.remarks = readEventText(state.reading, segment, state.event.remarks);
}

/** NAD: the carrier, where the means of transport does not say one. */
function readHandlingParty(state: ContainerReport, segment: number): void {
  const { message } = state.reading;
  const id = message.valueOf(segment, 2, 1);
  state.isAtMeans = false;
  if (state.event !== undefined || message.valueOf(segment, 1) !== 'CA' || id === '') state.drop(segment);
  else if (state.means?.carrierId === undefined) state.means = { ...state.means, carrierId: id };
}

/** Hands the event of one piece of equipment over, with its place looked up. */
function closeHandling(state: ContainerReport): void {
  const { event, eventSegment, reading } = state;
  const ownPlaces = state.ownPlaces;
  state.event = undefined;
  state.equipment = undefined;
  state.ownPlaces = new Map();
  state.isAtMeans = false;
  state.isAtGoods = false;
  if (event === undefined) return;
  const location = findActivityPlace(event.type, ownPlaces, state.places);
  if (location !== undefined) event.location = location;
  const remarks = event.remarks ?? state.remarks;
  if (remarks !== undefined) event.remarks = remarks;
  if (event.occurredAt === '') event.occurredAt = state.occurredAt;
  if (hasTime(event, reading, eventSegment)) state.take(event, reading.message.placeOf(eventSegment));
}

function findActivityPlace(
  type: TransportEventType,
  own: ReadonlyMap<string, TransportEventLocation>,
  top: ReadonlyMap<string, TransportEventLocation>,
): TransportEventLocation | undefined {
  const port = type === 'discharge' || type === 'gate-out' ? '11' : '9';
  for (const qualifier of [...ACTIVITY_PLACES, port]) {
    const found = own.get(qualifier) ?? top.get(qualifier);
    if (found !== undefined) return found;
  }
  return undefined;
}
