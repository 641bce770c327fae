import type { FindingPlace } from '../finding.ts';
import { checkEvent } from './check/check-event.ts';
import type { EpcisEvent, Namespaces } from './epcis-event.ts';
import type { EpcisSink } from './epcis-sink.ts';
import { eventHash, parseHashId } from './hash/event-hash.ts';
import type { CheckScope, Report } from './report.ts';

/** Most eventIDs that are remembered to find repeated ones. */
const EVENT_IDS_MAX = 1_000_000;

/** Most findings of one event that are told; a hostile event could have one for each of its characters. */
const FINDINGS_MAX = 500;

/** An event as it came from the text, before it is checked. */
export interface RawEvent {
  readonly value: unknown;
  readonly namespaces: Namespaces;
  /** JSON pointer of the event in its document. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Place of a value of the event by its pointer; asked for only where something is wrong. */
  readonly locate: (pointer: string) => { readonly line: number; readonly column: number };
}

/** Checks events one by one and hands them on. */
export interface EventIntake {
  take(raw: RawEvent): void;
  /** How many events were handed on. */
  count(): number;
}

/** Makes an intake for one document; it remembers the eventIDs, which may repeat only where an error is declared. */
export function createEventIntake(sink: EpcisSink, syntax: 'json' | 'xml'): EventIntake {
  const seen = new Map<number, number>();
  let count = 0;
  return {
    take(raw) {
      let hasError = false;
      let told = 0;
      const report: Report = (code, severity, pointer, message) => {
        if (severity === 'error') hasError = true;
        if (told++ >= FINDINGS_MAX) return;
        const { line, column } = raw.locate(pointer);
        const place: FindingPlace = { line, column, path: raw.path + pointer, ...referenceOf(raw.value) };
        sink.onFinding({ code, severity, message, place });
      };
      const scope: CheckScope = { report, syntax, isPrefix: (prefix) => raw.namespaces.has(prefix) };
      if (!checkEvent(scope, raw.value)) return;
      const event = raw.value as EpcisEvent;
      if (event.eventID !== undefined && !hasError) checkEventId(report, event, event.eventID, raw.namespaces);
      checkRepeated(report, event, seen, count);
      const place = { line: raw.line, column: raw.column, path: raw.path, ...referenceOf(raw.value) };
      sink.onEvent({ event, namespaces: raw.namespaces, place, position: count++, isRefused: hasError });
    },
    count: () => count,
  };
}

function referenceOf(value: unknown): { readonly reference?: string } {
  const id = (value as { eventID?: unknown } | null)?.eventID;
  return typeof id === 'string' ? { reference: id.slice(0, 200) } : {};
}

function checkEventId(report: Report, event: EpcisEvent, eventId: string, namespaces: Namespaces): void {
  if (!eventId.startsWith('ni:')) return;
  const stated = parseHashId(eventId);
  const version = stated?.version === '2.0' || stated?.version === '2.1' ? stated.version : undefined;
  if (stated === undefined || stated.algorithm !== 'sha-256' || version === undefined) {
    const message = `The hash ${eventId.slice(0, 120)} is of an algorithm or version that is not computed here.`;
    report('epcis-event-hash-unchecked', 'note', '/eventID', message);
    return;
  }
  const computed = eventHash(event, namespaces, version);
  if (computed.toLowerCase() === eventId.toLowerCase()) return;
  report('epcis-event-hash-differs', 'warning', '/eventID', `The hash of this event is ${computed}.`);
}

/**
 * An event that declares an earlier one an error carries the same eventID, and both count; otherwise an eventID stands for one event.
 * Source: EPCIS 2.0, section 7.4.1.4.
 */
function checkRepeated(report: Report, event: EpcisEvent, seen: Map<number, number>, position: number): void {
  if (typeof event.eventID !== 'string') return;
  const declaration = event.errorDeclaration === undefined ? '' : JSON.stringify(event.errorDeclaration);
  const key = fingerprint(`${event.eventID} ${declaration}`);
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    const message = `The eventID is that of event ${earlier} of this document, and neither declares an error.`;
    report('epcis-event-id-repeated', 'error', '/eventID', message);
  } else if (seen.size < EVENT_IDS_MAX) seen.set(key, position);
}

/**
 * A text as a number of 52 bits: a million eventIDs are remembered in a few megabytes, and two of a document of that size meet by chance
 * once in nine thousand documents. Source: FNV-1a, two streams of 26 bits.
 */
function fingerprint(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return ((high >>> 6) & 0x3ffffff) * 0x4000000 + ((low >>> 6) & 0x3ffffff);
}
