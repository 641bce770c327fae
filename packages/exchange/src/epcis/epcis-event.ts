/** A value of an extension: what JSON can hold. XML knows texts and elements only. */
export type ExtensionValue =
  | string
  | number
  | boolean
  | null
  | readonly ExtensionValue[]
  | { readonly [name: string]: ExtensionValue };

/** Fields of others, each named `prefix:name` with a prefix that the document declares. */
export interface Extensible {
  readonly [extension: `${string}:${string}`]: ExtensionValue;
}

/** Types of events. Source: EPCIS 2.0, section 7.4. */
export const EPCIS_EVENT_TYPES = [
  'ObjectEvent',
  'AggregationEvent',
  'TransactionEvent',
  'TransformationEvent',
  'AssociationEvent',
] as const;

/** One of `EPCIS_EVENT_TYPES`. */
export type EpcisEventType = (typeof EPCIS_EVENT_TYPES)[number];

/** What an event says of the life of its objects. Source: EPCIS 2.0, section 7.3.2. */
export const EPCIS_ACTIONS = ['OBSERVE', 'ADD', 'DELETE'] as const;

/** One of `EPCIS_ACTIONS`. */
export type EpcisAction = (typeof EPCIS_ACTIONS)[number];

/** Objects named by their class. Source: EPCIS 2.0, section 7.3.3.3. */
export interface QuantityElement {
  readonly epcClass: string;
  /** How much; how many when there is no unit. */
  readonly quantity?: number;
  /** UN Rec 20 code. */
  readonly uom?: string;
}

/** A place: an SGLN, a GS1 Digital Link of a GLN, a `geo:` URI or another URI. */
export interface EpcisPlace extends Extensible {
  readonly id: string;
}

/** A document or contract that the event belongs to; the type is a CBV word or a URI. */
export interface BizTransaction {
  readonly type?: string;
  readonly bizTransaction: string;
}

/** Where the objects come from. */
export interface EpcisSource {
  readonly type: string;
  readonly source: string;
}

/** Where the objects go. */
export interface EpcisDestination {
  readonly type: string;
  readonly destination: string;
}

/** States that hold until they are taken back. Source: EPCIS 2.0, section 7.3.5.4. */
export interface PersistentDisposition {
  readonly set?: readonly string[];
  readonly unset?: readonly string[];
}

/** When and by what the reports of a sensor element were made. Source: EPCIS 2.0, section 7.3.7. */
export interface SensorMetadata extends Extensible {
  readonly time?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly deviceID?: string;
  readonly deviceMetadata?: string;
  readonly rawData?: string;
  readonly dataProcessingMethod?: string;
  readonly bizRules?: string;
}

/** One thing that was measured or one alarm; `uom` is a UN Rec 20 code. Source: EPCIS 2.0, section 7.3.7. */
export interface SensorReport extends Extensible {
  readonly type?: string;
  readonly exception?: string;
  readonly deviceID?: string;
  readonly deviceMetadata?: string;
  readonly rawData?: string;
  readonly dataProcessingMethod?: string;
  readonly time?: string;
  readonly microorganism?: string;
  readonly chemicalSubstance?: string;
  readonly value?: number;
  readonly component?: string;
  readonly stringValue?: string;
  readonly booleanValue?: boolean;
  readonly hexBinaryValue?: string;
  readonly uriValue?: string;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly meanValue?: number;
  readonly sDev?: number;
  readonly percRank?: number;
  readonly percValue?: number;
  readonly uom?: string;
  readonly coordinateReferenceSystem?: string;
}

/** What sensors saw in one interval. */
export interface SensorElement extends Extensible {
  readonly sensorMetadata?: SensorMetadata;
  readonly sensorReport: readonly SensorReport[];
}

/** Says that an earlier event with the same eventID is wrong. Source: EPCIS 2.0, section 7.4.1.4. */
export interface ErrorDeclaration extends Extensible {
  readonly declarationTime: string;
  readonly reason?: string;
  readonly correctiveEventIDs?: readonly string[];
}

