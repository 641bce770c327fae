import { cleanCode } from './clean-text.ts';
import { type Finding, finding, part, type Verdict, verdictOf, wrongForm } from './verdict.ts';

/** Who bears a duty or a cost. */
export type TradeParty = 'seller' | 'buyer';

/** A rule of Incoterms 2020 as facts: who does and pays what, in our words; the names of the rules are the ICC's and left out. */
export interface Incoterm {
  readonly term: string;
  /** Any mode of transport, or sea and inland waterway alone. */
  readonly modes: 'any' | 'water';
  /** The place that has to be named behind the term. */
  readonly namedPlace: string;
  /** Where the risk goes over to the buyer. */
  readonly riskPasses: string;
  readonly loadsAtOrigin: TradeParty;
  readonly clearsExport: TradeParty;
  readonly paysMainCarriage: TradeParty;
  /** Who must insure the goods for the other; absent when nobody must. */
  readonly mustInsure?: TradeParty;
  /** Least cover of that insurance. */
  readonly insuranceCover?: string;
  readonly clearsImport: TradeParty;
  readonly unloads: TradeParty;
  /** Counterpart for containers, trucks and trains, for terms of the quay and the ship. */
  readonly counterpart?: string;
}

const SELLER_CARRIES = { loadsAtOrigin: 'seller', clearsExport: 'seller', paysMainCarriage: 'seller' } as const;
const BUYER_CARRIES = { loadsAtOrigin: 'seller', clearsExport: 'seller', paysMainCarriage: 'buyer' } as const;
const BUYER_RECEIVES = { clearsImport: 'buyer', unloads: 'buyer' } as const;

/** The eleven rules. Source: ICC, Incoterms 2020, articles A2 to A9 of each rule; UNTDID 4053 for the codes. */
export const INCOTERMS: readonly Incoterm[] = [
  {
    term: 'EXW',
    modes: 'any',
    namedPlace: 'place of delivery, usually the works',
    riskPasses: 'when the goods stand ready for the buyer, not loaded',
    loadsAtOrigin: 'buyer',
    clearsExport: 'buyer',
    paysMainCarriage: 'buyer',
    ...BUYER_RECEIVES,
  },
  {
    term: 'FCA',
    modes: 'any',
    namedPlace: 'place of delivery',
    riskPasses: 'when the goods are loaded at the seller’s, or handed to the carrier elsewhere',
    ...BUYER_CARRIES,
    ...BUYER_RECEIVES,
  },
  {
    term: 'CPT',
    modes: 'any',
    namedPlace: 'place of destination',
    riskPasses: 'when the goods are handed to the first carrier',
    ...SELLER_CARRIES,
    ...BUYER_RECEIVES,
  },
  {
    term: 'CIP',
    modes: 'any',
    namedPlace: 'place of destination',
    riskPasses: 'when the goods are handed to the first carrier',
    ...SELLER_CARRIES,
    mustInsure: 'seller',
    insuranceCover: 'all risks, Institute Cargo Clauses (A), 110 % of the price',
    ...BUYER_RECEIVES,
  },
  {
    term: 'DAP',
    modes: 'any',
    namedPlace: 'place of destination',
    riskPasses: 'at the destination, ready for unloading',
    ...SELLER_CARRIES,
    ...BUYER_RECEIVES,
  },
  {
    term: 'DPU',
    modes: 'any',
    namedPlace: 'place of destination',
    riskPasses: 'at the destination, unloaded',
    ...SELLER_CARRIES,
    clearsImport: 'buyer',
    unloads: 'seller',
  },
  {
    term: 'DDP',
    modes: 'any',
    namedPlace: 'place of destination',
    riskPasses: 'at the destination, ready for unloading, import duties paid',
    ...SELLER_CARRIES,
    clearsImport: 'seller',
    unloads: 'buyer',
  },
  {
    term: 'FAS',
    modes: 'water',
    namedPlace: 'port of shipment',
    riskPasses: 'alongside the ship',
    ...BUYER_CARRIES,
    ...BUYER_RECEIVES,
    counterpart: 'FCA',
  },
  {
    term: 'FOB',
    modes: 'water',
    namedPlace: 'port of shipment',
    riskPasses: 'on board the ship',
    ...BUYER_CARRIES,
    ...BUYER_RECEIVES,
    counterpart: 'FCA',
  },
  {
    term: 'CFR',
    modes: 'water',
    namedPlace: 'port of destination',
    riskPasses: 'on board the ship in the port of shipment',
    ...SELLER_CARRIES,
    ...BUYER_RECEIVES,
    counterpart: 'CPT',
  },
  {
    term: 'CIF',
    modes: 'water',
    namedPlace: 'port of destination',
    riskPasses: 'on board the ship in the port of shipment',
    ...SELLER_CARRIES,
    mustInsure: 'seller',
    insuranceCover: 'named risks, Institute Cargo Clauses (C), 110 % of the price',
    ...BUYER_RECEIVES,
    counterpart: 'CIP',
  },
];

