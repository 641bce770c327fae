import type { DocumentReader } from '../../document-reader.ts';
import type { ExchangeFindingCode } from '../../finding-codes.ts';
import type { Namespaces } from '../epcis-event.ts';
import type { EpcisSink } from '../epcis-sink.ts';
import { createEventIntake, type EventIntake } from '../event-intake.ts';
import { BASE_NAMESPACES, type ResolvedContext, resolveContext } from '../json-ld-context.ts';
import { type Report, shown } from '../report.ts';
import { checkRoot, headerOf, QUERY_RESULTS } from './document-members.ts';
import { createJsonSlicer, type JsonSlice, type JsonSlicer } from './json-slicer.ts';
import { createSliceLocator, parseSlice, placeOfFault } from './json-value.ts';
import { createUtf8Decoding, type Utf8Decoding } from './utf8-decoding.ts';

/** Characters of events that are held back while the context has not been read; a document should state it first. */
const HELD_LENGTH_MAX = 16 * 1024 * 1024;

/** Most fields of the root that are kept. */
const MEMBERS_MAX = 200;

/** Most findings of the header that are told. */
const MEMBER_FINDINGS_MAX = 1000;

type Locate = (pointer: string) => { readonly line: number; readonly column: number };

const OPENED: ReadonlySet<string> = new Set([
  '',
  '/epcisBody',
  '/epcisBody/queryResults',
  '/epcisBody/queryResults/resultsBody',
]);
/** Fields of the body beside the list of events. */
const BODY_FIELDS: ReadonlySet<string> = new Set(['queryName', 'subscriptionID', 'vocabularyList']);

const EVENT_LISTS: ReadonlySet<string> = new Set([
  '/epcisBody/eventList',
  '/epcisBody/queryResults/resultsBody/eventList',
]);

/**
 * Makes a reader of EPCIS 2.0 in JSON-LD: a document, a query document, or one event. Each event is checked and handed on as soon as
 * its text is whole; no context is fetched. Source: EPCIS 2.0, section 9.
 */
export function createEpcisJsonReader(sink: EpcisSink): DocumentReader {
  return new EpcisJsonReader(sink);
}

class EpcisJsonReader implements DocumentReader {
  readonly #sink: EpcisSink;
  readonly #decoding: Utf8Decoding;
  readonly #slicer: JsonSlicer;
  readonly #intake: EventIntake;
  readonly #members = new Map<string, { readonly locate: Locate; readonly value: unknown }>();
  #context: ResolvedContext | undefined;
  #held: JsonSlice[] = [];
  #heldLength = 0;
  #hasBody = false;
  #hasEventList = false;
  #isStarted = false;
  #isBroken = false;
  #announcedMembers = -1;
  #memberFindings = 0;

