import type { TransportEvent, TransportEventType } from '@karvon/model';
import type { Loss } from '../finding.ts';
import {
  DCSA_LISTS,
  type DcsaEquipmentEvent,
  type DcsaEvent,
  type DcsaLocation,
  type DcsaTransportCall,
} from './dcsa-event.ts';
import { TYPE_OF_DCSA_CODE } from './dcsa-transport-event.ts';

/** The DCSA events of a canonical event, and what they cannot carry; the paths are those of the canonical event. */
export interface DcsaProjection {
  /** One for each container; none when DCSA has no word for what happened. */
  readonly events: readonly DcsaEvent[];
  readonly losses: readonly Loss[];
}

const CODE_OF_TYPE = new Map<TransportEventType, string>(
  Object.entries(TYPE_OF_DCSA_CODE).map(([code, type]) => [type, code]),
);

const DCSA_OF_MODE: Readonly<Record<string, string>> = {
  sea: 'VESSEL',
  ferry: 'VESSEL',
  rail: 'RAIL',
  road: 'TRUCK',
  'inland-water': 'BARGE',
};

/** Projects a canonical event on DCSA Track & Trace 2.2. */
export function dcsaOfTransportEvent(event: TransportEvent): DcsaProjection {
  const losses: Loss[] = [];
  const lose = (path: string, message: string) => {
    losses.push({ path, message });
  };
  const code = CODE_OF_TYPE.get(event.type);
  if (code === undefined || code === 'PENC') {
    lose('/type', `DCSA has no event for ${event.type}; nothing is written.`);
    return { events: [], losses };
  }
  const base = {
    ...(event.id === undefined || !isUuid(event.id) ? {} : { eventID: event.id }),
    eventCreatedDateTime: event.recordedAt ?? event.occurredAt,
    eventClassifierCode: event.classifier,
    eventDateTime: event.occurredAt,
  };
  if (event.id !== undefined && !isUuid(event.id)) lose('/id', `DCSA wants a UUID; ${event.id} is left out.`);
  if (event.handlingUnits.length > 0) lose('/handlingUnits', 'DCSA follows containers, not what is in them.');
  loseLocation(event, lose);
  const events = (DCSA_LISTS.shipmentEventTypeCode as readonly string[]).includes(code)
    ? shipmentEvents(event, base, code, lose)
    : code === 'ARRI' || code === 'DEPA'
      ? transportEvents(event, base, code, lose)
      : equipmentEvents(event, base, code, lose);
  return { events, losses };
}

type Lose = (path: string, message: string) => void;

interface Base {
  readonly eventID?: string;
  readonly eventCreatedDateTime: string;
  readonly eventClassifierCode: string;
  readonly eventDateTime: string;
}

function shipmentEvents(event: TransportEvent, base: Base, code: string, lose: Lose): readonly DcsaEvent[] {
  const [document, ...others] = event.documents;
  if (document === undefined || !(DCSA_LISTS.documentTypeCode as readonly string[]).includes(document.typeCode)) {
    lose('/documents', 'A shipment event of DCSA needs a document of one of its types; nothing is written.');
    return [];
  }
  if (others.length > 0) lose('/documents', 'A shipment event of DCSA names one document.');
  return [
    {
      ...base,
      eventType: 'SHIPMENT',
      shipmentEventTypeCode: code,
      documentTypeCode: document.typeCode,
      documentID: document.id,
      ...(event.remarks === undefined ? {} : { reason: event.remarks }),
    },
  ];
}

function transportEvents(event: TransportEvent, base: Base, code: string, lose: Lose): readonly DcsaEvent[] {
  const transportCall = callOf(event, lose);
  if (transportCall === undefined) return [];
  if (event.equipment.length > 0)
    lose('/equipment', 'A transport event of DCSA names the means of transport, no equipment.');
  return [
    {
      ...base,
      eventType: 'TRANSPORT',
      transportEventTypeCode: code,
      transportCall,
      ...(event.reasonCode === undefined ? {} : { delayReasonCode: event.reasonCode }),
      ...(event.remarks === undefined ? {} : { changeRemark: event.remarks }),
      ...linksOf(event, lose),
    },
  ];
}

function equipmentEvents(event: TransportEvent, base: Base, code: string, lose: Lose): readonly DcsaEvent[] {
  const transportCall = event.means === undefined ? undefined : callOf(event, lose);
  const eventLocation = transportCall === undefined ? locationOf(event) : undefined;
  if (event.remarks !== undefined) lose('/remarks', 'An equipment event of DCSA has no place for remarks.');
  if (event.equipment.length === 0) {
    lose('/equipment', 'An equipment event of DCSA needs equipment; nothing is written.');
  }
  const links = linksOf(event, lose);
  return event.equipment.map((equipment, position): DcsaEquipmentEvent => {
    if (equipment.isEmpty === undefined)
      lose(`/equipment/${position}/isEmpty`, 'Not known; DCSA must be told, LADEN is written.');
    if (equipment.category !== undefined && equipment.category !== 'container') {
      lose(`/equipment/${position}/category`, `DCSA knows containers; the ${equipment.category} is written as one.`);
    }
    const seals = equipment.seals?.map(({ number, party }) => ({
      sealNumber: number,
      ...(party !== undefined && (DCSA_LISTS.sealSource as readonly string[]).includes(party)
        ? { sealSource: party }
        : {}),
      sealType: 'BLT',
    }));
    if (seals !== undefined)
      lose(`/equipment/${position}/seals`, 'The kind of the seals is not known; BLT (bolt) is written.');
    const { eventID: _shared, ...own } = base;
    return {
      // One identifier stands for one event; where one event becomes several, none of them keeps it.
      ...(event.equipment.length === 1 ? base : own),
      eventType: 'EQUIPMENT',
      equipmentEventTypeCode: code,
      equipmentReference: equipment.id,
      ...(equipment.sizeType === undefined ? {} : { ISOEquipmentCode: equipment.sizeType }),
      emptyIndicatorCode: equipment.isEmpty === true ? 'EMPTY' : 'LADEN',
      ...(eventLocation === undefined ? {} : { eventLocation }),
      ...(transportCall === undefined ? {} : { transportCall }),
      ...links,
      ...(seals === undefined ? {} : { seals }),
    };
  });
}

