import type { DocumentReader, FindingSink } from '../document-reader.ts';
import { createJsonSlicer, type JsonSlice } from '../epcis/json/json-slicer.ts';
import { createSliceLocator, parseSlice, placeOfFault } from '../epcis/json/json-value.ts';
import { createUtf8Decoding } from '../epcis/json/utf8-decoding.ts';
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

/**
 * Makes a reader of DCSA Track & Trace 2.2 events in JSON: a list of events as the interface answers it, one event, or an object with
 * the list in `events`.
 */
export function createDcsaReader(sink: DcsaSink): DocumentReader {
  const members = new Map<string, { readonly slice: JsonSlice; readonly value: unknown }>();
  let hasList = false;
  let count = 0;
  let isFirst = true;

  const parse = (slice: JsonSlice): unknown => {
    if (slice.text === undefined) return undefined;
    const { value, isWhole, faults } = parseSlice({ ...slice, text: slice.text });
    for (const fault of faults) {
      const severity = fault.code === 'json-malformed' || fault.code === 'json-not-finite' ? 'error' : 'warning';
      const place = { ...placeOfFault(slice, fault), path: slice.path + fault.pointer };
      sink.onFinding({ code: fault.code, severity, message: fault.message, place });
    }
    return isWhole ? value : undefined;
  };
  const take = (value: unknown, path: string, locate: (pointer: string) => { line: number; column: number }): void => {
    let isRefused = false;
    let told = 0;
    const id = (value as { eventID?: unknown } | null)?.eventID;
    const reference = typeof id === 'string' ? { reference: id.slice(0, 100) } : {};
    const report: Report = (code, severity, pointer, message) => {
      isRefused ||= severity === 'error';
      if (told++ < FINDINGS_MAX) {
        sink.onFinding({ code, severity, message, place: { ...locate(pointer), path: path + pointer, ...reference } });
      }
    };
    if (!checkDcsaEvent(report, value)) return;
    const place = { ...locate(''), path, ...reference };
    sink.onEvent({ event: value as DcsaEvent, place, position: count++, isRefused });
  };

  const slicer = createJsonSlicer({
    onFinding: (finding) => sink.onFinding(finding),
    isOpened(path, kind) {
      const isList = kind === 'array' && (path === '' || path === '/events');
      hasList ||= isList;
      return isList || (path === '' && kind === 'object');
    },
    onValue(slice) {
      const value = parse(slice);
      if (value === undefined) return;
      const parent = slice.path.slice(0, slice.path.lastIndexOf('/'));
      if (hasList && (parent === '/events' || /^\/\d+$/.test(slice.path)))
        take(value, slice.path, createSliceLocator(slice));
      else if (slice.path === '') take(value, '', createSliceLocator(slice));
      else if (members.size < 200) members.set(slice.path.slice(1), { slice, value });
    },
  });
  const decoding = createUtf8Decoding((finding) => sink.onFinding(finding));
  const push = (text: string): void => {
    const isMarked = isFirst && text.charCodeAt(0) === 0xfeff;
    if (text !== '') isFirst = false;
    if (isMarked) {
      const message = 'A byte order mark stands before the document; it is passed over.';
      sink.onFinding({ code: 'json-byte-order-mark', severity: 'note', message, place: { line: 1, column: 1 } });
    }
    slicer.write(isMarked ? text.slice(1) : text);
  };
  return {
    write: (bytes) => push(decoding.decode(bytes) ?? ''),
    end() {
      push(decoding.finish());
      slicer.end();
      if (members.size === 0 || hasList) return;
      const locate = (pointer: string) => {
        const name = pointer.split('/', 2)[1] ?? '';
        const member = members.get(name);
        if (member === undefined) return { line: 1, column: 1 };
        return createSliceLocator(member.slice)(pointer.slice(name.length + 1));
      };
      take(Object.fromEntries([...members].map(([name, { value }]) => [name, value])), '', locate);
    },
  };
}
