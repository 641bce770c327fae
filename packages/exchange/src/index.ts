export { CONSIGNMENT_COLUMNS, type CsvColumn, EVENT_COLUMNS } from './dataset/csv/csv-columns.ts';
export {
  createCsvConsignmentReader,
  csvConsignmentHeader,
  csvConsignmentRows,
} from './dataset/csv/csv-consignments.ts';
export { createCsvEventReader, csvEventHeader, csvEventRow } from './dataset/csv/csv-events.ts';
export {
  CUSTOMS_DATA_SETS,
  writeEaeuPrearrival,
  writeEaeuTransit,
  writeEtirAdvance,
} from './dataset/customs/customs-data.ts';
export type { DataSet, DataSetElement, FilledElement, WrittenDataSet } from './dataset/customs/data-set.ts';
export { EFTI_NAMESPACE, writeEfti } from './dataset/efti/efti-consignment.ts';
export {
  DCSA_LISTS,
  type DcsaDocumentReference,
  type DcsaEquipmentEvent,
  type DcsaEvent,
  type DcsaLocation,
  type DcsaReference,
  type DcsaSeal,
  type DcsaShipmentEvent,
  type DcsaTransportCall,
  type DcsaTransportEvent,
  type DcsaVessel,
} from './dcsa/dcsa-event.ts';
export { createDcsaReader, type DcsaSink, type ReadDcsaEvent } from './dcsa/dcsa-reader.ts';
export { type MappedTransportEvent, transportEventOfDcsa } from './dcsa/dcsa-transport-event.ts';
export { writeDcsaEvents } from './dcsa/dcsa-writer.ts';
export { type DcsaProjection, dcsaOfTransportEvent } from './dcsa/transport-event-dcsa.ts';
export { checkConsignment } from './document/check-consignment.ts';
export { detectFormat } from './document/detect-format.ts';
export {
  type DetectedFormat,
  DOCUMENT_FORMATS,
  type DocumentFormat,
  type UnknownFormat,
} from './document/document-format.ts';
export type { DocumentReadingOptions, DocumentSink, MessageSummary } from './document/document-sink.ts';
export { createFormatReader } from './document/format-reader.ts';
export { layOutDocument } from './document/lay-out-document.ts';
export { createDocumentReader } from './document/sniffing-reader.ts';
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
export type { MessageContent } from './edifact-messages/consignment-writer.ts';
export {
  createMessageMapper,
  createMessageReader,
  type MessageReadingOptions,
  type MessageSink,
} from './edifact-messages/message-mapper.ts';
export {
  CONSIGNMENT_MESSAGES,
  type ConsignmentMessageType,
  EVENT_MESSAGES,
  type EventMessageType,
} from './edifact-messages/message-profile.ts';
export { writeConsignmentMessages, writeEventMessage } from './edifact-messages/message-writer.ts';
export type { SegmentText } from './edifact-messages/segment-text.ts';
export type { MessageWritingOptions, WrittenDirectory } from './edifact-messages/writing.ts';
export {
  type AggregationEvent,
  type AssociationEvent,
  EPCIS_ACTIONS,
  EPCIS_EVENT_TYPES,
  type EpcisAction,
  type EpcisEvent,
  type EpcisEventType,
  type EpcisHeader,
  type ExtensionValue,
  type Namespaces,
  type ObjectEvent,
  type TransactionEvent,
  type TransformationEvent,
  type Vocabulary,
  type VocabularyElement,
} from './epcis/epcis-event.ts';
export type { EpcisSink, ReadEvent } from './epcis/epcis-sink.ts';
export { type TransportEventOfEpcis, transportEventOfEpcis } from './epcis/epcis-transport-event.ts';
export { eventHash } from './epcis/hash/event-hash.ts';
export { type CbvVersion, eventPreHash } from './epcis/hash/prehash.ts';
export { createEpcisJsonReader } from './epcis/json/epcis-json-reader.ts';
export {
  type EpcisProjection,
  epcisOfTransportEvent,
  KARVON_NAMESPACE,
  KARVON_NAMESPACES,
} from './epcis/transport-event-epcis.ts';
export {
  createEpcisJsonWriter,
  type EpcisWriter,
  type WritableEvent,
  type WritableHeader,
  type WrittenEvents,
  writeEpcisJson,
} from './epcis/write/epcis-json-writer.ts';
export { createEpcisXmlWriter, writeEpcisXml } from './epcis/write/epcis-xml-writer.ts';
export { createEpcisXmlReader } from './epcis/xml/epcis-xml-reader.ts';
export type { ExchangeFinding, FindingPlace, FindingSeverity, Loss } from './finding.ts';
export { EXCHANGE_FINDING_CODES, type ExchangeFindingCode } from './finding-codes.ts';
export { boxOfPath } from './note/box-of-path.ts';
export { checkNote, layOutNote, NOTE_BOXES, type NoteCheckOptions } from './note/check-note.ts';
export { CIM_SMGS_BOXES } from './note/cim-smgs/cim-smgs-boxes.ts';
export { checkCimSmgs, layOutCimSmgs, readCimSmgs, writeCimSmgs } from './note/cim-smgs/cim-smgs-note.ts';
export { ECMR_BOXES } from './note/ecmr/ecmr-boxes.ts';
export { checkEcmr, layOutEcmr, readEcmr, writeEcmr } from './note/ecmr/ecmr-note.ts';
export {
  ecmrContentHash,
  SEAL_ROLES,
  SEAL_STAGES,
  type SealRequest,
  type SealStage,
  sealEcmr,
} from './note/ecmr/ecmr-seals.ts';
export { RESERVATION_CODES } from './note/ecmr/reservation-codes.ts';
export type { BoxDuty, NoteBox, NoteBoxSpec } from './note/note-box.ts';
export type { NoteCode } from './note/note-codes.ts';
export { findNoteForm, NOTE_FORMS, type NoteForm, type NoteReading, type WrittenNote } from './note/note-form.ts';
export {
  carriedByNote,
  createNoteReader,
  NOTE_LENGTH_MAX,
  type NoteSink,
  readNote,
  writeNote,
} from './note/note-text.ts';
export { recastForNote } from './note/recast-note.ts';
export type { Breach, NoteContext, NoteRule, StationLookup } from './note/rules/note-rule.ts';
export { NOTE_RULES } from './note/rules/note-rules.ts';
export { SMGS_BOXES } from './note/smgs/smgs-boxes.ts';
export { checkSmgs, layOutSmgs, readSmgs, writeSmgs } from './note/smgs/smgs-note.ts';
export { containerListOf, type EquipmentList, type EquipmentListRow, wagonListOf } from './note/smgs/wagon-list.ts';
