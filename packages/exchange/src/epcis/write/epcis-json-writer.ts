import type { Loss } from '../../finding.ts';
import { STANDARD_NAMESPACES } from '../cbv-words.ts';
import type { EpcisEvent, EpcisHeader, Namespaces } from '../epcis-event.ts';

/** Address of the standard context. */
export const EPCIS_CONTEXT_URL = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

/** An event with what its prefixes mean, as a reader hands it on. */
export interface WritableEvent {
  readonly event: EpcisEvent;
  readonly namespaces: Namespaces;
}

/** What a writer needs to know of the document. */
export type WritableHeader = Omit<EpcisHeader, 'documentType' | 'schemaVersion' | 'creationDate'> & {
  /** ISO 8601 with offset. */
  readonly creationDate: string;
};

/** A text, and what of the events it could not carry; the paths begin with the position of the event. */
export interface WrittenEvents {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** Writes a document in pieces: head, events, tail; joined they are the document. */
export interface EpcisWriter {
  head(): string;
  event(event: WritableEvent): WrittenEvents;
  tail(): string;
}

/** Writes a whole EPCIS 2.0 document in JSON-LD; nothing is lost. Source: EPCIS 2.0, section 9.2. */
export function writeEpcisJson(header: WritableHeader, events: readonly WritableEvent[]): WrittenEvents {
  const writer = createEpcisJsonWriter(header, sharedNamespaces(events));
  return joinDocument(writer, events);
}

/** Joins head, events and tail of any writer. */
export function joinDocument(writer: EpcisWriter, events: readonly WritableEvent[]): WrittenEvents {
  const losses: Loss[] = [];
  let text = writer.head();
  for (const event of events) {
    const written = writer.event(event);
    text += written.text;
    losses.push(...written.losses);
  }
  return { text: text + writer.tail(), losses };
}

/** Prefixes that a document can declare once for all events; a prefix that means two things is left to the events. */
export function sharedNamespaces(events: readonly WritableEvent[]): Namespaces {
  const shared = new Map<string, string>();
  for (const { namespaces } of events) {
    for (const [prefix, iri] of namespaces) {
      if (STANDARD_NAMESPACES.get(prefix) !== iri && !shared.has(prefix)) shared.set(prefix, iri);
    }
  }
  return shared;
}

/** Makes a writer in pieces; prefixes beyond those given here are declared by each event itself. */
export function createEpcisJsonWriter(header: WritableHeader, shared: Namespaces): EpcisWriter {
  let count = 0;
  return {
    head() {
      const { vocabularyList, queryName: _query, subscriptionID: _subscription, ...fields } = header;
      const members = {
        '@context': [EPCIS_CONTEXT_URL, ...contextOf(shared)],
        type: 'EPCISDocument',
        schemaVersion: '2.0',
        ...fields,
        ...(vocabularyList === undefined ? {} : { epcisHeader: { epcisMasterData: { vocabularyList } } }),
      };
      return `${JSON.stringify(members, null, 2).slice(0, -2)},\n  "epcisBody": {\n    "eventList": [`;
    },
    event({ event, namespaces }) {
      const own = new Map([...namespaces].filter(([prefix, iri]) => !isDeclared(prefix, iri, shared)));
      const { '@context': _written, ...fields } = event;
      const text = JSON.stringify(own.size === 0 ? fields : { '@context': contextOf(own), ...fields }, null, 2);
      return { text: `${count++ === 0 ? '' : ','}\n      ${text.replaceAll('\n', '\n      ')}`, losses: [] };
    },
    tail: () => `${count === 0 ? '' : '\n    '}]\n  }\n}\n`,
  };
}

function contextOf(namespaces: Namespaces): readonly Readonly<Record<string, string>>[] {
  return namespaces.size === 0 ? [] : [Object.fromEntries(namespaces)];
}

/** True when a prefix means the same in the document or in the standard. */
export function isDeclared(prefix: string, iri: string, shared: Namespaces): boolean {
  return (shared.get(prefix) ?? STANDARD_NAMESPACES.get(prefix)) === iri;
}
