import { CONTRACT_KINDS, PLACE_ROLES, type TransportConsignment, type TransportReference } from '@karvon/model';
import { findMessageStructure } from '../edifact/messages/message-structures.ts';
import { NO_MESSAGE } from '../edifact/unit-view.ts';
import type { Loss } from '../finding.ts';
import { writeAmount, writeCharges, writeTerm } from './charges.ts';
import { writeDate, writeDocuments } from './documents.ts';
import { contractKindOfMode, type MessageProfile } from './message-profile.ts';
import { writeMovements, writeTime } from './movements.ts';
import { writeParty } from './parties.ts';
import { placeSegments } from './place-segments.ts';
import { writePlace } from './places.ts';
import {
  CONTRACT_REFERENCE_ANY,
  CONTRACT_REFERENCES,
  CUSTOMS_REFERENCES,
  contractKindOf,
  TIME_QUALIFIERS,
  TIR_REFERENCE,
} from './references.ts';
import { writeRemarks } from './remarks.ts';
import type { SegmentText } from './segment-text.ts';
import { writeEquipment, writeItem, writePackingLevel, writeTemperature } from './write-goods.ts';
import { writeNumber } from './write-measures.ts';
import { type MessageWritingOptions, Writing, type WrittenDirectory, writeName } from './writing.ts';

/** A message as written: its segments between UNH and UNT, and what they cannot carry of the model. */
export interface MessageContent {
  /** Type in UNH, such as `IFTMIN`. */
  readonly type: string;
  /** Directory in UNH, such as `D.96A`. */
  readonly directory: WrittenDirectory;
  readonly segments: readonly SegmentText[];
  readonly losses: readonly Loss[];
}

/** Writes one consignment as a message that is one consignment. */
export function writeConsignment(
  consignment: TransportConsignment,
  profile: MessageProfile,
  options: MessageWritingOptions = {},
): MessageContent {
  const writing = new Writing(options);
  writeBeginning(consignment, profile, writing);
  writeParts(consignment, profile, writing);
  writeEquipmentList(consignment, writing);
  return finish(profile.type, writing);
}

/** The message with its segments in the order of its structure. */
export function finish(type: string, writing: Writing): MessageContent {
  const { directory, losses } = writing;
  const structure = findMessageStructure({ ...NO_MESSAGE, type, directory });
  const segments = structure === undefined ? [] : placeSegments(writing, structure);
  return { type, directory, segments, losses: losses.losses };
}

function writeBeginning(consignment: TransportConsignment, profile: MessageProfile, writing: Writing): void {
  const contract = consignment.contract;
  const isPlain = contract === undefined || contract.kind === 'booking-or-instruction';
  const code = isPlain ? profile.documentCodes[0] : CONTRACT_KINDS[contract.kind];
  const number = writing.fitId(contract?.number ?? '', writing.widths.reference, '/contract/number');
  writing.add('', ['BGM', code, number, '9']);
  if (contract === undefined) return;
  const isSilent = number === '' && contract.issuedOn === undefined && contract.issuedAt === undefined;
  if (isPlain && isSilent) writing.losses.add('/contract', contract, 'BGM says no contract without a number.');
  const readKind = isPlain ? 'booking-or-instruction' : contractKindOf(code);
  if (readKind !== contract.kind) {
    writing.losses.add('/contract/kind', contract.kind, `the document code ${code} is that of ${readKind}, too.`);
  }
}

/** What of a consignment comes behind BGM, or behind CNI and RFF in a summary; the equipment is written apart. */
export function writeParts(consignment: TransportConsignment, profile: MessageProfile, writing: Writing): void {
  writeContractParts(consignment, writing);
  writeTimes(consignment, writing);
  if (consignment.declaredValue !== undefined) writeAmount('44', consignment.declaredValue, '/declaredValue', writing);
  writeRemarks(consignment.remarks, writing);
  writeTotals(consignment, writing);
  consignment.places.forEach((place, i) => {
    writing.add(`/places/${i}`, writePlace(PLACE_ROLES[place.role], place, `/places/${i}`, writing));
  });
  writeTerm(consignment.incoterm, writing);
  writeReferences(consignment.references, '/references', writing);
  writeCustoms(consignment, writing);
  writeCharges(consignment.charges, writing);
  writeMovements(consignment.movements, consignment.carrierSections, writing);
  const documentsAtGoods = profile.goodsTag === 'GID' && consignment.items.length > 0;
  consignment.parties.forEach((party, i) => {
    const isCarrying = i === 0 && !documentsAtGoods;
    writeParty(party, `/parties/${i}`, writing, () => {
      if (isCarrying) writeDocuments(consignment.documents, writing);
    });
  });
  writeItems(consignment, profile, writing, documentsAtGoods);
  if (!documentsAtGoods && consignment.parties.length === 0) {
    writing.losses.add(
      '/documents',
      consignment.documents,
      'documents hang from goods or parties, and there are none.',
    );
  }
  writeLosses(consignment, writing);
}

