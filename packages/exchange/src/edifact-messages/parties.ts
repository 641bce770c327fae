import type {
  PartyContact,
  PartyIdentifier,
  PartyIdentifierScheme,
  PostalAddress,
  TransportParty,
} from '@karvon/model';
import { codeTable } from './code-table.ts';
import type { ConsignmentState } from './consignment-state.ts';
import type { Draft } from './draft.ts';
import { checkStateId } from './identifiers.ts';
import type { SegmentText } from './segment-text.ts';
import { joinComponents, LANGUAGE_UNSAID, textIn } from './texts.ts';
import { type Writing, writeLines, writeName } from './writing.ts';

/**
 * Code list (1131) and agency (3055) that an identifier of a scheme is written with. Where no agency of list 3055 gives it, `ZZZ` says
 * that it is agreed between the partners.
 */
const LISTS: Readonly<Record<PartyIdentifierScheme, readonly [list: string, agency: string]>> = {
  gln: ['', '9'],
  rics: ['36', '12'],
  'rics-customer': ['38', '12'],
  'smgs-customer': ['38', 'ZZZ'],
  scac: ['172', '182'],
  lei: ['LEI', '5'],
  eori: ['160', '2'],
  tax: ['TAX', 'ZZZ'],
  'tir-holder': ['TIR', 'ZZZ'],
  other: ['', ''],
};

const SCHEME_OF_LIST = new Map(
  Object.entries(LISTS).map(([scheme, [list, agency]]) => [`${list}:${agency}`, scheme as PartyIdentifierScheme]),
);

/** Agencies that tell the scheme by themselves. Source: code list 3055. */
const SCHEME_OF_AGENCY: Readonly<Record<string, PartyIdentifierScheme>> = codeTable({
  '2': 'eori',
  '9': 'gln',
  '12': 'rics',
  '166': 'scac',
  '182': 'scac',
  '': 'other',
  '86': 'other',
  '87': 'other',
  '91': 'other',
  '92': 'other',
  ZZZ: 'other',
});

/** References of a party, code list 1153, that are numbers of the tax payer. */
const TAX_REFERENCES: ReadonlySet<string> = new Set(['VA', 'FC', 'AHP', 'GN']);

/** Reads a NAD segment as a party and lists it. Source: segment NAD; composites C082, C058, C080, C059. */
export function readParty(state: ConsignmentState, segment: number): void {
  const role = state.value(segment, 1);
  if (role === '') {
    state.report.say('error', 'message-value-missing', 'A party has no role.', { segment, element: 1 });
  }
  const identifier = readPartyIdentifier(state, segment, { element: 2 });
  const name = readPartyName(state, segment);
  const address = readAddress(state, segment);
  const party: Draft<TransportParty> = {
    role,
    name: name === '' ? {} : textIn(LANGUAGE_UNSAID, name),
    identifiers: identifier === undefined ? [] : [identifier],
  };
  if (address !== undefined) party.address = address;
  state.draft.parties.push(party);
  state.party = party;
  state.group = 'party';
}

/** The name of C080, or the lines of C058 when it has none. */
export function readPartyName(state: ConsignmentState, segment: number): string {
  return joinComponents(state.message, segment, 4, 1, 5) || joinComponents(state.message, segment, 3, 1, 5);
}

/** An identifier with its list and agency in the three components of an element. */
export function readPartyIdentifier(
  state: ConsignmentState,
  segment: number,
  at: { readonly element: number },
): PartyIdentifier | undefined {
  const value = state.value(segment, at.element, 1);
  if (value === '') return undefined;
  const list = state.value(segment, at.element, 2);
  const agency = state.value(segment, at.element, 3);
  const scheme = SCHEME_OF_LIST.get(`${list}:${agency}`) ?? SCHEME_OF_AGENCY[agency];
  if (scheme !== undefined) return { scheme, value };
  state.report.say(
    'note',
    'message-code-unknown',
    `Agency ${agency} of identifier ${value} is none that is known here.`,
    {
      segment,
      element: at.element,
      component: 3,
    },
  );
  return { scheme: 'other', value };
}

function readAddress(state: ConsignmentState, segment: number): PostalAddress | undefined {
  const address: Draft<PostalAddress> = {};
  const street = joinComponents(state.message, segment, 5, 1, 4);
  const city = state.value(segment, 6);
  const region = state.value(segment, 7, 1) || state.value(segment, 7, 4);
  const postcode = state.value(segment, 8);
  const country = state.value(segment, 9);
  if (street !== '') address.street = textIn(LANGUAGE_UNSAID, street);
  if (city !== '') address.city = textIn(LANGUAGE_UNSAID, city);
  if (region !== '') address.region = region;
  if (postcode !== '') address.postcode = postcode;
  if (country !== '') {
    address.state = country;
    checkStateId(country, state.report, { segment, element: 9 });
  }
  return Object.keys(address).length === 0 ? undefined : address;
}

