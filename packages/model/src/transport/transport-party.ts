import type { LocalizedText } from './transport-words.ts';

/** Roles of parties that the documents here name, with what they do. Source: UN/EDIFACT code list 3035. */
export const PARTY_ROLES = {
  CZ: 'consignor, who concludes the contract of carriage and sends the goods',
  CN: 'consignee, who receives the goods',
  CA: 'carrier that concludes the contract of carriage',
  FW: 'freight forwarder',
  NI: 'notify party',
  PR: 'payer of the freight',
  DP: 'delivery party, where it is not the consignee',
  CB: 'customs broker',
  DT: 'declarant',
  SF: 'ship from: who hands the goods over, where it is not the consignor',
  AG: 'agent',
  TR: 'terminal operator',
} as const satisfies Readonly<Record<string, string>>;

/** Who gives the identifier of a party. */
export const PARTY_IDENTIFIER_SCHEMES = {
  'smgs-customer': 'code of a customer of a railway, 4 to 16 digits: SMGS boxes 1 and 4',
  'rics-customer': 'code of a customer of a European railway: CIM/SMGS boxes 2, 5 and 3, 6',
  tax: 'number of the tax payer in its state: TIN, INN, BIN, STIR, VAT',
  gln: 'GS1 global location number, 13 digits',
  eori: 'economic operator of the EU, state and up to 15 characters',
  lei: 'ISO 17442 legal entity',
  rics: 'company code of a railway, 4 digits: UIC and OSJD leaflet 920-1',
  scac: 'standard carrier alpha code, 2 to 4 letters',
  'tir-holder': 'holder of TIR carnets: state, association, number',
  other: 'agreed between sender and receiver',
} as const satisfies Readonly<Record<string, string>>;

/** A key of `PARTY_IDENTIFIER_SCHEMES`. */
export type PartyIdentifierScheme = keyof typeof PARTY_IDENTIFIER_SCHEMES;

/** A number of a party under the scheme of who gave it. */
export interface PartyIdentifier {
  readonly scheme: PartyIdentifierScheme;
  readonly value: string;
}

/** A postal address. */
export interface PostalAddress {
  /** Street and house, in the languages of the document. */
  readonly street?: LocalizedText;
  readonly city?: LocalizedText;
  readonly postcode?: string;
  /** Region, province or oblast. */
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly state?: string;
}

/** Whom to call or write to. */
export interface PartyContact {
  readonly person?: string;
  /** As given; E.164 where it can be. */
  readonly telephone?: string;
  readonly email?: string;
}

/** A party in one role; somebody with two roles is listed twice. UN/CEFACT: Trade Party. */
export interface TransportParty {
  /** UNTDID 3035, one of `PARTY_ROLES` or another code of that list. */
  readonly role: string;
  readonly name: LocalizedText;
  readonly identifiers: readonly PartyIdentifier[];
  readonly address?: PostalAddress;
  readonly contact?: PartyContact;
}
