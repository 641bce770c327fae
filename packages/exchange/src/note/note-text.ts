import type { TransportConsignment } from '@karvon/model';
import type { DocumentReader, FindingSink } from '../document-reader.ts';
import type { ExchangeFinding, FindingPlace, FindingSeverity } from '../finding.ts';
import type { ExchangeFindingCode } from '../finding-codes.ts';
import { codecOfForm } from './mmt/consignment-codec.ts';
import { elementsOf, isJsonObject, type Json, propertyOf } from './mmt/json.ts';
import { findLosses } from './mmt/losses.ts';
import { parseJson } from './mmt/parse-json.ts';
import type { NoteCode } from './note-codes.ts';
import { findNoteForm, NOTE_FORMS, type NoteForm, type NoteReading, type WrittenNote } from './note-form.ts';

/** Largest note that is read, in UTF-16 units: a wagon list of 10,000 wagons has about a tenth of it. */
export const NOTE_LENGTH_MAX = 32 * 1024 * 1024;

/** Findings beyond this many in one note are counted, not listed. */
const FINDING_COUNT_MAX = 1000;

/**
 * Writes a consignment as the JSON document of a form, indented by two spaces, with every field that the form does not carry.
 *
 * Losses are found by reading the text back: what is not the same there was lost, so that none goes unnamed.
 */
export function writeNote(consignment: TransportConsignment, form: NoteForm): WrittenNote {
  const codec = codecOfForm(form);
  const json = codec.write(consignment) as Json;
  const carried = codec.read(json, { path: '', report: () => undefined });
  const text = `${JSON.stringify(json, null, 2)}\n`;
  return { text, losses: findLosses(consignment, carried, NOTE_FORMS[form].name) };
}

/** What a form carries of a consignment: what reading its document gives back. */
export function carriedByNote(consignment: TransportConsignment, form: NoteForm): TransportConsignment {
  const codec = codecOfForm(form);
  return codec.read(codec.write(consignment) as Json, { path: '', report: () => undefined }) ?? consignment;
}

/** Reads the JSON text of a note. With `form` absent the document says itself which it is. Never throws. */
export function readNote(text: string, form?: NoteForm): NoteReading {
  const findings = new FindingList();
  if (text.length > NOTE_LENGTH_MAX) {
    findings.add('document-too-large', 'error', `A note is at most ${NOTE_LENGTH_MAX} characters long.`, {});
    return { findings: findings.list };
  }
  const parsed = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if ('fault' in parsed) {
    const { reason, message, line, column } = parsed.fault;
    const codes = {
      broken: 'note-json-broken',
      truncated: 'document-truncated',
      'too-deep': 'document-too-deep',
    } as const;
    findings.add(codes[reason], 'error', message, { line, column });
    return { findings: findings.list };
  }
  return readDocument(parsed.value, form, findings);
}

function readDocument(document: Json, wanted: NoteForm | undefined, findings: FindingList): NoteReading {
  const found = findNoteForm(document);
  const form = wanted ?? found;
  if (form === undefined || (found !== undefined && found !== form)) {
    const name = wanted === undefined ? 'a consignment note' : NOTE_FORMS[wanted].guideline;
    const has = found === undefined ? 'names no note that is known' : `is ${NOTE_FORMS[found].guideline}`;
    findings.add('note-form-other', 'error', `Wanted ${name}; the document ${has}.`, { path: '/exchangedDocument' });
    return { findings: findings.list, ...(found && { form: found }) };
  }
  const consignment = codecOfForm(form).read(onlyFirst(document, findings), {
    path: '',
    report: (code, message, path) => findings.add(code, severityOf(code), message, { path }),
  });
  return { form, findings: findings.list, ...(consignment && { consignment }) };
}

/** What the note says beyond the mapping is a note; what could not be understood refuses the document. */
function severityOf(code: NoteCode): FindingSeverity {
  return code === 'note-field-unknown' ? 'note' : 'error';
}

function onlyFirst(document: Json, findings: FindingList): Json {
  if (!isJsonObject(document)) return document;
  const consignments = elementsOf(propertyOf(document, 'specifiedConsignment'));
  if (consignments.length < 2) return document;
  const message = `${consignments.length} consignments; the first is read.`;
  findings.add('note-consignment-extra', 'error', message, { path: '/specifiedConsignment/1' });
  return { ...document, specifiedConsignment: consignments.slice(0, 1) };
}

/** Findings of one reading, each place and code once. */
class FindingList {
  readonly list: ExchangeFinding[] = [];
  private readonly seen = new Set<string>();

  add(code: ExchangeFindingCode, severity: FindingSeverity, message: string, place: FindingPlace): void {
    const name = `${code} ${place.path ?? ''} ${message}`;
    if (this.list.length >= FINDING_COUNT_MAX || this.seen.has(name)) return;
    this.seen.add(name);
    this.list.push({ code, severity, message, place });
  }
}

/** Takes the consignment of a note besides its findings. */
export interface NoteSink extends FindingSink {
  onConsignment(consignment: TransportConsignment, form: NoteForm): void;
}

/**
 * Reads the bytes of one note in pieces. The text is held until its end, never more than `NOTE_LENGTH_MAX` of it: a note is one
 * JSON value and makes sense only whole.
 */
export function createNoteReader(sink: NoteSink, form?: NoteForm): DocumentReader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pieces: string[] = [];
  let length = 0;
  let isRefused = false;
  const refuse = (code: ExchangeFindingCode, message: string) => {
    if (!isRefused) sink.onFinding({ code, severity: 'error', message, place: {} });
    isRefused = true;
    pieces = [];
  };
  const take = (bytes: Uint8Array | undefined) => {
    if (isRefused) return;
    try {
      const piece = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
      length += piece.length;
      pieces.push(piece);
    } catch {
      refuse('text-undecodable', 'The bytes are not UTF-8.');
    }
    if (length > NOTE_LENGTH_MAX) refuse('document-too-large', `A note is at most ${NOTE_LENGTH_MAX} characters long.`);
  };
  return {
    write: take,
    end: () => {
      take(undefined);
      if (isRefused) return;
      const reading = readNote(pieces.join(''), form);
      reading.findings.forEach((finding) => {
        sink.onFinding(finding);
      });
      if (reading.consignment && reading.form) sink.onConsignment(reading.consignment, reading.form);
    },
  };
}
