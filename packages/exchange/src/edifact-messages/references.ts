import { CONTRACT_KINDS, type ContractKind } from '@karvon/model';
import { codeTable } from './code-table.ts';
import type { ConsignmentState } from './consignment-state.ts';
import { instantOf, type ReadTime, readTime } from './dates.ts';
import { readPartyReference } from './parties.ts';

/** References, code list 1153, that belong to customs. */
export const CUSTOMS_REFERENCES: ReadonlySet<string> = new Set([
  'AAE',
  'ABA',
  'ABE',
  'ABI',
  'ABO',
  'ABT',
  'AFB',
  'AGW',
]);

/** Reference of a TIR carnet, code list 1153. */
export const TIR_REFERENCE = 'TI';

/** References, code list 1153, that are numbers of contracts of carriage, in messages that name the contract by them. */
export const CONTRACT_REFERENCES: Readonly<Record<string, ContractKind>> = codeTable({
  BM: 'bill-of-lading',
  AWB: 'air-waybill',
});

/** Reference of a waybill of any kind, that a summary repeats the number of the consignment by. */
export const CONTRACT_REFERENCE_ANY = 'AAM';

const KIND_OF_CODE = new Map<string, ContractKind>();
for (const [kind, code] of Object.entries(CONTRACT_KINDS) as [ContractKind, string][]) {
  if (!KIND_OF_CODE.has(code)) KIND_OF_CODE.set(code, kind);
}

/** Kind of contract of a document code (1001), or undefined. */
export function contractKindOf(code: string): ContractKind | undefined {
  return KIND_OF_CODE.get(code);
}

/** Functions of a message, code list 1225, that are read as saying what is so. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  '',
  '4',
  '5',
  '6',
  '7',
  '9',
  '13',
  '16',
  '22',
  '28',
  '31',
  '35',
  '43',
  '47',
]);

/** Functions that cancel or refuse an earlier message. */
const CANCELLING: ReadonlySet<string> = new Set(['1', '3', '17', '27', '40']);

/** Reads BGM: the kind and number of the document. Source: segment BGM; code lists 1001 and 1225. */
export function readBeginning(state: ConsignmentState, segment: number): void {
  const code = state.value(segment, 1, 1);
  const messageFunction = state.value(segment, 3);
  state.documentCode = code;
  // D.95B has one element for the number, later directories a composite that begins with it.
  state.documentNumber = state.value(segment, 2, 1);
  if (code !== '' && contractKindOf(code) === undefined && !state.profile.documentCodes.includes(code)) {
    const text = `Document ${code} is none that ${state.profile.type} uses.`;
    state.report.say('note', 'message-document-unknown', text, { segment, element: 1, component: 1 });
  }
  if (CANCELLING.has(messageFunction)) {
    const text = `Function ${messageFunction} of BGM cancels or refuses an earlier message; what it says is read all the same.`;
    state.report.say('warning', 'message-cancelled', text, { segment, element: 3 });
  } else if (!FUNCTIONS.has(messageFunction)) {
    const text = `Function ${messageFunction} of BGM is unknown.`;
    state.report.say('note', 'message-function-unknown', text, { segment, element: 3 });
  }
}

/** Reads CNI: the next consignment's document number. Source: segment CNI, composite C503. */
export function readConsignmentNumber(state: ConsignmentState, segment: number): void {
  state.documentNumber = state.value(segment, 2, 1);
}

/** Reads RFF, of what the segments before are about. Source: segment RFF, composite C506. */
export function readReference(state: ConsignmentState, segment: number): void {
  // Documents of a party stand before its references.
  const isOfParty = state.group === 'party' || (state.group === 'document' && state.party !== undefined);
  if (isOfParty && state.level === 'consignment') {
    readPartyReference(state, segment);
    return;
  }
  const type = state.value(segment, 1, 1);
  const value = state.value(segment, 1, 2);
  if (state.group === 'charge' && state.charge !== undefined && type === 'CT') {
    state.charge.contractReference = value;
    return;
  }
  const isOfWhole = state.level === 'consignment' && (state.group === 'none' || !HAS_OWN_REFERENCES.has(state.group));
  if (!isOfWhole && !CUSTOMS_REFERENCES.has(type)) {
    state.drop(segment, `Reference ${type} ${value} of a part has no place in the model.`);
    return;
  }
  if (state.level === 'consignment') state.group = 'reference';
  readWholeReference(state, segment, type, value);
}