/** Reads CTA: whom to ask at the party. */
export function readContact(state: ConsignmentState, segment: number): void {
  const person = state.value(segment, 2, 2) || state.value(segment, 2, 1);
  if (state.party === undefined || state.group !== 'party') {
    state.drop(segment, `Contact ${person} is of no party that the model lists.`);
    return;
  }
  if (person === '') return;
  if (state.party.contact?.person === undefined) state.party.contact = { ...state.party.contact, person };
  else state.drop(segment, `Contact ${person} is the second one of the party.`);
}

/** Reads COM: telephone and mail of the party. Source: composite C076; code list 3155. */
export function readCommunication(state: ConsignmentState, segment: number): void {
  for (let element = 1; element <= Math.max(1, state.message.elementCountOf(segment)); element++) {
    const value = state.value(segment, element, 1);
    const channel = state.value(segment, element, 2);
    const field = channel === 'TE' || channel === 'AL' ? 'telephone' : channel === 'EM' ? 'email' : undefined;
    if (state.party === undefined || state.group !== 'party' || field === undefined) {
      state.drop(segment, `Number ${value} (${channel}) has no place in the model.`);
    } else if (state.party.contact?.[field] === undefined) {
      state.party.contact = { ...state.party.contact, [field]: value };
    } else {
      state.drop(segment, `${value} is the second ${field} of the party.`);
    }
  }
}

/** Reads RFF behind NAD: numbers of the tax payer are identifiers. */
export function readPartyReference(state: ConsignmentState, segment: number): void {
  const type = state.value(segment, 1, 1);
  const value = state.value(segment, 1, 2);
  if (state.party !== undefined && TAX_REFERENCES.has(type) && value !== '') {
    state.party.identifiers.push({ scheme: 'tax', value });
  } else {
    state.drop(segment, `Reference ${type} ${value} of a party has no place in the model.`);
  }
}

/** Writes a party: NAD, CTA, COM and a tax number as RFF where C082 has another identifier. */
export function writeParty(party: TransportParty, path: string, writing: Writing, writeMore?: () => void): void {
  const [first, ...others] = orderIdentifiers(party.identifiers);
  const address = party.address;
  const nad: SegmentText = [
    'NAD',
    party.role,
    first === undefined ? '' : [fitIdentifier(first.value, path, writing), ...LISTS[first.scheme]],
    '',
    writeLines(party.name, { width: 35, count: 5 }, `${path}/name`, writing),
    writeLines(address?.street, { width: 35, count: writing.widths.streetLines }, `${path}/address/street`, writing),
    writeName(address?.city, 35, `${path}/address/city`, writing),
    writing.fit(address?.region ?? '', 9, `${path}/address/region`),
    writing.fit(address?.postcode ?? '', writing.widths.postcode, `${path}/address/postcode`),
    address?.state ?? '',
  ];
  if (address !== undefined && Object.keys(address).length === 0) {
    writing.losses.add(`${path}/address`, address, 'an address without anything is not written.');
  }
  writing.add(path, nad, () => {
    writeContact(party.contact, `${path}/contact`, writing);
    for (const identifier of others) {
      const value = fitIdentifier(identifier.value, path, writing);
      if (identifier.scheme === 'tax') writing.add(`${path}/identifiers`, ['RFF', ['FC', value]]);
      else writing.losses.add(`${path}/identifiers`, identifier, 'NAD has room for one identifier beside tax numbers.');
    }
    writeMore?.();
  });
}

/** The identifiers with the one for C082 first: the first that is no tax number, for RFF can carry those. */
function orderIdentifiers(identifiers: readonly PartyIdentifier[]): readonly PartyIdentifier[] {
  const at = identifiers.findIndex(({ scheme }) => scheme !== 'tax');
  if (at <= 0) return identifiers;
  return [identifiers[at]!, ...identifiers.slice(0, at), ...identifiers.slice(at + 1)];
}

function fitIdentifier(value: string, path: string, writing: Writing): string {
  return writing.fitId(value, writing.widths.partyId, `${path}/identifiers`);
}

function writeContact(contact: PartyContact | undefined, path: string, writing: Writing): void {
  if (contact === undefined) return;
  if (Object.keys(contact).length === 0)
    writing.losses.add(path, contact, 'a contact without anything is not written.');
  const { telephone, email } = contact;
  writing.add(path, ['CTA', 'IC', ['', writing.fit(contact.person ?? '', 35, `${path}/person`)]], () => {
    if (telephone !== undefined) {
      writing.add(`${path}/telephone`, ['COM', [writing.fit(telephone, 512, `${path}/telephone`), 'TE']]);
    }
    if (email !== undefined) writing.add(`${path}/email`, ['COM', [writing.fit(email, 512, `${path}/email`), 'EM']]);
  });
}
