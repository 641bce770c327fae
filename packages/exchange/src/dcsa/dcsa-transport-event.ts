import type { TransportEvent, TransportEventType } from '@karvon/model';
import type { Loss } from '../finding.ts';
import type { DcsaEvent, DcsaLocation, DcsaTransportCall } from './dcsa-event.ts';

/** Types of the canonical event by the code of DCSA; codes of shipment events stand for documents. */
export const TYPE_OF_DCSA_CODE: Readonly<Record<string, TransportEventType>> = {
  ARRI: 'arrival',
  DEPA: 'departure',
  LOAD: 'loading',
  DISC: 'discharge',
  GTIN: 'gate-in',
  GTOT: 'gate-out',
  STUF: 'stuffing',
  STRP: 'stripping',
  PICK: 'pick-up',
  DROP: 'drop-off',
  INSP: 'inspection',
  RSEA: 'resealing',
  RMVD: 'removal',
  RECE: 'document-received',
  DRFT: 'document-drafted',
  PENA: 'document-pending-approval',
  PENU: 'document-pending-update',
  PENC: 'document-pending-confirmation',
  REJE: 'document-rejected',
  APPR: 'document-approved',
  ISSU: 'document-issued',
  SURR: 'document-surrendered',
  SUBM: 'document-submitted',
  VOID: 'document-void',
  CONF: 'document-confirmed',
  REQS: 'document-requested',
  CMPL: 'document-completed',
  HOLD: 'document-on-hold',
  RELS: 'document-released',
};

const MODE_OF_DCSA = { VESSEL: 'sea', RAIL: 'rail', TRUCK: 'road', BARGE: 'inland-water' } as const;

/** A canonical event, and what of the source it has no word for. */
export interface MappedTransportEvent {
  readonly event: TransportEvent;
  readonly losses: readonly Loss[];
}

/** The canonical event of a DCSA event that was read without errors. The paths of losses are those of the DCSA event. */
export function transportEventOfDcsa(source: DcsaEvent): MappedTransportEvent {
  const losses: Loss[] = [];
  const lose = (path: string, value: unknown) => {
    if (value !== undefined)
      losses.push({ path, message: `The canonical event has no word for ${JSON.stringify(value)}.` });
  };
  const call = source.eventType === 'SHIPMENT' ? undefined : source.transportCall;
  const equipment = equipmentOf(source, lose);
  const location = locationOf(source, call);
  const means = call === undefined ? undefined : meansOf(call);
  if (call !== undefined) loseCall(call, lose);
  const remarks =
    source.eventType === 'SHIPMENT'
      ? source.reason
      : source.eventType === 'TRANSPORT'
        ? source.changeRemark
        : undefined;
  const event: TransportEvent = {
    type: Object.hasOwn(TYPE_OF_DCSA_CODE, codeOf(source)) ? TYPE_OF_DCSA_CODE[codeOf(source)]! : 'position',
    classifier: source.eventClassifierCode as TransportEvent['classifier'],
    occurredAt: source.eventDateTime,
    recordedAt: source.eventCreatedDateTime,
    ...(source.eventID === undefined ? {} : { id: source.eventID }),
    ...(location === undefined ? {} : { location }),
    equipment: equipment === undefined ? [] : [equipment],
    handlingUnits: [],
    ...(means === undefined ? {} : { means }),
    documents: documentsOf(source),
    ...(source.eventType === 'TRANSPORT' && source.delayReasonCode !== undefined
      ? { reasonCode: source.delayReasonCode }
      : {}),
    ...(remarks === undefined ? {} : { remarks }),
  };
  return { event, losses };
}

function codeOf(source: DcsaEvent): string {
  if (source.eventType === 'SHIPMENT') return source.shipmentEventTypeCode;
  return source.eventType === 'TRANSPORT' ? source.transportEventTypeCode : source.equipmentEventTypeCode;
}

type Lose = (path: string, value: unknown) => void;