const HAS_OWN_REFERENCES: ReadonlySet<string> = new Set(['party', 'charge', 'movement', 'document', 'mark', 'ignored']);

function readWholeReference(state: ConsignmentState, segment: number, type: string, value: string): void {
  if (state.profile.isSummary && type === CONTRACT_REFERENCE_ANY && value === state.documentNumber) return;
  if (type === '' || value === '') {
    const text = 'A reference lacks its type or its value.';
    state.report.say('warning', 'message-value-missing', text, { segment, element: 1 });
  } else if (CUSTOMS_REFERENCES.has(type)) {
    const customs = state.draft.customs;
    state.draft.customs = { ...customs, references: [...(customs?.references ?? []), { type, value }] };
  } else if (type === TIR_REFERENCE && state.draft.customs?.tirCarnet === undefined) {
    state.draft.customs = { references: [], ...state.draft.customs, tirCarnet: value };
  } else if (state.profile.isSummary && CONTRACT_REFERENCES[type] !== undefined && value === state.documentNumber) {
    state.contractKind = CONTRACT_REFERENCES[type];
  } else {
    state.draft.references.push({ type, value });
  }
}

/** Dates at the top, code list 2005, with the field of `TransportTimes`. */
export const TIME_QUALIFIERS = {
  readyAt: '234',
  acceptedAt: '143',
  departedAt: '186',
  estimatedArrivalAt: '132',
  arrivedAt: '178',
  deliveredAt: '35',
  deliverBy: '63',
} as const;

type TimeField = keyof typeof TIME_QUALIFIERS;

const TIME_FIELD_OF = new Map<string, TimeField>([
  ...(Object.entries(TIME_QUALIFIERS) as [TimeField, string][]).map(([field, code]): [string, TimeField] => [
    code,
    field,
  ]),
  ['136', 'departedAt'],
  ['17', 'estimatedArrivalAt'],
  ['2', 'deliverBy'],
  ['69', 'deliverBy'],
  ['200', 'acceptedAt'],
]);

/** Reads DTM at the top: the date of the document and the times of the consignment. */
export function readConsignmentTime(state: ConsignmentState, segment: number): void {
  const qualifier = state.value(segment, 1, 1);
  const field = TIME_FIELD_OF.get(qualifier);
  if (qualifier !== '137' && field === undefined) {
    state.drop(segment, `Time ${qualifier} has no place in the model.`);
    return;
  }
  const time = readTime(state.message, state.report, { segment, element: 1 });
  if (time === undefined) return;
  if (field !== undefined) keepTime(state, segment, field, time);
  else keepIssueDay(state, segment, time);
}

function keepTime(state: ConsignmentState, segment: number, field: TimeField, time: ReadTime): void {
  const place = { segment, element: 1, component: 2 };
  if (state.draft.times?.[field] !== undefined) {
    const text = `A second time for ${field}; the first one stays.`;
    state.report.say('note', 'message-value-repeated', text, place);
    return;
  }
  const instant = instantOf(time, state.zone, state.report, place);
  state.draft.times = { ...state.draft.times, [field]: instant };
}

function keepIssueDay(state: ConsignmentState, segment: number, time: ReadTime): void {
  if (state.profile.isSummary && state.isInHeader) return;
  state.issuedOn ??= time.day;
  if (time.clock !== '') {
    const text = `The time of day ${time.clock} of the document has no place in the model.`;
    state.report.say('note', 'message-value-dropped', text, { segment, element: 1, component: 2 });
  }
}
