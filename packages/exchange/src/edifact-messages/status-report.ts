import type {
  TransportEvent,
  TransportEventDocument,
  TransportEventEquipment,
  TransportEventType,
} from '@karvon/model';
import { TRANSPORT_EVENT_TYPES } from '@karvon/model';
import { packTag } from '../edifact/message.ts';
import type { FindingPlace } from '../finding.ts';
import { instantOf, readTime } from './dates.ts';
import type { Draft } from './draft.ts';
import { classifierOf, eventTypeOf } from './event-codes.ts';
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

/** Takes an event as soon as its segments are read, with the place where it begins. */
export type EventTaker = (event: TransportEvent, place: FindingPlace) => void;

/** A status report while it is read. */
class StatusReport {
  readonly reading: EventReading;
  readonly take: EventTaker;
  recordedAt: string | undefined;
  /** Carrier that reports, for events whose means of transport names none. */
  carrierId: string | undefined;
  readonly documentsOfReport: TransportEventDocument[] = [];
  documentsOfConsignment: readonly TransportEventDocument[] = [];
  event: Draft<TransportEvent> | undefined;
  eventSegment = 0;
  equipment: Draft<TransportEventEquipment> | undefined;
  /** Whether the segments that come next are of the means of transport. */
  isAtMeans = false;
  count = 0;

  constructor(reading: EventReading, take: EventTaker) {
    this.reading = reading;
    this.take = take;
  }

  drop(segment: number): void {
    const { message, report } = this.reading;
    const text = `${message.tagOf(segment)} ${message.valueOf(segment, 1)} has no place in an event.`;
    report.say('note', 'message-segment-dropped', text, { segment });
  }
}

type StatusHandler = (status: StatusReport, segment: number) => void;

const HANDLERS: ReadonlyMap<number, StatusHandler> = new Map(
  Object.entries({
    BGM: () => {},
    DTM: readStatusTime,
    RFF: readStatusReference,
    CNI: readConsignment,
    CNT: () => {},
    STS: readStatus,
    DOC: readStatusDocument,
    FTX: readStatusText,
    NAD: readStatusParty,
    LOC: readStatusLocation,
    TDT: readStatusMeans,
    EQD: readStatusEquipment,
    SEL: readStatusSeal,
    GID: () => {},
    PCI: () => {},
    GIN: readHandlingUnits,
  } satisfies Readonly<Record<string, StatusHandler>>).map(([tag, handler]) => [packTag(tag), handler]),
);

/** Reads IFTSTA: one event for each STS. Source: UNTDID, message IFTSTA; UNECE Recommendation 24. */
export function readStatusReport(reading: EventReading, take: EventTaker): void {
  const status = new StatusReport(reading, take);
  const { message } = reading;
  for (let segment = 1; segment < message.segmentCount - 1; segment++) {
    const handler = HANDLERS.get(message.packedTagOf(segment));
    if (handler === undefined) status.drop(segment);
    else handler(status, segment);
  }
  closeEvent(status);
  if (status.count === 0) reading.report.say('warning', 'message-empty', 'No STS says an event.', { segment: 0 });
}

function readConsignment(status: StatusReport, segment: number): void {
  closeEvent(status);
  const id = status.reading.message.valueOf(segment, 2, 1);
  status.documentsOfConsignment = id === '' ? [] : [{ typeCode: 'TRD', id }];
}

function readStatus(status: StatusReport, segment: number): void {
  closeEvent(status);
  const { message } = status.reading;
  const code = message.valueOf(segment, 2, 1);
  const type = eventTypeOf(code) ?? wordedType(status, segment, code);
  const event = emptyEvent(type ?? 'position');
  const reason = message.valueOf(segment, 3, 1);
  if (reason !== '') event.reasonCode = reason;
  else if (type === undefined && code !== '') event.reasonCode = code;
  event.documents.push(...status.documentsOfConsignment, ...status.documentsOfReport);
  if (status.recordedAt !== undefined) event.recordedAt = status.recordedAt;
  status.event = event;
  status.eventSegment = segment;
  status.equipment = undefined;
  status.isAtMeans = false;
  status.count++;
}

/** A status without a code says its word of the model as text; any other is a sighting. */
function wordedType(status: StatusReport, segment: number, code: string): TransportEventType | undefined {
  const { message, report } = status.reading;
  const word = message.valueOf(segment, 2, 4);
  if (code === '' && Object.hasOwn(TRANSPORT_EVENT_TYPES, word)) return word as TransportEventType;
  const text = `Status ${code || word || 'missing'} is none of Recommendation 24 that is known here; read as a sighting.`;
  report.say('warning', 'message-status-unknown', text, { segment, element: 2, component: 1 });
  return undefined;
}

