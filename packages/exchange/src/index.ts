export type { DocumentReader, FindingSink } from './document-reader.ts';
export { aperakFor } from './edifact/aperak.ts';
export { type AcknowledgementOptions, contrlFor } from './edifact/contrl.ts';
export { formatDecimal } from './edifact/decimal.ts';
export { createEdifactReader, type EdifactReaderOptions } from './edifact/edifact-reader.ts';
export {
  encodeInterchange,
  type InterchangeText,
  interchangePieces,
  type WrittenElement,
  type WrittenGroup,
  type WrittenInterchange,
  type WrittenMessage,
  type WrittenSegment,
  writeInterchange,
} from './edifact/interchange-text.ts';
export {
  type EdifactMessage,
  type EdifactSink,
  type GroupHeader,
  type InterchangeHeader,
  type InterchangeParty,
  type InterchangeSummary,
  type MessageHeader,
  packTag,
  unpackTag,
} from './edifact/message.ts';
export { findMappedDirectory, type MappedDirectory } from './edifact/message-directory.ts';
export { defineStructure, type MessageStructure, type StructureEntry } from './edifact/message-structure.ts';
export { buildMessageTree, findSegment, groupsOf, type SegmentGroup, segmentsOf } from './edifact/message-tree.ts';
export { findMessageStructure, MESSAGE_STRUCTURES } from './edifact/messages/message-structures.ts';
export { type InterchangeReceipt, type MessageReceipt, withReceipts } from './edifact/receipt.ts';
export type { ServiceAdvice } from './edifact/service-advice.ts';
export { interchangeKey } from './edifact/service-segments.ts';
export type { ExchangeFinding, FindingPlace, FindingSeverity, Loss } from './finding.ts';
export { EXCHANGE_FINDING_CODES, type ExchangeFindingCode } from './finding-codes.ts';
