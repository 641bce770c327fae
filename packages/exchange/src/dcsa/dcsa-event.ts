/** Codes of DCSA Track & Trace 2.2 by the field that holds them. Source: DCSA Track & Trace 2.2, information model 3.3. */
export const DCSA_LISTS = {
  eventType: ['SHIPMENT', 'TRANSPORT', 'EQUIPMENT'],
  eventClassifierCode: ['ACT', 'PLN', 'EST'],
  transportEventTypeCode: ['ARRI', 'DEPA'],
  equipmentEventTypeCode: 'LOAD DISC GTIN GTOT STUF STRP PICK DROP INSP RSEA RMVD'.split(' '),
  shipmentEventTypeCode: 'RECE DRFT PENA PENU REJE APPR ISSU SURR SUBM VOID CONF REQS CMPL HOLD RELS'.split(' '),
  documentTypeCode: 'CBR BKG SHI SRM TRD ARN VGM CAS CUS DGD OOG'.split(' '),
  emptyIndicatorCode: ['EMPTY', 'LADEN'],
  modeOfTransport: ['VESSEL', 'RAIL', 'TRUCK', 'BARGE'],
  facilityCodeListProvider: ['SMDG', 'BIC'],
  facilityTypeCode: 'BOCR CLOC COFS COYA OFFD DEPO INTE POTE RAMP'.split(' '),
  vesselOperatorCarrierCodeListProvider: ['SMDG', 'NMFTA'],
  documentReferenceType: ['BKG', 'TRD'],
  referenceType: ['FF', 'SI', 'PO', 'CR', 'AAO', 'EQ'],
  sealSource: ['CAR', 'SHI', 'PHY', 'VET', 'CUS'],
  sealType: ['KLP', 'BLT', 'WIR'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A place by its codes, its name and its position in degrees, which the standard writes as texts. */
export interface DcsaLocation {
  readonly locationName?: string;
  readonly latitude?: string;
  readonly longitude?: string;
  readonly UNLocationCode?: string;
  readonly facilityCode?: string;
  readonly facilityCodeListProvider?: string;
  readonly address?: Readonly<Record<string, string>>;
}

/** A ship. */
export interface DcsaVessel {
  readonly vesselIMONumber: string;
  readonly vesselName?: string;
  readonly vesselFlag?: string;
  readonly vesselCallSignNumber?: string;
  readonly vesselOperatorCarrierCode?: string;
  readonly vesselOperatorCarrierCodeListProvider?: string;
}

/** A means of transport at a facility. */
export interface DcsaTransportCall {
  readonly transportCallID: string;
  readonly modeOfTransport: string;
  readonly carrierServiceCode?: string;
  readonly carrierVoyageNumber?: string;
  readonly exportVoyageNumber?: string;
  readonly importVoyageNumber?: string;
  readonly transportCallSequenceNumber?: string;
  readonly UNLocationCode?: string;
  readonly facilityCode?: string;
  readonly facilityCodeListProvider?: string;
  readonly facilityTypeCode?: string;
  readonly otherFacility?: string;
  readonly location?: DcsaLocation;
  readonly vessel?: DcsaVessel;
}

/** A link to a booking or a transport document. */
export interface DcsaDocumentReference {
  readonly documentReferenceType: string;
  readonly documentReferenceValue: string;
}

/** A number that a party gave. */
export interface DcsaReference {
  readonly referenceType: string;
  readonly referenceValue: string;
}

/** A seal on the equipment. */
export interface DcsaSeal {
  readonly sealNumber: string;
  readonly sealSource?: string;
  readonly sealType: string;
}

interface DcsaEventBase {
  readonly eventID?: string;
  /** ISO 8601 with offset. */
  readonly eventCreatedDateTime: string;
  readonly eventClassifierCode: string;
  /** ISO 8601 with the offset of the place. */
  readonly eventDateTime: string;
  readonly references?: readonly DcsaReference[];
}

/** Something happened to a document. */
export interface DcsaShipmentEvent extends DcsaEventBase {
  readonly eventType: 'SHIPMENT';
  readonly shipmentEventTypeCode: string;
  readonly documentID: string;
  readonly documentTypeCode: string;
  readonly reason?: string;
}

/** A means of transport arrived or left. */
export interface DcsaTransportEvent extends DcsaEventBase {
  readonly eventType: 'TRANSPORT';
  readonly transportEventTypeCode: string;
  readonly delayReasonCode?: string;
  readonly changeRemark?: string;
  readonly transportCall: DcsaTransportCall;
  readonly documentReferences?: readonly DcsaDocumentReference[];
}

/** Something happened to a container. */
export interface DcsaEquipmentEvent extends DcsaEventBase {
  readonly eventType: 'EQUIPMENT';
  readonly equipmentEventTypeCode: string;
  readonly equipmentReference?: string;
  readonly ISOEquipmentCode?: string;
  readonly emptyIndicatorCode: string;
  readonly eventLocation?: DcsaLocation;
  readonly transportCall?: DcsaTransportCall;
  readonly documentReferences?: readonly DcsaDocumentReference[];
  readonly seals?: readonly DcsaSeal[];
}

/** An event of DCSA Track & Trace 2.2, with the names of the standard. */
export type DcsaEvent = DcsaShipmentEvent | DcsaTransportEvent | DcsaEquipmentEvent;
