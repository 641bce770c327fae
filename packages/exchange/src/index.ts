export type { DocumentReader, FindingSink } from './document-reader.ts';
export { createEdifactReader, type EdifactReaderOptions } from './edifact/edifact-reader.ts';
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
export type { ServiceAdvice } from './edifact/service-advice.ts';
export type { ExchangeFinding, FindingPlace, FindingSeverity, Loss } from './finding.ts';
export { EXCHANGE_FINDING_CODES, type ExchangeFindingCode } from './finding-codes.ts';
export { buildMessageTree, findSegment, groupsOf, type SegmentGroup, segmentsOf } from './edifact/message-tree.ts';
export { defineStructure, type MessageStructure, type StructureEntry } from './edifact/message-structure.ts';
export { findMessageStructure, MESSAGE_STRUCTURES } from './edifact/messages/message-structures.ts';
export { findMappedDirectory, type MappedDirectory } from './edifact/message-directory.ts';
export { interchangeKey } from './edifact/service-segments.ts';
