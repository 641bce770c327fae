import type { FindingPlace } from '../finding.ts';
import type { FindingReporter } from './finding-reporter.ts';
import type { EdifactSink, GroupHeader, InterchangeHeader, MessageHeader } from './message.ts';
import { findMappedDirectory, isAcknowledgementType, isMappedType } from './message-directory.ts';
import type { EdifactReaderOptions } from './reader-options.ts';
import { ReferenceLedger } from './reference-ledger.ts';
import type { ServiceAdvice } from './service-advice.ts';
import {
  groupHeaderOf,
  interchangeHeaderOf,
  interchangeKey,
  messageHeaderOf,
  NO_INTERCHANGE,
} from './service-segments.ts';
import { NO_MESSAGE, type UnitView } from './unit-view.ts';

/**
 * Checks the envelopes of interchange, group and message against each other: what opens is closed, references agree and
 * are not used twice, counts are true. Source: ISO 9735:1988 clauses 5 and 6, annex C; ISO 9735-1:2002 annex C.
 */
export class Envelope {
  readonly #sink: EdifactSink;
  readonly #reporter: FindingReporter;
  readonly #options: EdifactReaderOptions;
  readonly #interchangeReferences = new ReferenceLedger();
  readonly #groupReferences = new ReferenceLedger();
  readonly #messageReferences = new ReferenceLedger();
  #interchange: InterchangeHeader | undefined;
  #group: GroupHeader | undefined;
  #groupCount = 0;
  #messageCount = 0;
  #messagesInGroup = 0;
  #saysCheckStopped = false;
  #saysMessageKind = new Set<string>();
  /** Messages of one kind follow each other: the kind of the last one has been looked at. */
  #lastHeader: MessageHeader = NO_MESSAGE;

  constructor(sink: EdifactSink, reporter: FindingReporter, options: EdifactReaderOptions) {
    this.#sink = sink;
    this.#reporter = reporter;
    this.#options = options;
  }