  constructor(sink: EpcisSink) {
    this.#sink = sink;
    this.#intake = createEventIntake(sink, 'json');
    this.#decoding = createUtf8Decoding((finding) => sink.onFinding(finding));
    this.#slicer = createJsonSlicer({
      onFinding: (finding) => {
        if (finding.code === 'json-malformed' || finding.code === 'document-truncated') this.#isBroken = true;
        sink.onFinding(finding);
      },
      isOpened: (path, kind) => this.#isOpened(path, kind),
      onValue: (slice) => this.#takeValue(slice),
    });
  }

  write(bytes: Uint8Array): void {
    const text = this.#decoding.decode(bytes);
    if (text === undefined) this.#isBroken = true;
    else this.#push(text);
  }

  end(): void {
    this.#push(this.#decoding.finish());
    if (!this.#isBroken || this.#isStarted) this.#slicer.end();
    this.#finish();
  }

  #push(text: string): void {
    if (text === '') return;
    if (!this.#isStarted && text.charCodeAt(0) === 0xfeff) {
      const message = 'A byte order mark stands before the document; it is passed over.';
      this.#sink.onFinding({ code: 'json-byte-order-mark', severity: 'note', message, place: { line: 1, column: 1 } });
      this.#isStarted = true;
      this.#slicer.write(text.slice(1));
      return;
    }
    this.#isStarted = true;
    this.#slicer.write(text);
  }

  #isOpened(path: string, kind: 'object' | 'array'): boolean {
    if (path.startsWith('/epcisBody')) this.#hasBody = true;
    if (kind === 'object') return OPENED.has(path);
    const isEventList = EVENT_LISTS.has(path);
    this.#hasEventList ||= isEventList;
    return isEventList;
  }

  #takeValue(slice: JsonSlice): void {
    const list = slice.path.slice(0, slice.path.lastIndexOf('/'));
    if (EVENT_LISTS.has(list)) this.#takeEvent(slice);
    else if (slice.path === '/epcisBody/event') this.#takeEvent(slice, true);
    else this.#takeMember(slice);
  }

  #takeEvent(slice: JsonSlice, isSingle = false): void {
    this.#hasEventList ||= isSingle;
    if (slice.text === undefined) return;
    if (this.#context !== undefined) {
      this.#readEvent(slice);
      return;
    }
    this.#held.push(slice);
    this.#heldLength += slice.text.length;
    if (this.#heldLength > HELD_LENGTH_MAX) this.#release();
  }

  /** Reads the events that waited for the context. */
  #release(): void {
    this.#context ??= this.#resolve(undefined);
    const held = this.#held;
    this.#held = [];
    this.#heldLength = 0;
    for (const slice of held) this.#readEvent(slice);
  }

  #readEvent(slice: JsonSlice): void {
    this.#announce();
    const value = this.#parse(slice);
    if (value === undefined) return;
    const own = (value as { '@context'?: unknown } | null)?.['@context'];
    const base = this.#context?.namespaces ?? BASE_NAMESPACES;
    const locate = createSliceLocator(slice);
    const namespaces = own === undefined ? base : this.#ownNamespaces(own, base, slice.path, locate);
    this.#intake.take({ value, namespaces, path: slice.path, line: slice.line, column: slice.column, locate });
  }

  #ownNamespaces(own: unknown, base: Namespaces, path: string, locate: Locate): Namespaces {
    const report: Report = (code, severity, pointer, message) => {
      this.#sink.onFinding({ code, severity, message, place: { ...locate(pointer), path: path + pointer } });
    };
    return resolveContext(own, base, '/@context', report).namespaces;
  }

  #takeMember(slice: JsonSlice): void {
    const name = slice.path
      .slice(slice.path.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    const value = slice.text === undefined ? undefined : this.#parse(slice);
    if (value === undefined) return;
    if (slice.path === '') {
      const message = 'The root is no object; wanted an EPCIS document or an event.';
      this.#reportAt(slice, 'epcis-document-type-unknown', message);
      return;
    }
    if (slice.path.lastIndexOf('/') > 0 && !BODY_FIELDS.has(name)) {
      if (name === 'eventList')
        this.#reportAt(slice, 'epcis-value-type-wrong', `Found ${shown(value)}; wanted a list of events.`);
      else if (!name.includes(':'))
        this.#reportAt(slice, 'epcis-field-unknown', `The body has no field ${name.slice(0, 60)}.`);
      return;
    }
    if (this.#members.size < MEMBERS_MAX) this.#members.set(name, { locate: createSliceLocator(slice), value });
    if (slice.path === '/@context') {
      this.#context = this.#resolve(value);
      this.#release();
    }
  }

  #resolve(context: unknown): ResolvedContext {
    if (context === undefined) return { namespaces: BASE_NAMESPACES, isEpcis: false };
    return resolveContext(context, BASE_NAMESPACES, '/@context', this.#reportMember);
  }

  /** Parses a slice and tells what is wrong with its text; undefined when it cannot be read. */
  #parse(slice: JsonSlice): unknown {
    const { value, isWhole, faults } = parseSlice(slice as JsonSlice & { text: string });
    for (const fault of faults) {
      const severity = fault.code === 'json-malformed' || fault.code === 'json-not-finite' ? 'error' : 'warning';
      const place = { ...placeOfFault(slice, fault), path: slice.path + fault.pointer };
      this.#sink.onFinding({ code: fault.code, severity, message: fault.message, place });
    }
    return isWhole ? value : undefined;
  }

  readonly #reportMember: Report = (code, severity, pointer, message) => {
    if (this.#memberFindings++ < MEMBER_FINDINGS_MAX) {
      this.#sink.onFinding({ code, severity, message, place: { ...this.#locateMember(pointer), path: pointer } });
    }
  };

  readonly #locateMember: Locate = (pointer) => {
    const own = pointer.startsWith(`${QUERY_RESULTS}/`) ? pointer.slice(QUERY_RESULTS.length) : pointer;
    const name = own.split('/', 2)[1] ?? '';
    return this.#members.get(name)?.locate(own.slice(name.length + 1)) ?? { line: 1, column: 1 };
  };

  #reportAt(slice: JsonSlice, code: ExchangeFindingCode, message: string): void {
    const place = { line: slice.line, column: slice.column, path: slice.path };
    this.#sink.onFinding({ code, severity: 'error', message, place });
  }

  #announce(): void {
    if (this.#announcedMembers >= 0) return;
    this.#announcedMembers = this.#members.size;
    this.#sink.onHeader(headerOf(this.#memberValues()));
  }

  #memberValues(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.#members].map(([name, { value }]) => [name, value]));
  }

  #finish(): void {
    this.#release();
    const members = this.#memberValues();
    const isDocument = this.#hasBody || /^EPCIS/.test(String(members.type));
    if (this.#members.size === 0 && !isDocument) return;
    if (this.#context?.isEpcis !== true && !this.#isBroken) {
      const message = 'The document does not name the context of EPCIS 2.0.';
      this.#reportMember('epcis-context-missing', 'error', '/@context', message);
    }
    if (!isDocument) this.#takeBareEvent(members);
    else {
      if (!this.#isBroken) checkRoot(members, this.#hasEventList, this.#reportMember);
      if (this.#announcedMembers !== this.#members.size) this.#sink.onHeader(headerOf(members));
    }
  }

  /** The root itself is the event: its fields have come one by one. */
  #takeBareEvent(members: Readonly<Record<string, unknown>>): void {
    this.#announce();
    const namespaces = this.#context?.namespaces ?? BASE_NAMESPACES;
    this.#intake.take({ value: members, namespaces, path: '', line: 1, column: 1, locate: this.#locateMember });
  }
}
