import type { TransportEvent, TransportEventType } from '@karvon/model';
import { checkContainer } from '@karvon/standards';
import type { Loss } from '../finding.ts';
import { STANDARD_NAMESPACES } from './cbv-words.ts';
import { isUri } from './check/check-scalars.ts';
import type { EpcisEvent, ExtensionValue, Namespaces } from './epcis-event.ts';

/** Namespace of the fields that carry what EPCIS has no word for; they are texts, so that XML can carry them too. */
export const KARVON_NAMESPACE = 'urn:karvon:epcis:1';

/** Namespaces of the events that are made here. */
export const KARVON_NAMESPACES: Namespaces = new Map([...STANDARD_NAMESPACES, ['karvon', KARVON_NAMESPACE]]);

/** Business steps of what happens on the way. Source: CBV 2.0, section 7.1. */
const STEP_OF_TYPE: Partial<Readonly<Record<TransportEventType, string>>> = {
  arrival: 'arriving',
  departure: 'departing',
  passing: 'transporting',
  position: 'transporting',
  loading: 'loading',
  discharge: 'unloading',
  'gate-in': 'entering_exiting',
  'gate-out': 'entering_exiting',
  stuffing: 'packing',
  stripping: 'unpacking',
  'pick-up': 'collecting',
  'drop-off': 'staging_outbound',
  inspection: 'inspecting',
  resealing: 'other',
  removal: 'removing',
  'bogie-change': 'other',
  'border-crossing': 'entering_exiting',
  'customs-inspection': 'inspecting',
  'customs-hold': 'holding',
  'customs-release': 'other',
  'taking-over': 'accepting',
  delivery: 'receiving',
  delay: 'other',
};

/** An EPCIS event, or none when EPCIS cannot say it, and what was lost; the paths are those of the canonical event. */
export interface EpcisProjection {
  readonly event: EpcisEvent | undefined;
  readonly losses: readonly Loss[];
}

/**
 * Projects a canonical event on EPCIS 2.0. EPCIS tells what has happened to objects: plans, estimates and events of documents have no
 * place in it.
 */
export function epcisOfTransportEvent(event: TransportEvent): EpcisProjection {
  const step = STEP_OF_TYPE[event.type];
  const containers = event.equipment.map(({ id }) => urnOfContainer(id)).filter((urn) => urn !== undefined);
  const units = event.handlingUnits.filter(({ quantity }) => quantity === undefined).map(({ id }) => id);
  const refusals = refusalsOf(event);
  if (refusals.length > 0) return { event: undefined, losses: refusals };
  const losses = lossesOfIds(event);
  const isPacking =
    (event.type === 'stuffing' || event.type === 'stripping') && containers.length === 1 && units.length > 0;
  const common = commonFields(event, step!);
  const quantityList = event.handlingUnits
    .filter(({ quantity, id }) => quantity !== undefined && isUri(id))
    .map(({ id, quantity, unitCode }) => ({
      epcClass: id,
      quantity: quantity!,
      ...(unitCode === undefined ? {} : { uom: unitCode }),
    }));
  const epcs = units.filter(isUri);
  if (isPacking) {
    return {
      event: {
        ...common,
        type: 'AggregationEvent',
        action: event.type === 'stuffing' ? 'ADD' : 'DELETE',
        parentID: containers[0]!,
        childEPCs: epcs,
        ...(quantityList.length === 0 ? {} : { childQuantityList: quantityList }),
      },
      losses,
    };
  }
  // Equipment without a GS1 or BIC key still is an object of the event: its number becomes a private URI.
  const others = event.equipment.filter(({ id }) => urnOfContainer(id) === undefined).map(({ id }) => privateUrn(id));
  return {
    event: {
      ...common,
      type: 'ObjectEvent',
      action: 'OBSERVE',
      epcList: [...containers, ...others, ...epcs],
      ...(quantityList.length === 0 ? {} : { quantityList }),
    },
    losses,
  };
}

/** Why EPCIS cannot say an event at all. */
function refusalsOf({ classifier, type, equipment, handlingUnits }: TransportEvent): readonly Loss[] {
  const losses: Loss[] = [];
  if (classifier !== 'ACT') {
    losses.push({ path: '/classifier', message: `EPCIS tells what has happened; ${classifier} is not written.` });
  }
  if (STEP_OF_TYPE[type] === undefined)
    losses.push({ path: '/type', message: `EPCIS has no event for ${type}; nothing is written.` });
  if (equipment.length + handlingUnits.length === 0) {
    losses.push({ path: '/equipment', message: 'EPCIS wants objects; nothing is written without any.' });
  }
  return losses;
}