  /** Takes a UNB; the interchange before it, if still open, ends without its trailer. */
  openInterchange(view: UnitView, segment: number, advice: ServiceAdvice): void {
    view.header = NO_MESSAGE;
    this.abandonInterchange(view.placeOf(segment));
    const header = interchangeHeaderOf(view, segment, advice);
    this.#begin(view, header);
    if (header.controlReference === '') this.#reportNoReference(view, segment, 'UNB', 5);
    const key = interchangeKey(header);
    const isKnown = this.#options.knownInterchanges?.has(key) ?? false;
    if (this.#interchangeReferences.add(key) || isKnown) {
      this.#reporter.error(
        'edifact-interchange-reference-repeated',
        `The control reference ${quoted(header.controlReference)} of UNB was used before by ${quoted(header.sender.id)} to ${quoted(header.recipient.id)}.`,
        view.placeOf(segment, 5),
      );
    }
  }

  /** Takes what makes an interchange of messages that no UNB opened. */
  openWithoutHeader(view: UnitView, segment: number): void {
    if (this.#interchange !== undefined) return;
    this.#reporter.error(
      'edifact-interchange-header-missing',
      `UNB is wanted before ${view.tagOf(segment)}.`,
      view.placeOf(segment),
    );
    this.#begin(view, NO_INTERCHANGE);
  }

  #begin(view: UnitView, header: InterchangeHeader): void {
    this.#interchange = header;
    this.#group = undefined;
    this.#groupCount = 0;
    this.#messageCount = 0;
    this.#groupReferences.clear();
    this.#messageReferences.clear();
    this.#saysCheckStopped = false;
    this.#saysMessageKind = new Set();
    this.#lastHeader = NO_MESSAGE;
    view.interchange = header;
    this.#sink.onInterchange?.(header);
  }

  /** Takes a UNZ. */
  closeInterchange(view: UnitView, segment: number): void {
    this.abandonGroup(view.placeOf(segment));
    const header = this.#interchange;
    if (header === undefined) {
      const message = 'UNZ closes an interchange that no UNB opened.';
      this.#reporter.error('edifact-interchange-header-missing', message, view.placeOf(segment));
      return;
    }
    if (header !== NO_INTERCHANGE) this.#checkReference(view, segment, 'UNZ', header.controlReference);
    const wanted = this.#groupCount > 0 ? this.#groupCount : this.#messageCount;
    this.#checkCount(view, segment, 'UNZ', wanted, this.#groupCount > 0 ? 'groups' : 'messages');
    if (this.#messageCount === 0 && this.#groupCount === 0) {
      this.#reporter.warning('edifact-interchange-empty', 'The interchange holds no message.', view.placeOf(segment));
    }
    this.#end(true);
  }

  /** Ends an interchange whose UNZ does not come. */
  abandonInterchange(place: FindingPlace): void {
    if (this.#interchange === undefined) return;
    this.abandonGroup(place);
    if (this.#interchange !== NO_INTERCHANGE) {
      const reference = quoted(this.#interchange.controlReference);
      this.#reporter.error(
        'edifact-interchange-trailer-missing',
        `The interchange ${reference} ends without UNZ.`,
        place,
      );
    }
    this.#end(false);
  }

  #end(isComplete: boolean): void {
    const header = this.#interchange;
    if (header === undefined) return;
    this.#interchange = undefined;
    this.#group = undefined;
    const groupCount = this.#groupCount;
    this.#sink.onInterchangeEnd?.({ header, groupCount, messageCount: this.#messageCount, isComplete });
  }

  /** Takes a UNG. */
  openGroup(view: UnitView, segment: number): void {
    this.openWithoutHeader(view, segment);
    this.abandonGroup(view.placeOf(segment));
    const group = groupHeaderOf(view, segment);
    this.#group = group;
    this.#groupCount++;
    this.#messagesInGroup = 0;
    this.#messageReferences.clear();
    if (group.reference === '') this.#reportNoReference(view, segment, 'UNG', 5);
    else if (this.#groupReferences.add(group.reference)) {
      this.#reporter.error(
        'edifact-group-reference-repeated',
        `The reference ${quoted(group.reference)} of UNG was used before in this interchange.`,
        view.placeOf(segment, 5),
      );
    }
  }

  /** Takes a UNE. */
  closeGroup(view: UnitView, segment: number): void {
    const group = this.#group;
    if (group === undefined) {
      this.#reporter.error(
        'edifact-group-header-missing',
        'UNE closes a group that no UNG opened.',
        view.placeOf(segment),
      );
      return;
    }
    if (this.#messagesInGroup === 0) {
      this.#reporter.warning('edifact-group-empty', 'The group holds no message.', view.placeOf(segment));
    }
    this.#checkCount(view, segment, 'UNE', this.#messagesInGroup, 'messages');
    this.#checkReference(view, segment, 'UNE', group.reference);
    this.#group = undefined;
  }

  /** Ends a group whose UNE does not come. */
  abandonGroup(place: FindingPlace): void {
    if (this.#group === undefined) return;
    const reference = quoted(this.#group.reference);
    this.#reporter.error('edifact-group-trailer-missing', `The group ${reference} ends without UNE.`, place);
    this.#group = undefined;
  }

  /** Takes a UNH; gives its header and sets it in the view. */
  openMessage(view: UnitView, segment: number): MessageHeader {
    this.openWithoutHeader(view, segment);
    const header = messageHeaderOf(view, segment);
    view.header = header;
    view.group = this.#group;
    this.#messageCount++;
    this.#messagesInGroup++;
    if (header.reference === '') this.#reportNoReference(view, segment, 'UNH', 1);
    else if (this.#messageReferences.add(header.reference)) {
      this.#reporter.error(
        'edifact-message-reference-repeated',
        `The reference ${quoted(header.reference)} of UNH was used before in this interchange or group.`,
        view.placeOf(segment, 1),
      );
    }
    if (this.#messageReferences.isFull && !this.#saysCheckStopped) {
      this.#saysCheckStopped = true;
      this.#reporter.note(
        'edifact-reference-check-stopped',
        'There are too many message references to look for repeated ones any further.',
        view.placeOf(segment, 1),
      );
    }
    this.#checkKind(view, segment, header);
    return header;
  }

  /** Takes the UNT of the message that the view shows, its own segments being counted by the caller. */
  closeMessage(view: UnitView, segment: number, segmentCount: number): void {
    this.#checkCount(view, segment, 'UNT', segmentCount, 'segments');
    this.#checkReference(view, segment, 'UNT', view.header.reference);
  }

  /** Ends a message whose UNT does not come. */
  abandonMessage(view: UnitView, place: FindingPlace): void {
    const reference = quoted(view.header.reference);
    this.#reporter.error('edifact-message-trailer-missing', `The message ${reference} ends without UNT.`, {
      ...place,
      ...(view.header.reference === '' ? {} : { reference: view.header.reference }),
    });
    view.header = NO_MESSAGE;
  }

  /** Says once an interchange of each type and version that it is not mapped. */
  #checkKind(view: UnitView, segment: number, header: MessageHeader): void {
    const { type, directory, agency } = header;
    const last = this.#lastHeader;
    this.#lastHeader = header;
    if (last.type === type && last.directory === directory && last.agency === agency) return;
    if (isAcknowledgementType(type)) return;
    if (isMappedType(type) && agency === 'UN' && findMappedDirectory(directory) !== undefined) return;
    const kind = `${type} ${directory} ${agency}`;
    if (this.#saysMessageKind.has(kind) || this.#saysMessageKind.size > 100) return;
    this.#saysMessageKind.add(kind);
    const message = isMappedType(type)
      ? `${quoted(`${agency} ${directory}`)} is no version of ${type} that is read here.`
      : `${quoted(type)} is no message type that is mapped here.`;
    this.#reporter.warning('edifact-message-unknown', message, view.placeOf(segment, 2));
  }

  #checkReference(view: UnitView, segment: number, tag: 'UNZ' | 'UNE' | 'UNT', wanted: string): void {
    const found = view.valueOf(segment, 2);
    if (found === wanted) return;
    const [kind, header] = TRAILERS[tag];
    this.#reporter.error(
      `edifact-${kind}-reference-differs`,
      `${tag} has the reference ${quoted(found)}, ${header} has ${quoted(wanted)}.`,
      view.placeOf(segment, 2),
    );
  }

  #checkCount(view: UnitView, segment: number, tag: 'UNZ' | 'UNE' | 'UNT', wanted: number, things: string): void {
    const found = view.valueOf(segment, 1);
    if (/^\d{1,15}$/.test(found) && Number(found) === wanted) return;
    this.#reporter.error(
      `edifact-${TRAILERS[tag][0]}-count-differs`,
      `${tag} counts ${quoted(found)} ${things}, ${wanted} came.`,
      view.placeOf(segment, 1),
    );
  }

  #reportNoReference(view: UnitView, segment: number, tag: string, element: number): void {
    this.#reporter.error('edifact-reference-missing', `${tag} has no reference.`, view.placeOf(segment, element));
  }
}

const TRAILERS = { UNZ: ['interchange', 'UNB'], UNE: ['group', 'UNG'], UNT: ['message', 'UNH'] } as const;

const QUOTED_MAX = 60;

/** A found value in quotation marks, cut where it is long. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > QUOTED_MAX ? `${value.slice(0, QUOTED_MAX)}…` : value);
}