function readStatusTime(status: StatusReport, segment: number): void {
  const { message, report, zone } = status.reading;
  const qualifier = message.valueOf(segment, 1, 1);
  const classifier = classifierOf(qualifier);
  const { event } = status;
  const isOfReport = event === undefined && qualifier === '137';
  if (!isOfReport && (event === undefined || status.isAtMeans || classifier === undefined || event.occurredAt !== '')) {
    status.drop(segment);
    return;
  }
  const time = readTime(message, report, { segment, element: 1 });
  if (time === undefined) return;
  const instant = instantOf(time, zone, report, { segment, element: 1, component: 2 });
  if (event === undefined) {
    status.recordedAt = instant;
  } else {
    event.occurredAt = instant;
    event.classifier = classifier!;
  }
}

function readStatusReference(status: StatusReport, segment: number): void {
  if (status.isAtMeans) {
    status.drop(segment);
    return;
  }
  const document = readEventReference(status.reading, segment);
  if (document !== undefined) (status.event?.documents ?? status.documentsOfReport).push(document);
}

function readStatusDocument(status: StatusReport, segment: number): void {
  const { message } = status.reading;
  const typeCode = message.valueOf(segment, 1, 1) || message.valueOf(segment, 1, 4);
  const id = message.valueOf(segment, 2, 1);
  if (typeCode === '' || id === '' || status.event === undefined) status.drop(segment);
  else status.event.documents.push({ typeCode, id });
}

function readStatusText(status: StatusReport, segment: number): void {
  if (status.event === undefined) status.drop(segment);
  else status.event.remarks = readEventText(status.reading, segment, status.event.remarks);
}

function readStatusParty(status: StatusReport, segment: number): void {
  const { message } = status.reading;
  const id = message.valueOf(segment, 2, 1);
  if (message.valueOf(segment, 1) !== 'CA' || id === '') status.drop(segment);
  else if (status.event === undefined) status.carrierId = id;
  else status.event.means = { ...status.event.means, carrierId: id };
}

function readStatusLocation(status: StatusReport, segment: number): void {
  const { event } = status;
  if (event === undefined || event.location !== undefined || status.isAtMeans) status.drop(segment);
  else event.location = readEventLocation(status.reading, segment);
}

function readStatusMeans(status: StatusReport, segment: number): void {
  if (status.event === undefined) status.drop(segment);
  else status.event.means = { ...status.event.means, ...readEventMeans(status.reading, segment) };
  status.isAtMeans = true;
}

function readStatusEquipment(status: StatusReport, segment: number): void {
  status.isAtMeans = false;
  status.equipment = status.event === undefined ? undefined : readEventEquipment(status.reading, segment);
  if (status.equipment !== undefined) status.event?.equipment.push(status.equipment);
}

function readStatusSeal(status: StatusReport, segment: number): void {
  readEventSeal(status.reading, segment, status.equipment);
}

/** GIN: identities of handling units, such as an SSCC behind `BJ`. Source: segment GIN, composite C208. */
function readHandlingUnits(status: StatusReport, segment: number): void {
  for (let element = 2; element <= 6; element++) {
    const id = status.reading.message.valueOf(segment, element, 1);
    if (id !== '' && status.event !== undefined) status.event.handlingUnits.push({ id });
  }
}

/** Hands the event over that was being read; one without any time is left out. */
function closeEvent(status: StatusReport): void {
  const { event, eventSegment } = status;
  status.event = undefined;
  status.equipment = undefined;
  status.isAtMeans = false;
  if (event === undefined) return;
  const { carrierId } = status;
  if (carrierId !== undefined && event.means?.carrierId === undefined) event.means = { ...event.means, carrierId };
  if (hasTime(event, status.reading, eventSegment)) status.take(event, status.reading.message.placeOf(eventSegment));
}

/** Whether an event has a time, that of the document if need be; says it where it has not. */
export function hasTime(event: Draft<TransportEvent>, { report }: EventReading, segment: number): boolean {
  if (event.occurredAt !== '') return true;
  if (event.recordedAt === undefined) {
    report.say('error', 'message-time-missing', 'The event says no time; it is left out.', { segment });
    return false;
  }
  event.occurredAt = event.recordedAt;
  const text = `The event says no time; ${event.recordedAt} of the document stands in for it.`;
  report.say('warning', 'message-time-missing', text, { segment });
  return true;
}
