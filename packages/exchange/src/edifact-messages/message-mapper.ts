import type { TransportConsignment, TransportEvent } from '@karvon/model';
import type { DocumentReader, FindingSink } from '../document-reader.ts';
import { createEdifactReader, type EdifactReaderOptions } from '../edifact/edifact-reader.ts';
import { type EdifactMessage, type EdifactSink, packTag } from '../edifact/message.ts';
import { buildMessageTree } from '../edifact/message-tree.ts';
import { findMessageStructure } from '../edifact/messages/message-structures.ts';
import { type InterchangeReceipt, withReceipts } from '../edifact/receipt.ts';
import type { ExchangeFinding, FindingPlace } from '../finding.ts';
import { CONSIGNMENT_PROFILES } from './consignment-profiles.ts';
import { readConsignments } from './consignment-reader.ts';
import { CONTAINER_PROFILES, readContainerReport } from './container-report.ts';
import type { EventReading } from './event-parts.ts';
import { MessageReport } from './message-report.ts';
import { readStatusReport } from './status-report.ts';

/** Takes what messages say, in their order, as soon as it is read. */
export interface MessageSink extends FindingSink {
  /** A consignment, and where in the document it begins: its UNH or CNI. */
  onConsignment(consignment: TransportConsignment, place: FindingPlace): void;
  /** An event, and where in the document it begins: its STS or EQD. */
  onEvent(event: TransportEvent, place: FindingPlace): void;
  /** A message of another type; it is valid until this returns. */
  onOtherMessage?(message: EdifactMessage): void;
  /** What was found in an interchange, once it has ended: enough for `contrlFor` and `aperakFor`. Notes are not kept for it. */
  onReceipt?(receipt: InterchangeReceipt): void;
}

/** What a caller may set for the reading of messages. */
export interface MessageReadingOptions extends EdifactReaderOptions {
  /** Offset of times that say none, such as `+05:00`; `Z` when not given. */
  readonly zone?: string;
  /** Whether segments that are missing or out of place are said; true when not given. */
  readonly checksStructure?: boolean;
}

/**
 * A reader of EDIFACT interchanges that gives consignments and events: IFTMIN, IFTMBF, IFTMBC, IFCSUM, CUSCAR and DESADV say
 * consignments, IFTSTA, CODECO, COPARN and COARRI events. It holds one message at a time.
 */
export function createMessageReader(sink: MessageSink, options: MessageReadingOptions = {}): DocumentReader {
  if (sink.onReceipt === undefined) return createEdifactReader(createMessageMapper(sink, options), options);
  return createEdifactReader(
    withMappingReceipts(sink, options, (receipt) => sink.onReceipt?.(receipt)),
    options,
  );
}

/** A mapper with receipts that hold what the mapping finds in a message besides what is wrong with its syntax. */
function withMappingReceipts(
  sink: MessageSink,
  options: MessageReadingOptions,
  onReceipt: (receipt: InterchangeReceipt) => void,
): EdifactSink {
  const mapper = createMessageMapper(
    {
      onFinding: (finding) => tell(finding),
      onConsignment: (consignment, place) => sink.onConsignment(consignment, place),
      onEvent: (event, place) => sink.onEvent(event, place),
      onOtherMessage: (message) => sink.onOtherMessage?.(message),
    },
    options,
  );
  const receipts = withReceipts(
    { onFinding: (finding) => sink.onFinding(finding), onMessage: (message) => mapper.onMessage(message) },
    onReceipt,
  );
  const tell = (finding: ExchangeFinding) =>
    finding.severity === 'note' ? sink.onFinding(finding) : receipts.onFinding(finding);
  return receipts;
}

/** What maps whole messages, for a reader of interchanges that somebody else has made. */
export function createMessageMapper(sink: MessageSink, options: MessageReadingOptions = {}): EdifactSink {
  const report = new MessageReport(sink);
  const { zone = 'Z', checksStructure = true } = options;
  return {
    onFinding: (finding) => sink.onFinding(finding),
    onMessage: (message) => {
      report.begin(message);
      if (checksStructure) checkStructure(message, sink);
      if (!mapMessage({ message, report, zone }, sink)) sink.onOtherMessage?.(message);
    },
  };
}

function checkStructure(message: EdifactMessage, sink: MessageSink): void {
  const structure = findMessageStructure(message.header);
  if (structure !== undefined) buildMessageTree(message, structure, (finding) => sink.onFinding(finding));
}

/** Reads a message by its type; false when it is none that is mapped. */
function mapMessage(reading: EventReading, sink: MessageSink): boolean {
  const { message, report, zone } = reading;
  const { type } = message.header;
  const takeEvent = (event: TransportEvent, place: FindingPlace): void => sink.onEvent(event, place);
  if (type === 'IFTSTA') {
    readStatusReport(reading, takeEvent);
  } else if (Object.hasOwn(CONTAINER_PROFILES, type)) {
    readContainerReport(reading, CONTAINER_PROFILES[type as 'CODECO'], takeEvent);
    if (type === 'COPARN') readBookedGoods(reading, sink);
  } else if (Object.hasOwn(CONSIGNMENT_PROFILES, type)) {
    const profile = CONSIGNMENT_PROFILES[type as 'IFTMIN'];
    readConsignments(message, profile, report, zone, (consignment, place) => sink.onConsignment(consignment, place));
  } else {
    return false;
  }
  return true;
}

const GID = packTag('GID');
const EQD = packTag('EQD');

/** A COPARN with goods is a booking as well: the consignment is read like IFTMBF, its findings those of the goods alone. */
function readBookedGoods({ message, report, zone }: EventReading, sink: MessageSink): void {
  const first = findTag(message, GID, 0);
  if (first < 0) return;
  const last = findTag(message, EQD, first);
  report.limit(first, last < 0 ? message.segmentCount : last);
  const profile = { ...CONSIGNMENT_PROFILES.IFTMBF, documentCodes: ['11', '12', '13'] } as const;
  readConsignments(message, profile, report, zone, (consignment, place) => sink.onConsignment(consignment, place));
}

function findTag(message: EdifactMessage, tag: number, from: number): number {
  for (let segment = from; segment < message.segmentCount; segment++) {
    if (message.packedTagOf(segment) === tag) return segment;
  }
  return -1;
}
