import { TRANSPORT_EVENT_TYPES, type TransportEvent, type TransportEventType } from '@karvon/model';
import type { Loss } from '../finding.ts';
import type { EpcisEvent, ExtensionValue } from './epcis-event.ts';

/** A canonical event, and what of the EPCIS event it has no word for; the paths are those of the EPCIS event. */
export interface TransportEventOfEpcis {
  readonly event: TransportEvent;
  readonly losses: readonly Loss[];
}

const TYPE_OF_STEP: ReadonlyMap<string, TransportEventType> = new Map(
  Object.entries<TransportEventType>({
    arriving: 'arrival',
    departing: 'departure',
    shipping: 'departure',
    transporting: 'position',
    loading: 'loading',
    unloading: 'discharge',
    packing: 'stuffing',
    unpacking: 'stripping',
    collecting: 'pick-up',
    inspecting: 'inspection',
    holding: 'customs-hold',
    accepting: 'taking-over',
    receiving: 'delivery',
    removing: 'removal',
  }),
);

type Fields = Readonly<Record<string, ExtensionValue | undefined>>;

/** Fields that the canonical event takes, whole or in part. */
const TAKEN: ReadonlySet<string> = new Set(
  `type action eventTime eventTimeZoneOffset recordTime eventID bizStep readPoint bizTransactionList epcList quantityList parentID
  childEPCs childQuantityList inputEPCList outputEPCList @context`.split(/\s+/),
);

/** The canonical event of an EPCIS event that was read without errors. */
export function transportEventOfEpcis(source: EpcisEvent): TransportEventOfEpcis {
  const fields = source as unknown as Fields;
  const losses: Loss[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (TAKEN.has(name) || name.startsWith('karvon:') || value === undefined) continue;
    if (name === 'disposition' && value === 'in_transit') continue;
    losses.push({
      path: `/${name}`,
      message: `The canonical event has no word for ${JSON.stringify(value).slice(0, 200)}.`,
    });
  }
  const known = TYPE_OF_STEP.get(source.bizStep ?? '');
  if (known === undefined && typeOf(fields) === undefined) {
    losses.push({ path: '/bizStep', message: `The step ${source.bizStep ?? '(none)'} becomes a plain position.` });
  }
  const location = locationOf(source, fields);
  const means = plainFields(fields['karvon:means']) as TransportEvent['means'];
  const event: TransportEvent = {
    type: typeOf(fields) ?? known ?? 'position',
    classifier: 'ACT',
    occurredAt: source.eventTime,
    ...(source.recordTime === undefined ? {} : { recordedAt: source.recordTime }),
    ...(source.eventID === undefined ? {} : { id: idOf(source.eventID) }),
    ...(location === undefined ? {} : { location }),
    equipment: equipmentOf(source, fields),
    handlingUnits: unitsOf(fields),
    ...(means === undefined ? {} : { means }),
    documents: documentsOf(source, fields),
    ...textOf(fields, 'reasonCode'),
    ...textOf(fields, 'remarks'),
  };
  return { event, losses };
}

function typeOf(fields: Fields): TransportEventType | undefined {
  const type = fields['karvon:type'];
  return typeof type === 'string' && Object.hasOwn(TRANSPORT_EVENT_TYPES, type)
    ? (type as TransportEventType)
    : undefined;
}

function idOf(eventId: string): string {
  if (eventId.startsWith('urn:uuid:')) return eventId.slice('urn:uuid:'.length);
  return eventId.startsWith('urn:karvon:event:') ? decode(eventId.slice('urn:karvon:event:'.length)) : eventId;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is bad input of the world; the text stays as it is.
    return text;
  }
}

const NUMBERS: ReadonlySet<string> = new Set(['latitude', 'longitude']);

/** The fields of an extension without their prefix; undefined when it is absent. */
function plainFields(value: ExtensionValue | undefined): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const plain = name.replace(/^karvon:/, '');
      if (plain === 'isEmpty') return [plain, one === 'true' || one === true];
      return [plain, NUMBERS.has(plain) ? Number(one) : one];
    }),
  );
}

function listOf(value: ExtensionValue | undefined): readonly ExtensionValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly ExtensionValue[]) : [value];
}

function locationOf(source: EpcisEvent, fields: Fields): TransportEvent['location'] {
  const own = plainFields(fields['karvon:location']) as TransportEvent['location'];
  if (own !== undefined) return own;
  const uri = source.readPoint?.id;
  if (uri === undefined) return undefined;
  const gln = /^https:\/\/id\.gs1\.org\/414\/(\d{13})$/.exec(uri)?.[1];
  if (gln !== undefined) return { gln };
  const geo = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(uri);
  return geo === null ? { uri } : { latitude: Number(geo[1]), longitude: Number(geo[2]) };
}

const BIC = 'urn:epc:id:bic:';

function epcsOf(fields: Fields): readonly string[] {
  return ['parentID', 'epcList', 'childEPCs', 'inputEPCList', 'outputEPCList'].flatMap((name) =>
    listOf(fields[name]).map(String),
  );
}

function equipmentOf(source: EpcisEvent, fields: Fields): TransportEvent['equipment'] {
  const own = listOf(fields['karvon:equipment']).map((one) => {
    const { seal, ...rest } = plainFields(one) ?? {};
    const seals = listOf(seal as ExtensionValue | undefined).map((each) => plainFields(each));
    return { ...rest, ...(seals.length === 0 ? {} : { seals }) } as unknown as TransportEvent['equipment'][number];
  });
  if (own.length > 0) return own;
  return epcsOf(source as unknown as Fields)
    .filter((epc) => epc.startsWith(BIC))
    .map((epc) => ({ id: epc.slice(BIC.length), category: 'container' as const }));
}

function unitsOf(fields: Fields): TransportEvent['handlingUnits'] {
  const units = epcsOf(fields)
    .filter((epc) => !epc.startsWith(BIC) && !epc.startsWith('urn:karvon:equipment:'))
    .map((id) => ({ id }));
  const classes = [...listOf(fields.quantityList), ...listOf(fields.childQuantityList)].map((one) => {
    const { epcClass, quantity, uom } = one as Readonly<Record<string, ExtensionValue>>;
    return {
      id: String(epcClass),
      ...(typeof quantity === 'number' ? { quantity } : {}),
      ...(typeof uom === 'string' ? { unitCode: uom } : {}),
    };
  });
  return [...units, ...classes];
}

function documentsOf(source: EpcisEvent, fields: Fields): TransportEvent['documents'] {
  const own = listOf(fields['karvon:document']).map(
    (one) => plainFields(one) as unknown as TransportEvent['documents'][number],
  );
  if (own.length > 0) return own;
  return (source.bizTransactionList ?? []).map(({ type, bizTransaction }) => ({
    typeCode: type ?? 'other',
    id: bizTransaction,
  }));
}

function textOf(fields: Fields, name: 'reasonCode' | 'remarks'): { readonly [field: string]: string } {
  const value = fields[`karvon:${name}`];
  return typeof value === 'string' ? { [name]: value } : {};
}