/** Terms of earlier editions and the one that comes nearest today. Source: ICC, Incoterms 2010 and 2020, introductions. */
const FORMER: Readonly<Record<string, string>> = {
  DAT: 'DPU',
  DAF: 'DAP',
  DES: 'DAP',
  DEQ: 'DPU',
  DDU: 'DAP',
  FOT: 'FCA',
  FOR: 'FCA',
  FRC: 'FCA',
  DCP: 'CPT',
  CAF: 'CFR',
};

/** The rule of a term, or undefined. */
export function findIncoterm(term: string): Incoterm | undefined {
  return INCOTERMS.find((one) => one.term === term.toUpperCase());
}

/**
 * Checks a delivery term with or without its place and edition, as `FCA Khujand, Incoterms 2020`: who pays, clears and insures.
 *
 * A missing place is a warning, a term of an earlier edition an error with its successor. Source: ICC, Incoterms 2020.
 */
export function checkIncoterm(input: string): Verdict {
  const { text, findings } = cleanCode(input.replace(/^\s*c\s*(?:&|and)\s*f\b/i, 'CFR'));
  const match = /^([A-Z]{3})(?:[ ,:]+(.*))?$/.exec(text);
  const term = match?.[1];
  if (term === undefined || (findIncoterm(term) === undefined && FORMER[term] === undefined)) {
    return wrongForm('incoterm', input, text, 'one of EXW FCA CPT CIP DAP DPU DDP FAS FOB CFR CIF, and a place');
  }
  const rule = findIncoterm(term);
  if (rule === undefined) {
    const message = `${term} is of an earlier edition; ${FORMER[term]} comes nearest today.`;
    const former = finding('error', 'code-withdrawn', message, FORMER[term]);
    return verdictOf('incoterm', input, { normalised: term, findings: [...findings, former] });
  }
  // Cleaning made capitals of the place: its own spelling is taken from the input.
  const place = placeOf(input);
  return verdictOf('incoterm', input, {
    normalised: place === '' ? rule.term : `${rule.term} ${place}`,
    parts: partsOf(rule, place),
    findings: [...findings.filter(() => place === ''), ...(place === '' ? [placeMissing(rule)] : [])],
  });
}

/** Says when a term of the ship is used on land or in the air, with its counterpart; undefined when it suits. */
export function checkIncotermMode(
  term: string,
  mode: 'road' | 'rail' | 'sea' | 'inland-water' | 'air',
): Finding | undefined {
  const rule = findIncoterm(term);
  if (rule === undefined || rule.modes === 'any' || mode === 'sea' || mode === 'inland-water') return undefined;
  const message = `${rule.term} was written for ships; for ${mode} ${rule.counterpart} says the same.`;
  return finding('warning', 'mode-unsuited', message, rule.counterpart);
}

function placeOf(input: string): string {
  const rest = input.trim().replace(/^(?:c\s*(?:&|and)\s*f\b|\S{3})[\s,:]*/i, '');
  return rest
    .replace(/[\s,(]*incoterms?\W*(?:20\d\d)?\W*$/i, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function placeMissing(rule: Incoterm): Finding {
  return finding('warning', 'place-missing', `${rule.term} wants a named place: ${rule.namedPlace}.`);
}

function partsOf(rule: Incoterm, place: string) {
  const insurance = rule.mustInsure === undefined ? 'nobody must' : `${rule.mustInsure}: ${rule.insuranceCover}`;
  return [
    part('term', rule.term, rule.modes === 'any' ? 'for any mode of transport' : 'for sea and inland waterway'),
    part('place', place, rule.namedPlace),
    part('risk', '', `passes ${rule.riskPasses}`),
    part('loading', rule.loadsAtOrigin, 'loads at the origin'),
    part('exportClearance', rule.clearsExport, 'clears and pays at export'),
    part('mainCarriage', rule.paysMainCarriage, 'pays the main carriage'),
    part('insurance', rule.mustInsure ?? '', insurance),
    part('importClearance', rule.clearsImport, 'clears and pays at import'),
    part('unloading', rule.unloads, 'unloads at the destination'),
  ];
}
