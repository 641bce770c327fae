import { DCSA_LISTS } from './dcsa-event.ts';

/** What a field holds. */
export type DcsaFieldKind =
  | { readonly as: 'text'; readonly lengthMax?: number }
  | { readonly as: 'code'; readonly codes: readonly string[] }
  | { readonly as: 'time' | 'uuid' | 'container' | 'size-type' | 'locode' | 'imo' | 'country' | 'degrees' }
  | { readonly as: 'object'; readonly fields: DcsaFields }
  | { readonly as: 'list'; readonly fields: DcsaFields };

/** A field of an object, whether it is needed, and whether the standard keeps it for older partners only. */
export type DcsaField = DcsaFieldKind & { readonly isNeeded?: true; readonly isDeprecated?: true };

/** Fields of an object by their names. */
export type DcsaFields = Readonly<Record<string, DcsaField>>;

const text = (lengthMax?: number): DcsaField => (lengthMax === undefined ? { as: 'text' } : { as: 'text', lengthMax });
const code = (name: keyof typeof DCSA_LISTS): DcsaField => ({ as: 'code', codes: DCSA_LISTS[name] });
const needed = (field: DcsaField): DcsaField => ({ ...field, isNeeded: true });
const deprecated = (field: DcsaField): DcsaField => ({ ...field, isDeprecated: true });

const ADDRESS: DcsaFields = {
  name: text(100),
  street: text(100),
  streetNumber: text(50),
  floor: text(50),
  postCode: text(10),
  city: text(65),
  stateRegion: text(65),
  country: text(75),
};

const LOCATION: DcsaFields = {
  locationName: text(100),
  latitude: { as: 'degrees' },
  longitude: { as: 'degrees' },
  UNLocationCode: { as: 'locode' },
  facilityCode: text(6),
  facilityCodeListProvider: code('facilityCodeListProvider'),
  address: { as: 'object', fields: ADDRESS },
};

const VESSEL: DcsaFields = {
  vesselIMONumber: needed({ as: 'imo' }),
  vesselName: text(35),
  vesselFlag: { as: 'country' },
  vesselCallSignNumber: text(10),
  vesselOperatorCarrierCode: text(10),
  vesselOperatorCarrierCodeListProvider: code('vesselOperatorCarrierCodeListProvider'),
};

const TRANSPORT_CALL: DcsaFields = {
  transportCallID: needed(text(100)),
  carrierServiceCode: text(5),
  carrierVoyageNumber: deprecated(text(50)),
  exportVoyageNumber: text(50),
  importVoyageNumber: text(50),
  transportCallSequenceNumber: text(),
  UNLocationCode: { as: 'locode' },
  facilityCode: text(6),
  facilityCodeListProvider: code('facilityCodeListProvider'),
  facilityTypeCode: code('facilityTypeCode'),
  otherFacility: text(50),
  modeOfTransport: needed(code('modeOfTransport')),
  location: { as: 'object', fields: LOCATION },
  vessel: { as: 'object', fields: VESSEL },
};

const DOCUMENT_REFERENCES: DcsaField = {
  as: 'list',
  fields: {
    documentReferenceType: needed(code('documentReferenceType')),
    documentReferenceValue: needed(text(100)),
  },
};

const REFERENCES: DcsaField = {
  as: 'list',
  fields: { referenceType: needed(code('referenceType')), referenceValue: needed(text(100)) },
};

const SEALS: DcsaField = {
  as: 'list',
  fields: { sealNumber: needed(text(15)), sealSource: code('sealSource'), sealType: needed(code('sealType')) },
};

const COMMON: DcsaFields = {
  eventID: { as: 'uuid' },
  eventCreatedDateTime: needed({ as: 'time' }),
  eventType: needed(code('eventType')),
  eventClassifierCode: needed(code('eventClassifierCode')),
  eventDateTime: needed({ as: 'time' }),
  eventTypeCode: deprecated(text(4)),
  references: REFERENCES,
};

/** Fields of each type of event. Source: DCSA Track & Trace 2.2, schemas ShipmentEvent, TransportEvent and EquipmentEvent. */
export const DCSA_EVENT_FIELDS: Readonly<Record<string, DcsaFields>> = {
  SHIPMENT: {
    ...COMMON,
    shipmentEventTypeCode: needed(code('shipmentEventTypeCode')),
    documentID: needed(text(100)),
    documentTypeCode: needed(code('documentTypeCode')),
    shipmentInformationTypeCode: deprecated(text(3)),
    shipmentID: deprecated({ as: 'uuid' }),
    reason: text(),
  },
  TRANSPORT: {
    ...COMMON,
    transportEventTypeCode: needed(code('transportEventTypeCode')),
    delayReasonCode: text(3),
    vesselScheduleChangeRemark: deprecated(text(250)),
    changeRemark: text(250),
    transportCallID: deprecated(text(100)),
    transportCall: needed({ as: 'object', fields: TRANSPORT_CALL }),
    documentReferences: DOCUMENT_REFERENCES,
  },
  EQUIPMENT: {
    ...COMMON,
    equipmentEventTypeCode: needed(code('equipmentEventTypeCode')),
    equipmentReference: { as: 'container' },
    ISOEquipmentCode: { as: 'size-type' },
    emptyIndicatorCode: needed(code('emptyIndicatorCode')),
    eventLocation: { as: 'object', fields: LOCATION },
    transportCallID: deprecated(text(100)),
    transportCall: { as: 'object', fields: TRANSPORT_CALL },
    documentReferences: DOCUMENT_REFERENCES,
    seals: SEALS,
  },
};