/** Identifiers that are left out or written otherwise than they are. */
function lossesOfIds(event: TransportEvent): readonly Loss[] {
  const losses: Loss[] = [];
  if (event.id !== undefined && LONE_SURROGATE.test(event.id)) {
    const message = 'Half of a surrogate pair is no character; it becomes the replacement character.';
    losses.push({ path: '/id', message });
  }
  event.handlingUnits.forEach(({ id }, position) => {
    if (!isUri(id))
      losses.push({ path: `/handlingUnits/${position}/id`, message: `EPCIS wants a URI; ${id} is left out.` });
  });
  return losses;
}

/** The EPC URN of a container number that can be right. Source: GS1 Tag Data Standard 2.0, section 6.3.18 (BIC). */
function urnOfContainer(id: string): string | undefined {
  const verdict = checkContainer(id);
  return verdict.isValid && /^[A-Z]{4}\d{7}$/.test(verdict.normalised)
    ? `urn:epc:id:bic:${verdict.normalised}`
    : undefined;
}

function privateUrn(id: string): string {
  return `urn:karvon:equipment:${escaped(id)}`;
}

/** Half of a surrogate pair: texts of JSON may have it, no encoding does. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A text as a part of a URN; half of a surrogate pair becomes the replacement character. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(new RegExp(LONE_SURROGATE, 'gu'), '\ufffd'));
}

function commonFields(event: TransportEvent, step: string) {
  const { location } = event;
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(event.occurredAt)?.[0] ?? 'Z';
  const place = readPointOf(event);
  const linked = event.documents.filter(({ id }) => isUri(id));
  const isMoving = event.type === 'departure' || event.type === 'loading' || event.type === 'passing';
  return {
    eventTime: event.occurredAt,
    eventTimeZoneOffset: offset === 'Z' ? '+00:00' : offset,
    ...(event.recordedAt === undefined ? {} : { recordTime: event.recordedAt }),
    ...(event.id === undefined ? {} : { eventID: eventIdOf(event.id) }),
    bizStep: step,
    ...(isMoving ? { disposition: 'in_transit' } : {}),
    ...(place === undefined ? {} : { readPoint: { id: place } }),
    ...(linked.length === 0 ? {} : { bizTransactionList: linked.map(transactionOf) }),
    'karvon:type': event.type,
    ...(location === undefined ? {} : { 'karvon:location': textFields(location) }),
    ...(event.equipment.length === 0 ? {} : { 'karvon:equipment': oneOrMany(event.equipment.map(equipmentFields)) }),
    ...(event.means === undefined ? {} : { 'karvon:means': textFields(event.means) }),
    ...(event.documents.length === 0 ? {} : { 'karvon:document': oneOrMany(event.documents.map(textFields)) }),
    ...(event.reasonCode === undefined ? {} : { 'karvon:reasonCode': event.reasonCode }),
    ...(event.remarks === undefined ? {} : { 'karvon:remarks': event.remarks }),
  };
}

function readPointOf({ location }: TransportEvent): string | undefined {
  if (location === undefined) return undefined;
  if (location.gln !== undefined) return `https://id.gs1.org/414/${location.gln}`;
  if (location.uri !== undefined && isUri(location.uri)) return location.uri;
  if (location.latitude === undefined || location.longitude === undefined) return undefined;
  return `geo:${location.latitude},${location.longitude}`;
}

function eventIdOf(id: string): string {
  if (isUri(id)) return id;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? `urn:uuid:${id.toLowerCase()}`
    : `urn:karvon:event:${escaped(id)}`;
}

/** Kinds of documents that the vocabulary has a word for. */
const WORD_OF_DOCUMENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    TRD: 'bol',
    PO: 'po',
    bol: 'bol',
    po: 'po',
    desadv: 'desadv',
    inv: 'inv',
  }),
);

function transactionOf({ typeCode, id }: TransportEvent['documents'][number]) {
  const type = WORD_OF_DOCUMENT.get(typeCode);
  return type === undefined ? { bizTransaction: id } : { type, bizTransaction: id };
}

/** A single value stands alone: XML cannot tell it from a list of one. */
function oneOrMany(values: readonly ExtensionValue[]): ExtensionValue {
  return values.length === 1 ? values[0]! : values;
}

function textFields(fields: object): { readonly [name: string]: ExtensionValue } {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`karvon:${name}`, String(value)]));
}

function equipmentFields({ seals, ...rest }: TransportEvent['equipment'][number]): ExtensionValue {
  return { ...textFields(rest), ...(seals === undefined ? {} : { 'karvon:seal': oneOrMany(seals.map(textFields)) }) };
}