function callOf(event: TransportEvent, lose: Lose): DcsaTransportCall | undefined {
  const { means, location } = event;
  const modeOfTransport = DCSA_OF_MODE[means?.mode ?? ''];
  if (modeOfTransport === undefined) {
    lose(
      '/means/mode',
      `DCSA has no word for the mode ${means?.mode ?? 'that is not known'}; nothing is written of the call.`,
    );
    return undefined;
  }
  const detail = locationOf(event);
  const parts = [
    location?.unLocode ?? location?.esrCode ?? location?.gln ?? location?.name,
    means?.id,
    means?.journeyId,
  ];
  const isVessel =
    means?.id !== undefined && /^\d{7}$/.test(means.id) && (means.mode === 'sea' || means.mode === 'ferry');
  if (means?.id !== undefined && !isVessel)
    lose('/means/id', `DCSA names ships by IMO number alone; ${means.id} is left out.`);
  return {
    transportCallID:
      parts
        .filter((one) => one !== undefined)
        .join('-')
        .slice(0, 100) || 'unknown',
    modeOfTransport,
    ...(means?.journeyId === undefined ? {} : { importVoyageNumber: means.journeyId }),
    ...(means?.exportJourneyId === undefined ? {} : { exportVoyageNumber: means.exportJourneyId }),
    ...(location?.unLocode === undefined ? {} : { UNLocationCode: location.unLocode }),
    ...(location?.facilityCode === undefined ? {} : { facilityCode: location.facilityCode }),
    ...(location?.facilityCodeList === undefined ? {} : { facilityCodeListProvider: location.facilityCodeList }),
    ...(detail === undefined ? {} : { location: detail }),
    ...(isVessel
      ? {
          vessel: {
            vesselIMONumber: means.id!,
            ...(means.name === undefined ? {} : { vesselName: means.name }),
            ...(means.flagCountryId === undefined ? {} : { vesselFlag: means.flagCountryId }),
            ...(means.carrierId === undefined ? {} : { vesselOperatorCarrierCode: means.carrierId }),
          },
        }
      : {}),
  };
}

function locationOf({ location }: TransportEvent): DcsaLocation | undefined {
  if (location === undefined) return undefined;
  return {
    ...(location.name === undefined ? {} : { locationName: location.name }),
    ...(location.latitude === undefined ? {} : { latitude: String(location.latitude).slice(0, 10) }),
    ...(location.longitude === undefined ? {} : { longitude: String(location.longitude).slice(0, 11) }),
    ...(location.unLocode === undefined ? {} : { UNLocationCode: location.unLocode }),
    ...(location.facilityCode === undefined ? {} : { facilityCode: location.facilityCode }),
    ...(location.facilityCodeList === undefined ? {} : { facilityCodeListProvider: location.facilityCodeList }),
  };
}

function loseLocation({ location }: TransportEvent, lose: Lose): void {
  for (const name of ['esrCode', 'gln', 'countryId', 'uri'] as const) {
    if (location?.[name] !== undefined) lose(`/location/${name}`, `DCSA has no field for ${location[name]}.`);
  }
}

function linksOf(event: TransportEvent, lose: Lose): Pick<DcsaEquipmentEvent, 'documentReferences' | 'references'> {
  const isLink = (typeCode: string) => (DCSA_LISTS.documentReferenceType as readonly string[]).includes(typeCode);
  const isReference = (typeCode: string) => (DCSA_LISTS.referenceType as readonly string[]).includes(typeCode);
  event.documents.forEach(({ typeCode, id }, position) => {
    if (!isLink(typeCode) && !isReference(typeCode))
      lose(`/documents/${position}`, `DCSA has no code for ${typeCode} ${id}.`);
  });
  const links = event.documents.filter(({ typeCode }) => isLink(typeCode));
  const references = event.documents.filter(({ typeCode }) => isReference(typeCode));
  return {
    ...(links.length === 0
      ? {}
      : {
          documentReferences: links.map((one) => ({
            documentReferenceType: one.typeCode,
            documentReferenceValue: one.id,
          })),
        }),
    ...(references.length === 0
      ? {}
      : { references: references.map((one) => ({ referenceType: one.typeCode, referenceValue: one.id })) }),
  };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
