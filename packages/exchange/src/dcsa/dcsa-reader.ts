import type { DocumentReader, FindingSink } from '../document-reader.ts';
import { createJsonSlicer, type JsonSlice, type JsonSlicer } from '../epcis/json/json-slicer.ts';
import { createSliceLocator, parseSlice, placeOfFault } from '../epcis/json/json-value.ts';
import { createUtf8Decoding, type Utf8Decoding } from '../epcis/json/utf8-decoding.ts';
import type { Report } from '../epcis/report.ts';
import type { FindingPlace } from '../finding.ts';
import { checkDcsaEvent } from './check-dcsa-event.ts';
import type { DcsaEvent } from './dcsa-event.ts';

/** An event that was read. */
export interface ReadDcsaEvent {
  readonly event: DcsaEvent;
  readonly place: FindingPlace;
  /** Position in the list, from 0. */
  readonly position: number;
  /** True when the event has a finding of severity error. */
  readonly isRefused: boolean;
}

/** Takes what the reader understands. */
export interface DcsaSink extends FindingSink {
  onEvent(read: ReadDcsaEvent): void;
}

/** Most findings of one event that are told. */
const FINDINGS_MAX = 500;

/** Most fields of a root object that are kept. */
const MEMBERS_MAX = 200;

type Locate = (pointer: string) => { readonly line: number; readonly column: number };

/**
 * Makes a reader of DCSA Track & Trace 2.2 events in JSON: a list of events as the interface answers it, one event, or an object with
 * the list in `events`.
 */
export function createDcsaReader(sink: DcsaSink): DocumentReader {
  return new DcsaReader(sink);
}

class DcsaReader implements DocumentReader {
  readonly #sink: DcsaSink;
  readonly #slicer: JsonSlicer;
  readonly #decoding: Utf8Decoding;
  readonly #members = new Map<string, { readonly locate: Locate; readonly value: unknown }>();
  #hasList = false;
  #isStarted = false;
  #count = 0;

  constructor(sink: DcsaSink) {
    this.#sink = sink;
    this.#decoding = createUtf8Decoding((finding) => sink.onFinding(finding));
    this.#slicer = createJsonSlicer({
      onFinding: (finding) => sink.onFinding(finding),
      isOpened: (path, kind) => this.#isOpened(path, kind),
      onValue: (slice) => this.#takeValue(slice),
    });
  }

  write(bytes: Uint8Array): void {
    this.#push(this.#decoding.decode(bytes) ?? '');
  }

  end(): void {
    this.#push(this.#decoding.finish());
    this.#slicer.end();
    if (this.#members.size === 0 || this.#hasList) return;
    const locate: Locate = (pointer) => {
      const name = pointer.split('/', 2)[1] ?? '';
      return this.#members.get(name)?.locate(pointer.slice(name.length + 1)) ?? { line: 1, column: 1 };
    };
    this.#takeEvent(Object.fromEntries([...this.#members].map(([name, { value }]) => [name, value])), '', locate);
  }

  #push(text: string): void {
    if (text === '') return;
    const isMarked = !this.#isStarted && text.charCodeAt(0) === 0xfeff;
    this.#isStarted = true;
    if (isMarked) {
      const message = 'A byte order mark stands before the document; it is passed over.';
      this.#sink.onFinding({ code: 'json-byte-order-mark', severity: 'note', message, place: { line: 1, column: 1 } });
    }
    this.#slicer.write(isMarked ? text.slice(1) : text);
  }

  #isOpened(path: string, kind: 'object' | 'array'): boolean {
    const isList = kind === 'array' && (path === '' || path === '/events');
    this.#hasList ||= isList;
    return isList || (path === '' && kind === 'object');
  }

  #takeValue(slice: JsonSlice): void {
    const value = this.#parse(slice);
    if (value === undefined) return;
    const locate = createSliceLocator(slice);
    const isListed = slice.path.startsWith('/events/') || /^\/\d+$/.test(slice.path);
    if ((this.#hasList && isListed) || slice.path === '') this.#takeEvent(value, slice.path, locate);
    else if (this.#members.size < MEMBERS_MAX) this.#members.set(slice.path.slice(1), { locate, value });
  }

  #parse(slice: JsonSlice): unknown {
    if (slice.text === undefined) return undefined;
    const { value, isWhole, faults } = parseSlice({ ...slice, text: slice.text });
    for (const fault of faults) {
      const severity = fault.code === 'json-malformed' || fault.code === 'json-not-finite' ? 'error' : 'warning';
      const place = { ...placeOfFault(slice, fault), path: slice.path + fault.pointer };
      this.#sink.onFinding({ code: fault.code, severity, message: fault.message, place });
    }
    return isWhole ? value : undefined;
  }

  #takeEvent(value: unknown, path: string, locate: Locate): void {
    let isRefused = false;
    let told = 0;
    const id = (value as { eventID?: unknown } | null)?.eventID;
    const reference = typeof id === 'string' ? { reference: id.slice(0, 100) } : {};
    const report: Report = (code, severity, pointer, message) => {
      isRefused ||= severity === 'error';
      if (told++ >= FINDINGS_MAX) return;
      this.#sink.onFinding({
        code,
        severity,
        message,
        place: { ...locate(pointer), path: path + pointer, ...reference },
      });
    };
    if (!checkDcsaEvent(report, value)) return;
    const place = { ...locate(''), path, ...reference };
    this.#sink.onEvent({ event: value as DcsaEvent, place, position: this.#count++, isRefused });
  }
}