function writeContractParts(consignment: TransportConsignment, writing: Writing): void {
  const contract = consignment.contract;
  if (contract?.issuedOn !== undefined) writeDate(contract.issuedOn, '137', '/contract/issuedOn', writing);
  if (contract?.issuedAt === undefined) return;
  const name = writeName(contract.issuedAt, writing.widths.placeName, '/contract/issuedAt', writing);
  if (name === '') writing.losses.add('/contract/issuedAt', contract.issuedAt, 'an empty name is not written.');
  else writing.add('/contract/issuedAt', ['LOC', '91', ['', '', '', name]]);
}

function writeTimes(consignment: TransportConsignment, writing: Writing): void {
  const times = consignment.times;
  if (times === undefined) return;
  if (Object.keys(times).length === 0) writing.losses.add('/times', times, 'it says nothing.');
  for (const [field, qualifier] of Object.entries(TIME_QUALIFIERS)) {
    writeTime(times[field as keyof typeof TIME_QUALIFIERS], qualifier, `/times/${field}`, writing);
  }
}

function writeTotals(consignment: TransportConsignment, writing: Writing): void {
  const totals = consignment.totals;
  if (totals === undefined) return;
  if (Object.keys(totals).length === 0) writing.losses.add('/totals', totals, 'it says nothing.');
  const controls = [
    ['7', 'grossMassKg', 'KGM'],
    ['18', 'netMassKg', 'KGM'],
    ['15', 'volumeM3', 'MTQ'],
    ['11', 'packageCount', 'NMP'],
  ] as const;
  for (const [qualifier, field, unit] of controls) {
    const value = totals[field];
    if (value === undefined) continue;
    const text = writeNumber(value);
    if (text === undefined) writing.losses.add(`/totals/${field}`, value, 'CNT says numbers from zero.');
    else writing.add(`/totals/${field}`, ['CNT', [qualifier, text, unit]]);
  }
}

/** Writes references as RFF; those of types that are read as something else are losses. */
function writeReferences(references: readonly TransportReference[], path: string, writing: Writing): void {
  references.forEach(({ type, value }, i) => {
    const isOther = CUSTOMS_REFERENCES.has(type) || type === TIR_REFERENCE;
    if (isOther) writing.losses.add(path, value, `a reference ${type} is read as one of customs.`);
    const fitting = writing.fitId(value, writing.widths.reference, path);
    if (fitting !== '' && type !== '') writing.add(path, ['RFF', [type, fitting]]);
    else writing.losses.add(`${path}/${i}`, `${type} ${value}`, 'RFF needs a type and a number that fits.');
  });
}

function writeCustoms(consignment: TransportConsignment, writing: Writing): void {
  const customs = consignment.customs;
  if (customs === undefined) return;
  const { tirCarnet, departureOffice, destinationOffice, references } = customs;
  if (tirCarnet !== undefined) writing.add('/customs/tirCarnet', ['RFF', [TIR_REFERENCE, tirCarnet]]);
  if (departureOffice !== undefined) writing.add('/customs/departureOffice', ['LOC', '41', [departureOffice]]);
  if (destinationOffice !== undefined) writing.add('/customs/destinationOffice', ['LOC', '22', [destinationOffice]]);
  const isSilent = tirCarnet === undefined && departureOffice === undefined && destinationOffice === undefined;
  if (isSilent && references.length === 0) writing.losses.add('/customs', customs, 'it says nothing.');
  for (const { type, value } of references) {
    const path = '/customs/references';
    if (!CUSTOMS_REFERENCES.has(type))
      writing.losses.add('/customs', value, `a reference ${type} is read as a plain one.`);
    if (!CUSTOMS_REFERENCES.has(type))
      writing.losses.add('/references', value, `it gets the reference ${type} of customs.`);
    const fitting = writing.fitId(value, writing.widths.reference, path);
    if (fitting !== '') writing.add(path, ['RFF', [type, fitting]]);
  }
}

