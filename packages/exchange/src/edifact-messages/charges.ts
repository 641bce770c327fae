import type { TransportCharge, TransportConsignment, TransportMoney } from '@karvon/model';
import { findCurrency, findIncoterm } from '@karvon/standards';
import { codeTable } from './code-table.ts';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import { readMoney, writeMoney } from './money.ts';
import { readSectionPoint, writePlace } from './places.ts';
import type { Writing } from './writing.ts';

/** Category of charges, composite C229, by kind; those that code list 5237 has not are agreed between the partners. */
const CATEGORIES: Readonly<Record<TransportCharge['kind'], readonly string[]>> = {
  freight: ['4'],
  supplement: ['2'],
  customs: ['CUS', 'ZZZ', 'ZZZ'],
  insurance: ['INS', 'ZZZ', 'ZZZ'],
  other: ['OTH', 'ZZZ', 'ZZZ'],
};

const KIND_OF_CATEGORY: Readonly<Record<string, TransportCharge['kind']>> = codeTable({
  '1': 'freight',
  '2': 'supplement',
  '3': 'freight',
  '4': 'freight',
  CUS: 'customs',
  INS: 'insurance',
  OTH: 'other',
});

/** Reads CPI: who pays which charges. Source: segment CPI; composite C229; code list 4237. */
export function readCharge(state: ConsignmentState, segment: number): void {
  const category = state.value(segment, 1, 1);
  const payment = state.value(segment, 3);
  const charge: Draft<TransportCharge> = { kind: KIND_OF_CATEGORY[category] ?? 'other' };
  if (KIND_OF_CATEGORY[category] === undefined) {
    const text = `Category ${category || 'missing'} of charges is read as other.`;
    state.report.say('note', 'message-code-unknown', text, { segment, element: 1, component: 1 });
  }
  if (payment === 'P' || payment === 'C' || payment === 'A') {
    charge.payment = payment;
  } else if (payment !== '') {
    const text = `Payment ${payment} is none of P, C and A.`;
    state.report.say('warning', 'message-code-unknown', text, { segment, element: 3 });
  }
  state.draft.charges.push(charge);
  state.charge = charge;
  state.group = 'charge';
}

/** Reads LOC behind CPI: the section that the charge is due on. */
export function readChargePlace(state: ConsignmentState, segment: number): void {
  const qualifier = state.value(segment, 1);
  const end =
    qualifier === '5' || qualifier === '9' ? 'from' : qualifier === '8' || qualifier === '11' ? 'to' : undefined;
  if (end === undefined || state.charge === undefined) {
    state.drop(segment, `Place ${qualifier} of a charge has no place in the model.`);
  } else {
    state.charge[end] = readSectionPoint(state.message, state.report, segment);
  }
}

/** Amounts of goods that are read as their value, code list 5025. */
const ITEM_VALUES: ReadonlySet<string> = new Set(['38', '40', '43', '44', '66', '203']);

/** Reads MOA, of what the segments before are about. Source: segment MOA, composite C516; code list 5025. */
export function readAmount(state: ConsignmentState, segment: number): void {
  const qualifier = state.value(segment, 1, 1);
  if (state.group === 'charge' && state.charge !== undefined) {
    const amount = readMoney(state, segment);
    if (amount !== undefined) state.charge.amount = amount;
  } else if (state.level === 'item' && state.item !== undefined && ITEM_VALUES.has(qualifier)) {
    const value = readMoney(state, segment);
    if (value !== undefined) state.item.value = value;
  } else if (state.level === 'consignment' && state.group !== 'party' && qualifier === '44') {
    const value = readMoney(state, segment);
    if (value !== undefined) state.draft.declaredValue = value;
  } else {
    state.drop(segment, `Amount ${qualifier} has no place in the model.`);
  }
}

/** Reads CUX: the currency of amounts that do not say theirs. Source: segment CUX, composite C504. */
export function readCurrency(state: ConsignmentState, segment: number): void {
  const code = state.value(segment, 1, 2);
  if (findCurrency(code) !== undefined) {
    state.currency = code;
    return;
  }
  const text = `${code || 'Nothing'} is no currency of ISO 4217.`;
  state.report.say('warning', 'message-code-unknown', text, { segment, element: 1, component: 2 });
}

/** Reads TOD: the Incoterms rule. Source: segment TOD, composite C100; code list 4053. */
export function readTerm(state: ConsignmentState, segment: number): void {
  state.group = 'term';
  const term = state.value(segment, 3, 1);
  if (term === '') {
    state.drop(segment, 'Terms of delivery without a code have no place in the model.');
    return;
  }
  if (findIncoterm(term) === undefined) {
    const text = `${term} is no rule of Incoterms 2020.`;
    state.report.say('warning', 'message-code-unknown', text, { segment, element: 3, component: 1 });
  }
  state.draft.incoterm = { term };
}

/** Reads LOC behind TOD: the named place of the rule. */
export function readTermPlace(state: ConsignmentState, segment: number): void {
  const place = state.value(segment, 2, 4) || state.value(segment, 2, 1);
  const incoterm = state.draft.incoterm;
  if (incoterm === undefined || incoterm.place !== undefined || place === '') {
    state.drop(segment, `Place ${place} of the terms of delivery has no place in the model.`);
  } else {
    state.draft.incoterm = { ...incoterm, place };
  }
}

/** Writes TOD with its place. */
export function writeTerm(incoterm: TransportConsignment['incoterm'], writing: Writing): void {
  if (incoterm === undefined) return;
  const { term, place } = incoterm;
  writing.add('/incoterm', ['TOD', '5', '', [writing.fit(term, 3, '/incoterm/term')]], () => {
    if (place === undefined) return;
    const name = writing.fit(place, writing.widths.placeName, '/incoterm/place');
    writing.add('/incoterm/place', ['LOC', '1', ['', '', '', name]]);
  });
}

/** Writes charges as CPI with contract, section and amount. */
export function writeCharges(charges: readonly TransportCharge[], writing: Writing): void {
  charges.forEach((charge, i) => {
    const path = `/charges/${i}`;
    writing.add(path, ['CPI', CATEGORIES[charge.kind], '', charge.payment ?? ''], () => {
      writeChargeParts(charge, path, writing);
    });
    for (const field of ['payerName', 'payerCode', 'carrierCode'] as const) {
      writing.losses.add(`${path}/${field}`, charge[field], 'CPI does not say it.');
    }
  });
}

function writeChargeParts(charge: TransportCharge, path: string, writing: Writing): void {
  const { contractReference, from, to, amount } = charge;
  if (contractReference !== undefined) {
    const value = writing.fit(contractReference, writing.widths.reference, `${path}/contractReference`);
    writing.add(`${path}/contractReference`, ['RFF', ['CT', value]]);
  }
  if (from !== undefined) writing.add(`${path}/from`, writePlace('5', from, `${path}/from`, writing));
  if (to !== undefined) writing.add(`${path}/to`, writePlace('8', to, `${path}/to`, writing));
  if (amount !== undefined) writeAmount('23', amount, `${path}/amount`, writing);
}

/** Writes MOA; an amount of an unknown currency, or a negative one, is a loss. */
export function writeAmount(qualifier: string, amount: TransportMoney, path: string, writing: Writing): void {
  const money = writeMoney(qualifier, amount);
  if (money === undefined) writing.losses.add(path, amount, 'MOA cannot say such an amount.');
  else writing.add(path, ['MOA', money]);
}
