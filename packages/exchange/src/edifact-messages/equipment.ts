import { EQUIPMENT_KINDS, type EquipmentKind, type TransportEquipment, type TransportSeal } from '@karvon/model';
import { checkSizeType } from '@karvon/standards';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import { checkContainerId, checkWagonId, findDoubt } from './identifiers.ts';
import { readQuantity } from './measures.ts';
import type { MessageReport, ValuePlace } from './message-report.ts';
import { readPartyName } from './parties.ts';

/** Further equipment qualifiers, code list 8053, with the kind they come to. */
const KIND_ALIASES: Readonly<Record<string, EquipmentKind>> = { TS: 'trailer', RF: 'wagon', CH: 'trailer' };

const KIND_OF_CODE = new Map<string, EquipmentKind>([
  ...(Object.entries(EQUIPMENT_KINDS) as [EquipmentKind, string][]).map(([kind, code]): [string, EquipmentKind] => [
    code,
    kind,
  ]),
  ...(Object.entries(KIND_ALIASES) as [string, EquipmentKind][]),
]);

/** Kind of equipment by code list 8053, or undefined. */
export function equipmentKindOf(code: string): EquipmentKind | undefined {
  return KIND_OF_CODE.get(code);
}

/** Warns of an equipment number whose form or check digit is wrong, as its kind has one. */
export function checkEquipmentId(kind: EquipmentKind, id: string, report: MessageReport, place: ValuePlace): void {
  if (kind === 'container') checkContainerId(id, report, place);
  else if (kind === 'wagon') checkWagonId(id, report, place);
}

/** Reads EQD: a piece of equipment, and lists it. Source: segment EQD; composites C237, C224. */
export function readEquipment(state: ConsignmentState, segment: number): void {
  state.level = 'equipment';
  state.group = 'none';
  state.equipment = undefined;
  const code = state.value(segment, 1);
  const id = state.value(segment, 2, 1);
  const kind = equipmentKindOf(code);
  if (id === '' || kind === undefined) {
    sayUnreadable(state, segment, code, id);
    return;
  }
  if (!state.isInHeader) state.ownEquipment.add(id);
  if (state.draft.equipment.some((other) => other.id === id)) {
    const text = `Equipment ${id} comes again.`;
    state.report.say('warning', 'message-value-repeated', text, { segment, element: 2, component: 1 });
    return;
  }
  checkEquipmentId(kind, id, state.report, { segment, element: 2, component: 1 });
  const equipment: Draft<TransportEquipment> = { id, kind, seals: [] };
  const sizeType = state.value(segment, 3, 1);
  const supplier = state.value(segment, 4);
  if (sizeType !== '') {
    equipment.sizeType = sizeType;
    sayDoubtfulSizeType(state, segment, kind, sizeType);
  }
  if (supplier === '1') equipment.providedBy = 'consignor';
  else if (supplier === '2') equipment.providedBy = 'carrier';
  state.draft.equipment.push(equipment);
  state.equipment = equipment;
}

function sayUnreadable(state: ConsignmentState, segment: number, code: string, id: string): void {
  if (id === '') {
    const text = `Equipment ${code} has no number; the model has no place for equipment without one.`;
    state.report.say('note', 'message-value-missing', text, { segment, element: 2, component: 1 });
  } else {
    const text = `${code || 'Nothing'} is no equipment of code list 8053 that the model has; ${id} is left out.`;
    state.report.say('warning', 'message-code-unknown', text, { segment, element: 1 });
  }
}

function sayDoubtfulSizeType(state: ConsignmentState, segment: number, kind: EquipmentKind, sizeType: string): void {
  if (kind !== 'container') return;
  const doubt = findDoubt(checkSizeType, 'size-type', sizeType);
  if (doubt === undefined) return;
  const text = `${sizeType}: ${doubt}`;
  state.report.say('note', 'message-code-unknown', text, { segment, element: 3, component: 1 });
}

/** Reads SEL: a seal, of the equipment or of the whole. Source: segment SEL, composite C215; code list 9303. */
export function readSeal(state: ConsignmentState, segment: number): void {
  const number = state.value(segment, 1);
  if (number === '') {
    state.report.say('warning', 'message-value-missing', 'A seal has no number.', { segment, element: 1 });
    return;
  }
  const sealedBy = state.sealingParty(state.value(segment, 2, 1), segment);
  const seal: TransportSeal = sealedBy === undefined ? { number } : { number, sealedBy };
  if (state.level !== 'equipment') state.draft.seals.push(seal);
  else if (state.equipment === undefined) state.drop(segment, `Seal ${number} is of no equipment that is listed.`);
  else state.equipment.seals.push(seal);
}

/** Reads EQA: what the equipment stands on. Source: segment EQA. */
export function readCarryingEquipment(state: ConsignmentState, segment: number): void {
  const id = state.value(segment, 2, 1);
  if (state.equipment === undefined || id === '' || state.equipment.carriedOnId !== undefined) {
    state.drop(segment, `Attached equipment ${id} has no place in the model.`);
    return;
  }
  state.equipment.carriedOnId = id;
  const kind = equipmentKindOf(state.value(segment, 1));
  if (kind !== undefined) checkEquipmentId(kind, id, state.report, { segment, element: 2, component: 1 });
}

/** Roles of code list 3035 that own or keep equipment. */
const KEEPERS: ReadonlySet<string> = new Set(['CF', 'OW', 'GC']);

/** Reads NAD behind equipment: its owner or keeper. */
export function readEquipmentParty(state: ConsignmentState, segment: number): void {
  state.group = 'ignored';
  const role = state.value(segment, 1);
  const name = readPartyName(state, segment) || state.value(segment, 2, 1);
  if (KEEPERS.has(role) && state.equipment !== undefined && name !== '' && state.equipment.ownerName === undefined) {
    state.equipment.ownerName = name;
  } else {
    state.drop(segment, `Party ${role} ${name} of equipment has no place in the model.`);
  }
}

/** Reads SGP: the equipment that goods, or a consignment of a summary, are in. Source: segment SGP, composite C237. */
export function readPlacement(state: ConsignmentState, segment: number): void {
  const id = state.value(segment, 1, 1);
  if (id === '') {
    state.report.say('warning', 'message-value-missing', 'Goods are placed in equipment without number.', { segment });
    return;
  }
  if (!state.placedIn.has(id)) state.placedIn.set(id, segment);
  if (state.level !== 'item') return;
  const isOfDanger = state.group === 'danger' && state.profile.goodsTag === 'GID';
  if (isOfDanger || state.group === 'ignored') {
    state.drop(segment, `Where dangerous goods are (${id}) is said of the item in the model.`);
    return;
  }
  state.group = 'placement';
  state.load = { equipmentId: id };
  if (state.value(segment, 2) !== '') {
    const count = readQuantity(state.message, state.report, { segment, element: 2, component: 1 });
    if (count !== undefined) state.load.packageCount = count;
  }
  state.item?.loads.push(state.load);
}
