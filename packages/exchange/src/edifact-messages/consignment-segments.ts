import { packTag } from '../edifact/message.ts';
import { readAmount, readCharge, readChargePlace, readCurrency, readTerm, readTermPlace } from './charges.ts';
import { codeTable } from './code-table.ts';
import { dropPendingItem } from './consignment-finish.ts';
import type { ConsignmentState, SegmentHandler } from './consignment-state.ts';
import { readDangerousGoods } from './dangerous-goods.ts';
import { readDocument, readDocumentTime } from './documents.ts';
import { readCarryingEquipment, readEquipment, readEquipmentParty, readPlacement, readSeal } from './equipment.ts';
import {
  beginItem,
  readCustomsCode,
  readDescription,
  readGoodsCodes,
  readGoodsItem,
  readItemPlace,
  readMarks,
  readMeasureSegment,
  readPackageKind,
  readTemperature,
  readTemperatureRange,
} from './goods.ts';
import { readQuantity } from './measures.ts';
import { readMovement, readMovementPlace, readMovementTime } from './movements.ts';
import { readCommunication, readContact, readParty } from './parties.ts';
import { readJourneyPlace } from './places.ts';
import { readBeginning, readConsignmentTime, readReference } from './references.ts';
import { readHandling, readText } from './remarks.ts';

/** What reads each segment; segments that are not here have no place in the model. */
export const HANDLERS: ReadonlyMap<number, SegmentHandler> = new Map(
  Object.entries({
    BGM: readBeginning,
    DTM: readDate,
    LOC: readLocation,
    TOD: readTerm,
    RFF: readReference,
    CPI: readCharge,
    TDT: readMovement,
    NAD: readName,
    CTA: readContact,
    COM: readCommunication,
    CUX: readCurrency,
    MOA: readAmount,
    FTX: readText,
    CNT: readControl,
    DOC: readDocument,
    GID: readGoodsItem,
    CPS: readPackingLevel,
    PAC: readPackages,
    LIN: readLine,
    QTY: readQuantitySegment,
    PIA: readGoodsCodes,
    IMD: readDescription,
    CST: readCustomsCode,
    HAN: readHandling,
    TMP: readTemperature,
    RNG: readTemperatureRange,
    MEA: readMeasureSegment,
    PCI: readMarks,
    SGP: readPlacement,
    DGS: readDangerousGoods,
    EQD: readEquipment,
    EQA: readCarryingEquipment,
    SEL: readSeal,
    EQN: readEquipmentCount,
    UNS: () => {},
    TSR: readIgnoredGroup,
    TCC: readIgnoredGroup,
    GOR: readIgnoredGroup,
    TPL: readIgnoredGroup,
    GDS: readIgnoredGroup,
  } satisfies Readonly<Record<string, SegmentHandler>>).map(([tag, handler]) => [packTag(tag), handler]),
);

/** DTM, of what the segments before are about. */
function readDate(state: ConsignmentState, segment: number): void {
  if (state.group === 'movement') readMovementTime(state, segment);
  else if (state.group === 'document') readDocumentTime(state, segment);
  else if (state.level === 'consignment' && (state.group === 'none' || state.group === 'place')) {
    readConsignmentTime(state, segment);
  } else state.drop(segment, `Time ${state.value(segment, 1, 1)} of a part has no place in the model.`);
}

/** LOC, of what the segments before are about. */
function readLocation(state: ConsignmentState, segment: number): void {
  if (state.group === 'movement') readMovementPlace(state, segment);
  else if (state.group === 'charge') readChargePlace(state, segment);
  else if (state.group === 'term') readTermPlace(state, segment);
  else if (state.level === 'item') readItemPlace(state, segment);
  else if (state.level === 'equipment' || state.group === 'party' || state.group === 'ignored') {
    state.drop(segment, `Place ${state.value(segment, 1)} of a part has no place in the model.`);
  } else {
    state.group = 'place';
    readJourneyPlace(state, segment);
  }
}