/** Fields of all events. Times are ISO 8601 with offset, words are CBV words without prefix, or URIs. */
export interface EpcisEventBase extends Extensible {
  readonly '@context'?: ExtensionValue;
  readonly eventTime: string;
  readonly eventTimeZoneOffset: string;
  readonly recordTime?: string;
  readonly eventID?: string;
  readonly errorDeclaration?: ErrorDeclaration;
  readonly certificationInfo?: string | readonly string[];
  readonly bizStep?: string;
  readonly disposition?: string;
  readonly persistentDisposition?: PersistentDisposition;
  readonly readPoint?: EpcisPlace;
  readonly bizLocation?: EpcisPlace;
  readonly bizTransactionList?: readonly BizTransaction[];
  readonly sourceList?: readonly EpcisSource[];
  readonly destinationList?: readonly EpcisDestination[];
  readonly sensorElementList?: readonly SensorElement[];
}

/** Something happened to objects. Source: EPCIS 2.0, section 7.4.2. */
export interface ObjectEvent extends EpcisEventBase {
  readonly type: 'ObjectEvent';
  readonly action: EpcisAction;
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly QuantityElement[];
  readonly ilmd?: { readonly [name: string]: ExtensionValue };
}

/** Objects were put into, or taken out of, a parent. Source: EPCIS 2.0, section 7.4.3. */
export interface AggregationEvent extends EpcisEventBase {
  readonly type: 'AggregationEvent';
  readonly action: EpcisAction;
  readonly parentID?: string;
  readonly childEPCs?: readonly string[];
  readonly childQuantityList?: readonly QuantityElement[];
}

/** Objects belong to a business transaction. Source: EPCIS 2.0, section 7.4.4. */
export interface TransactionEvent extends EpcisEventBase {
  readonly type: 'TransactionEvent';
  readonly action: EpcisAction;
  readonly parentID?: string;
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly QuantityElement[];
}

/** Objects were used up and others made of them. Source: EPCIS 2.0, section 7.4.5. */
export interface TransformationEvent extends EpcisEventBase {
  readonly type: 'TransformationEvent';
  readonly transformationID?: string;
  readonly inputEPCList?: readonly string[];
  readonly inputQuantityList?: readonly QuantityElement[];
  readonly outputEPCList?: readonly string[];
  readonly outputQuantityList?: readonly QuantityElement[];
  readonly ilmd?: { readonly [name: string]: ExtensionValue };
}

/** Equipment was fixed to, or taken off, a parent or a place. Source: EPCIS 2.0, section 7.4.6. */
export interface AssociationEvent extends EpcisEventBase {
  readonly type: 'AssociationEvent';
  readonly action: EpcisAction;
  readonly parentID: string;
  readonly childEPCs?: readonly string[];
  readonly childQuantityList?: readonly QuantityElement[];
}

/** An event in the shape and with the names of EPCIS 2.0 JSON-LD. */
export type EpcisEvent = ObjectEvent | AggregationEvent | TransactionEvent | TransformationEvent | AssociationEvent;

/** Namespaces by prefix: `example` to `https://ns.example.com/epcis/`. */
export type Namespaces = ReadonlyMap<string, string>;

/** Master data of one kind. Source: EPCIS 2.0, section 9.4. */
export interface Vocabulary {
  readonly type: string;
  readonly vocabularyElementList: readonly VocabularyElement[];
}

/** One thing that master data describe. */
export interface VocabularyElement {
  readonly id: string;
  readonly attributes?: readonly { readonly id: string; readonly attribute: ExtensionValue }[];
  readonly children?: readonly string[];
}

/** What a document says beside its events. */
export interface EpcisHeader {
  readonly documentType: 'EPCISDocument' | 'EPCISQueryDocument' | 'event';
  readonly schemaVersion?: string;
  readonly creationDate?: string;
  readonly sender?: string;
  readonly receiver?: string;
  readonly instanceIdentifier?: string;
  readonly queryName?: string;
  readonly subscriptionID?: string;
  readonly vocabularyList?: readonly Vocabulary[];
}