function writeItems(
  consignment: TransportConsignment,
  profile: MessageProfile,
  writing: Writing,
  documentsAtGoods: boolean,
): void {
  consignment.items.forEach((item, i) => {
    if (profile.goodsTag === 'LIN') {
      writePackingLevel(item, i, writing);
    } else {
      writeItem(item, i, writing, () => {
        if (i > 0) return;
        writeTemperature(consignment.temperature, writing);
        if (documentsAtGoods) writeDocuments(consignment.documents, writing);
      });
    }
  });
  if (profile.goodsTag === 'LIN' || consignment.items.length === 0) {
    writing.losses.add(
      '/temperature',
      consignment.temperature,
      'it hangs from goods, which the message has not or not so.',
    );
  }
}

function writeEquipmentList(consignment: TransportConsignment, writing: Writing): void {
  consignment.equipment.forEach((equipment, i) => {
    writeEquipment(equipment, i, consignment.equipment, writing);
  });
}

/** What no message of these types has a place for. */
function writeLosses(consignment: TransportConsignment, writing: Writing): void {
  const fields = ['seals', 'loadedBy', 'massMethod', 'reservations', 'signatures'] as const;
  for (const field of fields) writing.losses.add(`/${field}`, consignment[field], 'no segment says it.');
}

/** Writes consignments as a summary: CNI for each. Paths of losses begin with the place in the list, such as `/2/items/0`. */
export function writeSummary(
  consignments: readonly TransportConsignment[],
  profile: MessageProfile,
  options: MessageWritingOptions = {},
): MessageContent {
  const writing = new Writing(options);
  writing.add('', ['BGM', profile.documentCodes[0], '', '9']);
  const equipmentWritten = new Set<string>();
  consignments.forEach((consignment, i) => {
    const own = new Writing(options);
    writeConsignmentOfSummary(consignment, i, profile, own, equipmentWritten);
    for (const segment of own.top) writing.addWritten(segment, `/${i}`);
    for (const loss of own.losses.losses) writing.losses.losses.push({ ...loss, path: `/${i}${loss.path}` });
  });
  return finish(profile.type, writing);
}

function writeConsignmentOfSummary(
  consignment: TransportConsignment,
  i: number,
  profile: MessageProfile,
  writing: Writing,
  equipmentWritten: Set<string>,
): void {
  const contract = consignment.contract;
  const number = writing.fitId(contract?.number ?? '', writing.widths.reference, '/contract/number');
  const type =
    Object.keys(CONTRACT_REFERENCES).find((code) => CONTRACT_REFERENCES[code] === contract?.kind) ??
    CONTRACT_REFERENCE_ANY;
  writeSummaryKind(consignment, type, number, profile, writing);
  const reference: SegmentText = ['RFF', number === '' ? [type] : [type, number]];
  writing.add('', ['CNI', String(i + 1), [number]], () => {
    if (profile.type === 'IFCSUM') {
      writing.add('/contract/number', reference);
      writeParts(consignment, profile, writing);
      writeEquipmentList(consignment, writing);
    } else {
      writing.add('', reference, () => writeParts(consignment, profile, writing));
    }
  });
  if (profile.type !== 'IFCSUM') writeSharedEquipment(consignment, writing, equipmentWritten);
}

/** A summary does not say kinds of contracts other than by BM and AWB; the mode of transport tells the others. */
function writeSummaryKind(
  consignment: TransportConsignment,
  type: string,
  number: string,
  profile: MessageProfile,
  writing: Writing,
): void {
  const { contract, movements } = consignment;
  if (contract === undefined) return;
  const main = movements.find(({ stage }) => stage === '20') ?? movements[0];
  const isSaid = type !== CONTRACT_REFERENCE_ANY && number !== '';
  if (!isSaid && contractKindOfMode(main?.mode) !== contract.kind) {
    writing.losses.add(
      '/contract/kind',
      contract.kind,
      'the message names no kind; the mode of transport stands for it.',
    );
  }
  const hasNoDate = contract.issuedOn === undefined || profile.type === 'CUSCAR';
  const isSilent = number === '' && hasNoDate && contract.issuedAt === undefined;
  if (isSilent) writing.losses.add('/contract', contract, 'CNI says no contract without a number.');
}

/** Equipment of a cargo report stands before the consignments, which point at it by SGP. */
function writeSharedEquipment(consignment: TransportConsignment, writing: Writing, written: Set<string>): void {
  const used = new Set(consignment.items.flatMap(({ loads }) => loads.map(({ equipmentId }) => equipmentId)));
  consignment.equipment.forEach((equipment, i) => {
    const path = `/equipment/${i}`;
    if (!used.has(equipment.id))
      writing.losses.add(path, equipment, 'no goods are placed in it, so it is of no consignment.');
    else if (written.has(equipment.id)) writing.losses.add(path, equipment, 'it is said with an earlier consignment.');
    else writeEquipment(equipment, i, consignment.equipment, writing);
    written.add(equipment.id);
  });
}