function equipmentOf(source: DcsaEvent, lose: Lose): TransportEvent['equipment'][number] | undefined {
  if (source.eventType !== 'EQUIPMENT') return undefined;
  if (source.equipmentReference === undefined) {
    lose('/emptyIndicatorCode', source.emptyIndicatorCode);
    lose('/ISOEquipmentCode', source.ISOEquipmentCode);
    return undefined;
  }
  source.seals?.forEach(({ sealType }, position) => {
    lose(`/seals/${position}/sealType`, sealType);
  });
  const seals = source.seals?.map(({ sealNumber, sealSource }) => ({
    number: sealNumber,
    ...(sealSource === undefined ? {} : { party: sealSource }),
  }));
  return {
    id: source.equipmentReference,
    category: 'container',
    isEmpty: source.emptyIndicatorCode === 'EMPTY',
    ...(source.ISOEquipmentCode === undefined ? {} : { sizeType: source.ISOEquipmentCode }),
    ...(seals === undefined ? {} : { seals }),
  };
}

function locationOf(source: DcsaEvent, call: DcsaTransportCall | undefined): TransportEvent['location'] {
  const own: DcsaLocation =
    (source.eventType === 'EQUIPMENT' ? source.eventLocation : undefined) ?? call?.location ?? {};
  const unLocode = own.UNLocationCode ?? call?.UNLocationCode;
  const facilityCode = own.facilityCode ?? call?.facilityCode;
  const provider = own.facilityCodeListProvider ?? call?.facilityCodeListProvider;
  const list: 'SMDG' | 'BIC' | undefined = provider === 'SMDG' || provider === 'BIC' ? provider : undefined;
  const name = own.locationName ?? call?.otherFacility;
  const location = {
    ...(unLocode === undefined ? {} : { unLocode }),
    ...(facilityCode === undefined ? {} : { facilityCode }),
    ...(list === undefined ? {} : { facilityCodeList: list }),
    ...(name === undefined ? {} : { name }),
    ...(own.latitude === undefined ? {} : { latitude: Number(own.latitude) }),
    ...(own.longitude === undefined ? {} : { longitude: Number(own.longitude) }),
  } as const;
  return Object.keys(location).length === 0 ? undefined : location;
}

function meansOf(call: DcsaTransportCall): NonNullable<TransportEvent['means']> {
  const { vessel, modeOfTransport, carrierVoyageNumber, importVoyageNumber, exportVoyageNumber } = call;
  const journeyId = importVoyageNumber ?? carrierVoyageNumber;
  return {
    mode: MODE_OF_DCSA[modeOfTransport as keyof typeof MODE_OF_DCSA] ?? 'multimodal',
    ...(vessel === undefined ? {} : { id: vessel.vesselIMONumber }),
    ...(vessel?.vesselName === undefined ? {} : { name: vessel.vesselName }),
    ...(journeyId === undefined ? {} : { journeyId }),
    ...(exportVoyageNumber === undefined ? {} : { exportJourneyId: exportVoyageNumber }),
    ...(vessel?.vesselOperatorCarrierCode === undefined ? {} : { carrierId: vessel.vesselOperatorCarrierCode }),
    ...(vessel?.vesselFlag === undefined ? {} : { flagCountryId: vessel.vesselFlag }),
  };
}

function loseCall(call: DcsaTransportCall, lose: Lose): void {
  for (const name of [
    'transportCallID',
    'carrierServiceCode',
    'transportCallSequenceNumber',
    'facilityTypeCode',
  ] as const) {
    lose(`/transportCall/${name}`, call[name]);
  }
  lose('/transportCall/location/address', call.location?.address);
  if (call.location?.locationName !== undefined) lose('/transportCall/otherFacility', call.otherFacility);
  if (call.importVoyageNumber !== undefined) lose('/transportCall/carrierVoyageNumber', call.carrierVoyageNumber);
  lose('/transportCall/vessel/vesselCallSignNumber', call.vessel?.vesselCallSignNumber);
  lose(
    '/transportCall/vessel/vesselOperatorCarrierCodeListProvider',
    call.vessel?.vesselOperatorCarrierCodeListProvider,
  );
}

function documentsOf(source: DcsaEvent): TransportEvent['documents'] {
  const own = source.eventType === 'SHIPMENT' ? [{ typeCode: source.documentTypeCode, id: source.documentID }] : [];
  const linked = source.eventType === 'SHIPMENT' ? [] : (source.documentReferences ?? []);
  return [
    ...own,
    ...linked.map((one) => ({ typeCode: one.documentReferenceType, id: one.documentReferenceValue })),
    ...(source.references ?? []).map((one) => ({ typeCode: one.referenceType, id: one.referenceValue })),
  ];
}