/** NAD: a party of the whole, the keeper of equipment, or a party of goods, which the model does not list. */
function readName(state: ConsignmentState, segment: number): void {
  if (state.level === 'equipment') readEquipmentParty(state, segment);
  else if (state.level === 'consignment') readParty(state, segment);
  else {
    state.group = 'party';
    state.party = undefined;
    state.drop(segment, `Party ${state.value(segment, 1)} of an item of goods has no place in the model.`);
  }
}

/** Totals of code list 6069 that the model has. */
const TOTALS = codeTable({ '7': 'grossMassKg', '11': 'packageCount', '15': 'volumeM3', '18': 'netMassKg' } as const);

/** Control totals that count what the message holds. */
const COUNTS: ReadonlySet<string> = new Set(['1', '2', '5', '10', '16', '26']);

/** CNT: totals of the consignment. Source: segment CNT, composite C270. */
function readControl(state: ConsignmentState, segment: number): void {
  const qualifier = state.value(segment, 1, 1);
  const field = TOTALS[qualifier as '7'];
  if (field === undefined) {
    if (!COUNTS.has(qualifier)) state.drop(segment, `Total ${qualifier} has no place in the model.`);
    return;
  }
  const value = readQuantity(state.message, state.report, { segment, element: 1, component: 2 });
  if (value === undefined) return;
  state.draft.totals = { ...state.draft.totals, [field]: inModelUnit(state, segment, value) };
}

/** Totals in tonnes are the only ones in another unit that messages have. */
function inModelUnit(state: ConsignmentState, segment: number, value: number): number {
  return state.value(segment, 1, 3) === 'TNE' ? value * 1000 : value;
}

/** CPS: a packing level of a despatch advice; its packages come before its goods. */
function readPackingLevel(state: ConsignmentState, _segment: number): void {
  dropPendingItem(state);
  beginItem(state);
  state.isItemPending = true;
}

/** PAC: packages of the goods. Source: segment PAC, composite C202; code list 7065. */
function readPackages(state: ConsignmentState, segment: number): void {
  const count = readQuantity(state.message, state.report, { segment, element: 1, component: 1 });
  const kindCode = readPackageKind(state, segment, 3, 1);
  if (state.item === undefined) state.drop(segment, 'Packages of no goods have no place in the model.');
  else if (count !== undefined) {
    state.markedPackage = state.item.packages.push(kindCode === '' ? { count } : { kindCode, count }) - 1;
  }
}

/** LIN: goods of a despatch advice, in the packages of the packing level the first time. */
function readLine(state: ConsignmentState, segment: number): void {
  if (state.isItemPending) state.isItemPending = false;
  else beginItem(state);
  state.group = 'none';
  const code = state.value(segment, 3, 1);
  if (code === '') return;
  if (state.value(segment, 3, 2) === 'HS' && state.item !== undefined) state.item.hsCode = code;
  else state.drop(segment, `Article number ${code} has no place in the model.`);
}

/** QTY: the quantity of goods, which stands for packages where the message says none. */
function readQuantitySegment(state: ConsignmentState, segment: number): void {
  const qualifier = state.value(segment, 1, 1);
  const text = `Quantity ${qualifier} ${state.value(segment, 1, 2)} has no place in the model.`;
  state.drop(segment, text);
}

/** EQN: one unit is what equipment with a number is; more of it without numbers has no place. */
function readEquipmentCount(state: ConsignmentState, segment: number): void {
  const count = state.value(segment, 1, 1);
  if (count !== '1') state.drop(segment, `${count} units of equipment without numbers have no place in the model.`);
}

/** The first segment of a group that the model has no place for; what is nested in it goes as well. */
function readIgnoredGroup(state: ConsignmentState, segment: number): void {
  const isBetween = state.message.tagOf(segment) === 'TSR' && state.group === 'movement';
  if (!isBetween) state.group = 'ignored';
  state.drop(segment, `Segment ${state.message.tagOf(segment)} has no place in the model.`);
}
